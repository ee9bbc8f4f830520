package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static fr.parcours.iae.stories.Parcours.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.habilitation.DemandeHabilitation;
import fr.parcours.iae.habilitation.DemanderHabilitation;
import fr.parcours.iae.habilitation.EtatHabilitation;
import fr.parcours.iae.habilitation.FaitHabilitation;
import fr.parcours.iae.habilitation.HabilitationService;
import fr.parcours.iae.habilitation.LectureHabilitationsService;
import fr.parcours.iae.habilitation.MotifRefusHabilitation;
import fr.parcours.iae.habilitation.NatureFaitHabilitation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.NatureAnnonce;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.IssueTache;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An organisation asks to be a habilitated prescriber; the DDETS answers, and may take it back. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class HabilitationStories {

  private static final String VALIDER = "UserTask_ValiderHabilitation";
  private static final String COMPLETER = "UserTask_CompleterHabilitation";
  private static final byte[] PDF = "%PDF-1.7 statuts".getBytes(StandardCharsets.US_ASCII);

  @Autowired fr.parcours.iae.engine.sujet.Pompes pompes;
  private static final LocalDate FIN = LocalDate.of(2031, 11, 23);
  private static final LocalDate ANNONCE = LocalDate.of(2031, 5, 24);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired HabilitationService habilitations;
  @Autowired LectureHabilitationsService lecture;
  @Autowired Organisations organisations;
  @Autowired UtilisateurService utilisateurs;
  @Autowired Lecteur lecteur;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private Acteur association;
  private Acteur ddets;

  @BeforeEach
  void anAssociationAndTheDdetsOfItsDepartement() {
    parcours.today();
    association = monde.anOrienteur();
    ddets = monde.anInstitution();
    jdbc.sql("update organisation set nom = '0 ' || nom where id = ?")
        .param(ddets.organisationId())
        .update();
    jdbc.sql(
            "update organisation set categorie = 'PRESCRIPTEUR' where categorie = 'INSTITUTION' and id <> ?")
        .param(ddets.organisationId())
        .update();
  }

  @Test
  @DisplayName("Granted, the people of the organisation pose diagnoses without logging in again")
  void grantedThePeoplePoseDiagnosesAtOnce() throws Exception {
    Acteur collegue = monde.aColleagueOf(association);
    String porte = "/candidats/" + monde.aCandidat(association) + "/diagnostic";
    MockHttpSession session = loggedIn(collegue);
    mvc.perform(get("/habilitation").session(session)).andExpect(status().isOk());
    mvc.perform(get(porte).session(session)).andExpect(status().isForbidden());

    UUID demande = asked(association, "CCAS");
    assertThat(parcours.waiting(demande, VALIDER))
        .satisfies(t -> assertThat(t.organisationId()).isEqualTo(ddets.organisationId()))
        .satisfies(t -> assertThat(t.echeance()).isEqualTo(LocalDate.of(2026, 12, 24)));
    granted(demande, "CHRS");

    mvc.perform(get(porte).session(session)).andExpect(status().isOk());
    assertThat(organisations.find(organisation(association)).orElseThrow())
        .satisfies(o -> assertThat(o.isPrescripteurHabilite()).isTrue())
        .satisfies(o -> assertThat(o.kind()).isEqualTo("CHRS"));
    assertThat(find(demande).typeAccorde()).isEqualTo("CHRS");
    assertThat(parcours.steps(demande)).isEmpty();
    assertThat(told(demande))
        .containsExactly(NatureAnnonce.HABILITATION_DEMANDEE, NatureAnnonce.HABILITATION_ACCORDEE);
    assertThat(lecteur.page(association, "/habilitation"))
        .contains("Prescripteur habilité")
        .doesNotContain("Envoyer la demande à la DDETS");
    assertThat(lecteur.page(collegue, "/habilitations/" + demande))
        .contains("Habilitation accordée par la DDETS", "hébergement et de réinsertion sociale");
  }

  @Test
  @DisplayName("A withdrawn habilitation closes every door at once, and is told with its reason")
  void takenBackEveryDoorClosesAtOnce() throws Exception {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID personne = monde.aCandidat(ml);
    String porte = "/candidats/" + personne + "/diagnostic";
    MockHttpSession session = loggedIn(ml);
    mvc.perform(get(porte).session(session)).andExpect(status().isOk());
    assertThat(lecteur.page(ddets, "/habilitations?vue=habilites"))
        .contains("Prescripteurs habilités");
    assertThat(lecteur.page(ddets, "/habilitations/organisations/" + organisation(ml) + "/retrait"))
        .contains("ne pose plus de diagnostic");

    mvc.perform(
            post("/habilitations/organisations/{id}/retrait", organisation(ml))
                .param("motifRetraitHabilitation", "L’équipe formée est partie")
                .with(csrf())
                .with(as(ddets)))
        .andExpect(status().isFound());

    mvc.perform(get(porte).session(session)).andExpect(status().isForbidden());
    mvc.perform(get("/prolongations").session(session)).andExpect(status().isForbidden());
    assertThat(organisations.find(organisation(ml)).orElseThrow().isPrescripteurHabilite())
        .isFalse();
    assertThat(lecteur.page(ddets, "/habilitations?vue=retraits"))
        .contains("L’équipe formée est partie");
    assertThat(lecteur.page(ml, "/habilitation"))
        .contains("L’équipe formée est partie", "Envoyer la demande à la DDETS");
    UUID retrait =
        jdbc.sql("select id from retrait_habilitation where organisation_id = ?")
            .param(ml.organisationId())
            .query(UUID.class)
            .single();
    assertThat(told(retrait)).containsExactly(NatureAnnonce.HABILITATION_RETIREE);
    assertThat(code(habilitations.takeBack(organisation(ml), "Encore", ddets)))
        .isEqualTo("PAS_HABILITEE");
    assertThatThrownBy(() -> habilitations.takeBack(organisation(siae), "Non", ddets))
        .isInstanceOf(IntrouvableException.class);
    assertThat(asked(ml, "ML")).isNotNull();
  }

  @Test
  @DisplayName("Of no national list: the CDIAE is asked first, and five years are all it is given")
  void aLocalHabilitationIsForATime() throws Exception {
    UUID demande = asked(association, "CCAS");
    IssueTache sansAvis =
        parcours.answers(
            ddets,
            demande,
            VALIDER,
            champs("reponseHabilitation", "HABILITER", "typeAccorde", "AUTRE"));
    assertThat(((IssueTache.Corriger) sansAvis).vue().erreurs())
        .extracting("message")
        .containsExactly(
            "Dites quel avis le CDIAE a donné.", "Indiquez le jour où le CDIAE a rendu son avis.");
    IssueTache aVenir = parcours.answers(ddets, demande, VALIDER, locally("2026-11-25"));
    assertThat(aVenir).isInstanceOf(IssueTache.Corriger.class);
    assertThat(habilitee()).isFalse();

    grantedLocally(demande, "2026-11-20");

    assertThat(habilitee()).isTrue();
    assertThat(find(demande).fin()).isEqualTo(FIN);
    assertThat(parcours.timers(demande)).containsExactly(ANNONCE);
    assertThat(lecteur.page(ddets, "/habilitations/" + demande))
        .contains("Avis du CDIAE", "Défavorable, rendu le 20/11/2026", "Habilitée jusqu’au");
    assertThat(lecteur.page(association, "/habilitation"))
        .contains("23/11/2031", "Vous serez prévenus avant sa fin")
        .doesNotContain("Envoyer la demande à la DDETS");
    UUID nationale = asked(monde.anOrienteur(), "CHRS");
    granted(nationale, "CHRS");
    assertThat(find(nationale).fin()).as("of the national list, without an end").isNull();
    assertThat(parcours.timers(nationale)).isEmpty();
  }

  @Test
  @DisplayName("Told before its end, it ends on its day, and may be asked for again")
  void aLocalHabilitationEnds() throws Exception {
    UUID demande = local();
    parcours.letDaysPassUntil(demande, ANNONCE);
    assertThat(told(demande)).endsWith(NatureAnnonce.HABILITATION_TERME);
    assertThat(habilitee()).isTrue();
    assertThat(parcours.timers(demande)).containsExactly(FIN.plusDays(1));

    parcours.letDaysPassUntil(demande, FIN);
    assertThat(habilitee()).as("its last day counts").isTrue();
    parcours.letDaysPassUntil(demande, FIN.plusDays(1));

    assertThat(habilitee()).isFalse();
    assertThat(parcours.timers(demande)).isEmpty();
    assertThat(told(demande)).endsWith(NatureAnnonce.HABILITATION_FINIE);
    assertThat(lecture.show(demande, ddets).histoire())
        .extracting(FaitHabilitation::nature)
        .endsWith(NatureFaitHabilitation.TERME_ANNONCE, NatureFaitHabilitation.FINIE);
    assertThat(lecteur.page(association, "/habilitation"))
        .contains("Orienteur, non habilité", "Envoyer la demande à la DDETS");
  }

  @Test
  @DisplayName("What follows is asked before the end, runs from the day after, and no day is lost")
  void aLocalHabilitationIsRenewed() {
    UUID demande = local();
    assertThat(code(habilitations.request(voulue("CCAS", null), association)))
        .isEqualTo("DEJA_HABILITEE");
    parcours.letDaysPassUntil(demande, ANNONCE);

    UUID refusee = asked(association, "CCAS");
    parcours.answered(
        ddets,
        refusee,
        VALIDER,
        champs(
            "reponseHabilitation",
            "REFUSER",
            "motifRefusHabilitation",
            "MOYENS",
            "explicationRefusHabilitation",
            "Plus personne"));
    assertThat(habilitee()).as("what still runs runs to its end").isTrue();

    UUID suite = asked(association, "CCAS");
    grantedLocally(suite, "2026-11-20");
    assertThat(find(suite).fin()).isEqualTo(FIN.plusYears(5));
    assertThat(parcours.timers(demande)).as("replaced").isEmpty();
    parcours.letDaysPassUntil(suite, FIN.plusDays(1));
    assertThat(habilitee()).isTrue();
  }

  @Test
  @DisplayName("Taken back before its end, nothing is awaited any more")
  void aLocalHabilitationIsTakenBack() {
    UUID demande = local();
    assertThat(habilitations.takeBack(organisation(association), "Fermée", ddets).isFait())
        .isTrue();
    assertThat(habilitee()).isFalse();
    assertThat(parcours.timers(demande)).isEmpty();
    assertThat(find(demande).finieLe()).isNotNull();
    assertThat(asked(association, "CCAS")).isNotNull();
  }

  @Test
  @DisplayName("A refusal says why and on which text, and does not forbid asking again")
  void aRefusalIsReasonedAndMayBeAskedAgain() throws Exception {
    UUID demande = asked(association, "PLIE");
    IssueTache sansMotif =
        parcours.answers(ddets, demande, VALIDER, champs("reponseHabilitation", "REFUSER"));
    assertThat(((IssueTache.Corriger) sansMotif).vue().erreurs())
        .extracting("message")
        .containsExactly("Choisissez le motif du refus.", "Expliquez le refus à l’organisation.");

    parcours.answered(
        ddets,
        demande,
        VALIDER,
        champs(
            "reponseHabilitation",
            "REFUSER",
            "motifRefusHabilitation",
            "MOYENS",
            "explicationRefusHabilitation",
            "Aucun travailleur social"));

    assertThat(find(demande).motifRefus()).isEqualTo(MotifRefusHabilitation.MOYENS);
    assertThat(lecteur.page(association, "/habilitations/" + demande))
        .contains(MotifRefusHabilitation.MOYENS.libelle(), "Aucun travailleur social")
        .contains(BaseLegale.HABILITATION.replace(" ;", "\u00a0;"));
    assertThat(told(demande))
        .containsExactly(NatureAnnonce.HABILITATION_DEMANDEE, NatureAnnonce.HABILITATION_REFUSEE);
    assertThat(code(habilitations.withdraw(demande, association))).isEqualTo("DEMANDE_DEJA_REGLEE");
    assertThat(parcours.steps(asked(association, "PLIE"))).containsExactly(VALIDER);
  }

  @Test
  @DisplayName("An incomplete request goes back to the organisation, which may join a document")
  void anIncompleteRequestIsCompletedOrClosedInTheEnd() throws Exception {
    UUID demande = asked(association, "CAVA");
    incomplete(demande);
    assertThat(parcours.waiting(demande, COMPLETER).organisationId())
        .isEqualTo(association.organisationId());
    assertThat(habilitations.join(demande, "statuts.pdf", PDF, association).isFait()).isTrue();
    assertThat(code(habilitations.join(demande, "x.pdf", new byte[] {1}, association)))
        .isEqualTo("FICHIER_PAS_PDF");
    parcours.answered(
        association, demande, COMPLETER, champs("complementHabilitation", "Statuts joints"));
    assertThat(parcours.steps(demande)).containsExactly(VALIDER);
    UUID piece =
        lecture.show(demande, ddets).histoire().stream()
            .map(FaitHabilitation::pieceId)
            .filter(p -> p != null)
            .findFirst()
            .orElseThrow();
    String path = "/habilitations/" + demande + "/pieces/" + piece;
    assertThat(lecteur.page(ddets, "/habilitations/" + demande)).doesNotContain(path);
    pompes.drain("piece.analyse");
    assertThat(lecteur.page(ddets, "/habilitations/" + demande)).contains(path);
    assertThat(lecture.piece(demande, piece, ddets).contenu()).isEqualTo(PDF);
    assertThat(lecteur.page(ddets, "/taches/" + parcours.waiting(demande, VALIDER).id()))
        .contains("Statuts joints", "/habilitations/" + demande + "/pieces/" + piece);

    incomplete(demande);
    parcours.letDaysPassUntil(demande, LocalDate.of(2027, 1, 23));

    assertThat(find(demande).etat()).isEqualTo(EtatHabilitation.ABANDONNEE);
    assertThat(parcours.steps(demande)).isEmpty();
    assertThat(lecture.show(demande, association).histoire())
        .extracting(FaitHabilitation::nature)
        .containsExactly(
            NatureFaitHabilitation.DEMANDEE,
            NatureFaitHabilitation.COMPLEMENT_DEMANDE,
            NatureFaitHabilitation.PIECE_AJOUTEE,
            NatureFaitHabilitation.COMPLETEE,
            NatureFaitHabilitation.COMPLEMENT_DEMANDE,
            NatureFaitHabilitation.ABANDONNEE);
    assertThat(told(demande))
        .containsExactly(
            NatureAnnonce.HABILITATION_DEMANDEE,
            NatureAnnonce.HABILITATION_A_COMPLETER,
            NatureAnnonce.HABILITATION_DEMANDEE,
            NatureAnnonce.HABILITATION_A_COMPLETER);
  }

  @Test
  @DisplayName("A request holds ten documents at most")
  void tenDocumentsAtMost() {
    UUID demande = asked(association, "CAVA");
    for (int i = 1; i <= 10; i++) {
      assertThat(habilitations.join(demande, i + ".pdf", PDF, association).isFait()).isTrue();
    }
    assertThat(code(habilitations.join(demande, "11.pdf", PDF, association)))
        .isEqualTo("TROP_DE_FICHIERS");
  }

  @Test
  @DisplayName("The organisation takes its request back, and nobody has to answer any more")
  void theOrganisationWithdraws() {
    UUID demande = asked(association, "E2C");
    Acteur collegue = monde.aColleagueOf(association);
    assertThatThrownBy(() -> habilitations.withdraw(demande, ddets))
        .isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> habilitations.withdraw(demande, collegue))
        .isInstanceOf(IntrouvableException.class);

    assertThat(habilitations.withdraw(demande, association).isFait()).isTrue();

    assertThat(find(demande).etat()).isEqualTo(EtatHabilitation.RETIREE);
    assertThat(parcours.steps(demande)).isEmpty();
    assertThat(lecture.show(demande, collegue).retirable()).isFalse();
    assertThat(asked(association, "E2C")).isNotNull();
  }

  @Test
  @DisplayName("Two administrators who ask at once make one request")
  void twoRequestsAtOnceAreOne() {
    List<Resultat<UUID>> issues =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> habilitations.request(voulue("CPH", null), association)))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(issues).filteredOn(Resultat::isFait).hasSize(1);
    assertThat(issues)
        .filteredOn(r -> !r.isFait())
        .allSatisfy(r -> assertThat(code(r)).isEqualTo("HABILITATION_EN_COURS"));
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into demande_habilitation select gen_random_uuid(), organisation_id,
                          departement, type, mission, demandee_par, demandee_le, etat
                        from demande_habilitation where organisation_id = ?
                        """)
                    .param(association.organisationId())
                    .update())
        .hasMessageContaining("demande_habilitation_une_en_cours");
  }

  @Test
  @DisplayName("Sent twice, a request is one; an organisation of no list joins a proof")
  void thePageKeepsWhatWasTypedAndAsksForTheProof() throws Exception {
    UUID cle = UUID.randomUUID();
    mvc.perform(
            post("/habilitation")
                .param("_cle", cle.toString())
                .param("typePrescripteur", "AUTRE")
                .param("mission", "Accueil de jour")
                .with(csrf())
                .with(as(association)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            r ->
                assertThat(r.getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .contains("Joignez un justificatif", "Accueil de jour"));
    for (int fois = 0; fois < 2; fois++) {
      mvc.perform(
              multipart("/habilitation")
                  .file(new MockMultipartFile("_fichier", "statuts.pdf", "application/pdf", PDF))
                  .param("_cle", cle.toString())
                  .param("typePrescripteur", "AUTRE")
                  .param("mission", "Accueil de jour")
                  .with(csrf())
                  .with(as(association)))
          .andExpect(status().isFound());
    }
    DemandeHabilitation demande = find(cle);
    assertThat(demande.type()).isEqualTo("AUTRE");
    assertThat(lecture.show(cle, ddets).histoire())
        .singleElement()
        .satisfies(f -> assertThat(f.pieceId()).isNotNull());
    grantedLocally(cle, "2026-11-20");
    assertThat(code(habilitations.request(voulue("CCAS", null), association)))
        .isEqualTo("DEJA_HABILITEE");
  }

  @Test
  @DisplayName(
      "Only an administrator asks; another département and other organisations see nothing")
  void whoseRequestItIsNotSeesNothing() throws Exception {
    Acteur collegue = monde.aColleagueOf(association);
    assertThatThrownBy(() -> habilitations.request(voulue("CCAS", null), collegue))
        .isInstanceOf(IntrouvableException.class);
    assertThat(lecteur.page(collegue, "/habilitation"))
        .contains("Seul un administrateur")
        .doesNotContain("Envoyer la demande");
    assertThat(code(habilitations.request(voulue("FT", null), association)))
        .isEqualTo("HABILITATION_DE_PLEIN_DROIT");
    assertThat(code(habilitations.request(voulue("ORIENTEUR", null), association)))
        .isEqualTo("TYPE_PRESCRIPTEUR_INCONNU");

    UUID demande = asked(association, "HUDA");
    Acteur ailleurs = monde.anInstitution("67482");
    for (Acteur autre : List.of(ailleurs, monde.anOrienteur())) {
      mvc.perform(get("/habilitations/{id}", demande).with(as(autre)))
          .andExpect(status().isNotFound());
    }
    mvc.perform(
            get("/habilitations/organisations/{id}/retrait", organisation(association))
                .with(as(ailleurs)))
        .andExpect(status().isNotFound());
    assertThatThrownBy(() -> habilitations.takeBack(organisation(association), "Non", ailleurs))
        .isInstanceOf(IntrouvableException.class);
    String nom = organisations.find(organisation(association)).orElseThrow().nom();
    assertThat(lecteur.page(ailleurs, "/habilitations")).doesNotContain(nom);
    assertThat(lecteur.page(ddets, "/habilitations")).contains(nom, "Attend la DDETS");
  }

  private MockHttpSession loggedIn(Acteur acteur) throws Exception {
    return (MockHttpSession)
        java.util.Objects.requireNonNull(
            mvc.perform(
                    post("/connexion")
                        .param("identifiant", acteur.utilisateurId() + "@exemple.test")
                        .param("motDePasse", "Mot-de-passe-2026!")
                        .with(csrf()))
                .andExpect(status().isFound())
                .andReturn()
                .getRequest()
                .getSession(false));
  }

  private RequestPostProcessor as(Acteur acteur) {
    return Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow());
  }

  private UUID asked(Acteur par, String type) {
    return habilitations.request(voulue(type, null), par).orElseThrow();
  }

  private static DemanderHabilitation voulue(
      String type, @org.jspecify.annotations.Nullable UUID piece) {
    return new DemanderHabilitation(
        UUID.randomUUID(), type, "Nous accompagnons des personnes sans logement.", piece);
  }

  private void granted(UUID demande, String type) {
    parcours.answered(
        ddets, demande, VALIDER, champs("reponseHabilitation", "HABILITER", "typeAccorde", type));
  }

  private UUID local() {
    UUID demande = asked(association, "CCAS");
    grantedLocally(demande, "2026-11-20");
    return demande;
  }

  private void grantedLocally(UUID demande, String avis) {
    parcours.answered(ddets, demande, VALIDER, locally(avis));
  }

  private static Map<String, String[]> locally(String avis) {
    return champs(
        "reponseHabilitation",
        "HABILITER",
        "typeAccorde",
        "AUTRE",
        "avisCdiae",
        "DEFAVORABLE",
        "avisCdiaeLe",
        avis);
  }

  private boolean habilitee() {
    return organisations.find(organisation(association)).orElseThrow().isPrescripteurHabilite();
  }

  private void incomplete(UUID demande) {
    parcours.answered(
        ddets,
        demande,
        VALIDER,
        champs("reponseHabilitation", "COMPLETER", "precisionsHabilitation", "Vos statuts"));
  }

  private DemandeHabilitation find(UUID demande) {
    return lecture.find(demande).orElseThrow();
  }

  private List<NatureAnnonce> told(UUID sujet) {
    return jdbc.sql("select nature from notification where sujet_id = ? order by id")
        .param(sujet)
        .query(NatureAnnonce.class)
        .list();
  }

  private static String code(Resultat<UUID> resultat) {
    return resultat.refus().map(Refus::code).orElse("");
  }
}
