package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static fr.parcours.iae.stories.Parcours.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.embauche.DeclarationService;
import fr.parcours.iae.embauche.DeclareEmbauche;
import fr.parcours.iae.engine.EtatSujet;
import fr.parcours.iae.engine.HorlogeMoteur;
import fr.parcours.iae.engine.SujetsService;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.notification.AdressageRelais;
import fr.parcours.iae.notification.ClocheService;
import fr.parcours.iae.notification.EtatEnvoi;
import fr.parcours.iae.notification.ModeEnvoi;
import fr.parcours.iae.notification.PreferencesService;
import fr.parcours.iae.notification.ResumeService;
import fr.parcours.iae.organisation.MembreService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.NatureAnnonce;
import fr.parcours.iae.support.FauxSmtp;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People are told once of what happened, and of nothing else, whatever breaks on the way. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class NotificationStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String TOPIC = "notification.send";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired Pompes pompes;
  @Autowired SujetsService sujets;
  @Autowired ClocheService cloche;
  @Autowired PreferencesService preferences;
  @Autowired ResumeService resumes;
  @Autowired HorlogeDeTest horloge;
  @Autowired HorlogeMoteur moteur;
  @Autowired AdressageRelais adressage;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;
  @Autowired MembreService membres;
  @Autowired DeclarationService declarations;

  private final FauxSmtp smtp = FauxSmtp.instance();
  private Acteur siae;
  private Acteur ml;
  private UUID personne;
  private Acteur candidat;

  @BeforeEach
  void nothingWaitsButWhatThisStoryDoes() {
    parcours.today();
    smtp.reset();
    jdbc.sql("delete from sujet_exterieur").update();
    jdbc.sql("update act_ru_ext_task set worker_id_ = 'ailleurs', lock_exp_time_ = '2099-01-01'")
        .update();
    siae = monde.aSiaeMember(KindSiae.ACI);
    ml = monde.aPrescripteurHabilite();
    personne = monde.aCandidat(ml);
    candidat = monde.asCandidat(personne);
  }

  @AfterEach
  void theServerAnswersAgain() {
    smtp.reset();
    advance(Duration.ofHours(1));
    parcours.today();
    pompes.drain(TOPIC);
  }

  @Test
  void aCandidatureTellsThePersonTheSenderAndEachMemberOnceEach() {
    Acteur colleague = monde.aColleagueOf(siae);
    parcours.brings(ml, personne, siae);
    assertThat(smtp.recus()).isEmpty();

    assertThat(pompes.drain(TOPIC)).isEqualTo(1);
    pompes.drain(TOPIC);

    assertThat(objets(candidat)).containsExactly("Votre candidature est envoyée");
    assertThat(objets(ml)).containsExactly("La candidature que vous avez envoyée est transmise");
    assertThat(objets(siae)).containsExactly("Nouvelle candidature à étudier");
    assertThat(objets(colleague)).containsExactly("Nouvelle candidature à étudier");
    assertThat(smtp.recus()).hasSize(4);
  }

  @Test
  void aHireTheSiaeDeclaresIsNoCandidatureSentNorToStudy() {
    declarations
        .declare(
            new DeclareEmbauche(
                personne,
                organisation(siae),
                Map.of("dateDebut", LocalDate.of(2026, 12, 10), "poste", "Aide-cuisinière"),
                UUID.randomUUID()),
            siae)
        .orElseThrow();
    pompes.drain(TOPIC);

    assertThat(objets(candidat)).as("an answer follows the check of eligibility").isEmpty();
    assertThat(objets(siae)).doesNotContain("Nouvelle candidature à étudier");
  }

  @Test
  void aMemberIsToldWhatBecameOfTheirRightsAndTheOtherAdministratorsToo() {
    Acteur admin = monde.aSiaeMember(KindSiae.ACI);
    Acteur autre = monde.aColleagueOf(admin);
    Acteur elle = monde.aColleagueOf(admin);
    membres.setAdministrateur(autre.utilisateurId(), true, admin).orElseThrow();
    membres.setAdministrateur(autre.utilisateurId(), true, admin).orElseThrow();
    pompes.drain(TOPIC);
    assertThat(objets(autre)).containsExactly("Vous administrez désormais une organisation");
    assertThat(objets(admin)).as("who decided it").isEmpty();

    membres.setAdministrateur(elle.utilisateurId(), true, admin).orElseThrow();
    membres.setAdministrateur(elle.utilisateurId(), false, admin).orElseThrow();
    pompes.drain(TOPIC);
    membres.deactivate(elle.utilisateurId(), admin).orElseThrow();
    pompes.drain(TOPIC);

    assertThat(objets(elle))
        .containsExactlyInAnyOrder(
            "Vous administrez désormais une organisation",
            "Vous n’administrez plus une organisation",
            "Vous n’agissez plus pour une organisation");
    assertThat(objets(autre))
        .containsExactlyInAnyOrder(
            "Vous administrez désormais une organisation",
            "Votre organisation a un administrateur de plus",
            "Votre organisation a un administrateur de moins");
    assertThat(objets(admin)).isEmpty();

    membres.deactivate(autre.utilisateurId(), admin).orElseThrow();
    pompes.drain(TOPIC);
    assertThat(objets(autre)).contains("Vous n’agissez plus pour une organisation");
  }

  @Test
  void nothingIsToldOfWhatWasNotCommitted() {
    TransactionTemplate undone = new TransactionTemplate(transactions);
    undone.executeWithoutResult(
        status -> {
          parcours.brings(ml, personne, siae);
          status.setRollbackOnly();
        });

    assertThat(pompes.drain(TOPIC)).isZero();
    assertThat(smtp.recus()).isEmpty();
    assertThat(cloche.unread(siae.utilisateurId())).isZero();
  }

  @Test
  void theReasonOfARefusalReachesThePersonOnlyWhenTheSiaeSharesIt() {
    UUID shared = parcours.brings(ml, personne, siae);
    UUID other = monde.aCandidat(ml);
    Acteur discreet = monde.asCandidat(other);
    UUID kept = parcours.brings(ml, other, siae);

    parcours.answered(siae, shared, REVIEW, refuse("partagerMotif", "true"));
    parcours.answered(siae, kept, REVIEW, refuse());
    pompes.drain(TOPIC);

    assertThat(last(candidat).parts().get(0))
        .contains("Motif\u00a0: Pas de poste ouvert en ce moment");
    assertThat(last(discreet).objet()).isEqualTo("Réponse à votre candidature");
    assertThat(last(discreet).parts())
        .noneMatch(part -> part.contains("Pas de poste ouvert en ce moment"));
    assertThat(smtp.recus(adresse(ml)).stream().map(m -> m.parts().get(0)).toList())
        .filteredOn(part -> part.contains("Motif\u00a0: Pas de poste ouvert en ce moment"))
        .hasSize(2);
  }

  @Test
  void whoAcceptedReadsTheNumberAndNoSubjectNamesAnybody() {
    UUID dossier = parcours.brings(ml, personne, siae);
    parcours.answered(
        siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", "RSA"));
    pompes.drain(TOPIC);

    FauxSmtp.Recu mail = last(siae);
    assertThat(mail.objet()).isEqualTo("Embauche enregistrée");
    assertThat(mail.parts().get(0))
        .contains(
            "PASS IAE\u00a0: 99999 ",
            "Début du contrat\u00a0: 01/12/2026",
            "Il lui reste 730 jours");
    assertThat(mail.parts().get(1)).contains("<h1", "99999 ").doesNotContain("<img", "<script");
    String nom =
        jdbc.sql("select nom_usage from candidat where id = ?")
            .param(personne)
            .query(String.class)
            .single();
    assertThat(smtp.recus()).extracting(FauxSmtp.Recu::objet).noneMatch(o -> o.contains(nom));
    assertThat(mail.entete("List-Unsubscribe")).contains("/desabonnement/");
    assertThat(mail.entete("Auto-Submitted")).isEqualTo("auto-generated");
  }

  @Test
  void theServerDownForSixHoursLosesNothingAndBlocksNobody() {
    smtp.stop();
    UUID dossier = parcours.brings(ml, personne, siae);
    for (int hour = 0; hour < 12; hour++) {
      pompes.drain(TOPIC);
      advance(Duration.ofMinutes(30));
    }
    parcours.answered(siae, dossier, REVIEW, champs("decision", "VIVIER"));
    pompes.drain(TOPIC);

    EtatSujet down = etat();
    assertThat(down.isIndisponible()).isTrue();
    assertThat(down.indisponibleCode()).isEqualTo("SERVEUR_INJOIGNABLE");
    assertThat(down.echecs()).isZero();
    assertThat(cloche.list(siae, 10, 0)).hasSize(1);
    assertThat(smtp.recus()).isEmpty();

    smtp.start();
    advance(Duration.ofMinutes(15));
    pompes.drain(TOPIC);

    assertThat(objets(candidat))
        .containsExactly(
            "Votre candidature est envoyée", "Votre candidature est gardée dans le vivier");
    assertThat(objets(siae)).containsExactly("Nouvelle candidature à étudier");
    assertThat(etat().isIndisponible()).isFalse();
  }

  @Test
  void aServerThatHangsIsGivenUpAndTriedAgain() {
    smtp.hang(true);
    parcours.brings(ml, personne, siae);
    pompes.drain(TOPIC);
    assertThat(etat().isIndisponible()).isTrue();

    smtp.hang(false);
    advance(Duration.ofMinutes(15));
    pompes.drain(TOPIC);
    assertThat(objets(candidat)).containsExactly("Votre candidature est envoyée");
  }

  @Test
  void anAddressRefusedForGoodFailsAlone() {
    smtp.refuse(adresse(ml), 550);
    parcours.brings(ml, personne, siae);
    pompes.drain(TOPIC);

    assertThat(objets(candidat)).hasSize(1);
    assertThat(objets(siae)).hasSize(1);
    assertThat(cloche.list(ml, 10, 0))
        .singleElement()
        .satisfies(l -> assertThat(l.courriel()).isEqualTo(EtatEnvoi.ADRESSE_REFUSEE));
    assertThat(etat().echecs()).isZero();
  }

  @Test
  void aServerThatRefusesUsIsNotTakenForAddressesThatDoNotExist() {
    smtp.refuseSender(550);
    parcours.brings(ml, personne, siae);
    pompes.drain(TOPIC);
    assertThat(cloche.list(ml, 10, 0))
        .singleElement()
        .satisfies(l -> assertThat(l.courriel()).isEqualTo(EtatEnvoi.A_ENVOYER));

    smtp.refuseSender(250);
    advance(Duration.ofMinutes(2));
    pompes.drain(TOPIC);
    assertThat(objets(ml)).hasSize(1);
    assertThat(objets(siae)).hasSize(1);
    assertThat(objets(candidat)).hasSize(1);
  }

  @Test
  void anAddressRefusedForNowIsTriedAgainWithoutTellingTheOthersTwice() {
    smtp.refuse(adresse(ml), 451);
    parcours.brings(ml, personne, siae);
    pompes.drain(TOPIC);
    assertThat(objets(siae)).hasSize(1);
    assertThat(objets(ml)).isEmpty();

    smtp.accept(adresse(ml));
    advance(Duration.ofMinutes(2));
    pompes.drain(TOPIC);

    assertThat(objets(ml)).hasSize(1);
    assertThat(objets(siae)).hasSize(1);
  }

  @Test
  void whatKeepsFailingIsAnIncidentThatAnAdministratorTriesAgain() {
    smtp.refuse(adresse(ml), 451);
    parcours.brings(ml, personne, siae);
    for (int essai = 0; essai < 8; essai++) {
      pompes.drain(TOPIC);
      advance(Duration.ofHours(5));
    }
    assertThat(etat().echecs()).isPositive();
    assertThat(incidents()).isPositive();
    assertThat(pompes.drain(TOPIC)).isZero();

    smtp.accept(adresse(ml));
    assertThat(sujets.retry(TOPIC, monde.anAdministrateur())).isPositive();
    pompes.drain(TOPIC);

    assertThat(objets(ml)).hasSize(1);
    assertThat(etat().echecs()).isZero();
  }

  @Test
  void aMailTakenWithoutAnAnswerIsSentAgainAsTheSameMail() {
    Acteur seule = monde.aSiaeMember(KindSiae.EI);
    smtp.dieAfterTaking(true);
    parcours.brings(monde.anOrienteur(), monde.aCandidat(seule), seule);
    pompes.drain(TOPIC);
    assertThat(smtp.recus()).hasSize(1);

    smtp.dieAfterTaking(false);
    advance(Duration.ofMinutes(15));
    pompes.drain(TOPIC);

    String twice = smtp.recus().get(0).a();
    assertThat(smtp.recus(twice)).hasSize(2);
    assertThat(smtp.recus(twice))
        .extracting(m -> m.entete("Message-ID"))
        .containsOnly(smtp.recus().get(0).entete("Message-ID"));
  }

  @Test
  void aHeldTopicWaitsAndTheBellOfWhatWasToldStays() {
    Acteur admin = monde.anAdministrateur();
    assertThat(sujets.hold(TOPIC, " ", admin).isAccorde()).isFalse();
    assertThat(sujets.hold(TOPIC, "Maintenance du serveur", admin).isAccorde()).isTrue();
    parcours.brings(ml, personne, siae);

    assertThat(pompes.drain(TOPIC)).isZero();
    assertThat(etat().retenuMotif()).isEqualTo("Maintenance du serveur");
    assertThat(etat().attente()).isPositive();

    sujets.resume(TOPIC, admin);
    assertThat(pompes.drain(TOPIC)).isEqualTo(1);
    assertThat(objets(siae)).hasSize(1);
    assertThatThrownBy(() -> sujets.resume("inconnu", admin))
        .isInstanceOf(IntrouvableException.class);
  }

  @Test
  void oneMailTheServerAlwaysHangsUpOnHoldsUpNoOtherAndEndsAsAnIncident() {
    smtp.refuse(adresse(ml), FauxSmtp.COUPE);
    parcours.brings(ml, personne, siae);
    Acteur autre = monde.anOrienteur();
    Acteur ailleurs = monde.aSiaeMember(KindSiae.EI);
    parcours.brings(autre, monde.aCandidat(autre), ailleurs);
    for (int sonde = 0; sonde < 6; sonde++) {
      pompes.drain(TOPIC);
      advance(Duration.ofMinutes(15));
    }
    assertThat(objets(ailleurs)).as("the other mails leave").hasSize(1);
    for (int jour = 0; jour < 60 && etat().echecs() == 0; jour++) {
      parcours.brings(autre, monde.aCandidat(autre), ailleurs);
      pompes.drain(TOPIC);
      advance(Duration.ofHours(5));
    }
    assertThat(etat().echecs()).isPositive();
    smtp.accept(adresse(ml));
    sujets.retry(TOPIC, monde.anAdministrateur());
    pompes.drain(TOPIC);
    assertThat(objets(ml)).hasSize(1);
  }

  @Test
  void theBellDoesNotWaitForTheMail() {
    assertThat(sujets.hold(TOPIC, "Maintenance", monde.anAdministrateur()).isAccorde()).isTrue();
    parcours.brings(ml, personne, siae);
    advance(Duration.ofSeconds(11));
    assertThat(adressage.address()).isPositive();
    assertThat(adressage.address()).isZero();
    assertThat(cloche.unread(siae.utilisateurId())).isEqualTo(1);
    assertThat(objets(siae)).isEmpty();

    sujets.resume(TOPIC, monde.anAdministrateur());
    pompes.drain(TOPIC);
    assertThat(objets(siae)).hasSize(1);
    assertThat(cloche.unread(siae.utilisateurId())).isEqualTo(1);
  }

  @Test
  void whoLeftAnOrganisationHearsNothingMoreOfItsPeopleAndThoseWhoStayDo() {
    Acteur collegue = monde.aColleagueOf(ml);
    parcours.brings(ml, personne, siae);
    pompes.drain(TOPIC);
    assertThat(cloche.list(ml, 10, 0)).hasSize(1);
    jdbc.sql("update membre set actif = false where utilisateur_id = ?")
        .param(ml.utilisateurId())
        .update();
    assertThat(cloche.list(ml, 10, 0)).isEmpty();
    assertThat(cloche.unread(ml.utilisateurId())).isZero();

    parcours.brings(ml, monde.aCandidat(ml), siae);
    pompes.drain(TOPIC);
    assertThat(objets(ml)).hasSize(1);
    assertThat(objets(collegue)).hasSize(1);
  }

  @Test
  void stoppingTheDigestStopsWhatWentIntoItAndThePreferencesSayIt() throws Exception {
    preferences.choose(Map.of(NatureAnnonce.CANDIDATURE_DEPOSEE, ModeEnvoi.QUOTIDIEN), siae);
    parcours.brings(ml, personne, siae);
    pompes.drain(TOPIC);
    resumes.prepare();
    pompes.drain(TOPIC);
    String lien =
        last(siae).entete("List-Unsubscribe").replaceAll(".*(/desabonnement/[^>]*)>", "$1");
    mvc.perform(post(lien).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());

    assertThat(preferences.of(siae))
        .filteredOn(c -> c.nature() == NatureAnnonce.CANDIDATURE_DEPOSEE)
        .extracting(PreferencesService.Choix::mode)
        .containsExactly(ModeEnvoi.AUCUN);
    preferences.choose(Map.of(NatureAnnonce.CANDIDATURE_DEPOSEE, ModeEnvoi.QUOTIDIEN), siae);
    parcours.brings(ml, monde.aCandidat(ml), siae);
    pompes.drain(TOPIC);
    advance(Duration.ofDays(1));
    resumes.prepare();
    pompes.drain(TOPIC);
    assertThat(objets(siae)).as("one may change one's mind").hasSize(2);
  }

  @Test
  void whatWasToldIsForgottenAfterAYear() {
    parcours.brings(ml, personne, siae);
    pompes.drain(TOPIC);
    assertThat(resumes.forget()).isZero();
    advance(Duration.ofDays(366));
    assertThat(resumes.forget()).isPositive();
    assertThat(cloche.list(siae, 10, 0)).isEmpty();
  }

  @Test
  void theDigestGathersTheDayAndIsSentOnce() {
    preferences.choose(Map.of(NatureAnnonce.CANDIDATURE_DEPOSEE, ModeEnvoi.QUOTIDIEN), siae);
    parcours.brings(ml, personne, siae);
    parcours.brings(ml, monde.aCandidat(ml), siae);
    pompes.drain(TOPIC);
    assertThat(objets(siae)).isEmpty();
    assertThat(cloche.unread(siae.utilisateurId())).isEqualTo(2);

    resumes.prepare();
    resumes.prepare();
    pompes.drain(TOPIC);

    assertThat(objets(siae)).containsExactly("Votre résumé du jour");
    assertThat(last(siae).parts().get(0).split("Nouvelle candidature à étudier", -1)).hasSize(3);
    advance(Duration.ofDays(1));
    resumes.prepare();
    pompes.drain(TOPIC);
    assertThat(objets(siae)).hasSize(1);
  }

  @Test
  void whoWantsNoMailReadsTheBellAndDutiesAreMailedAllTheSame() {
    preferences.choose(
        Map.of(
            NatureAnnonce.CANDIDATURE_DEPOSEE, ModeEnvoi.AUCUN,
            NatureAnnonce.DECISION_PREFET_REFUSEE, ModeEnvoi.AUCUN),
        siae);
    parcours.brings(ml, personne, siae);
    pompes.drain(TOPIC);

    assertThat(objets(siae)).isEmpty();
    assertThat(cloche.list(siae, 10, 0))
        .singleElement()
        .satisfies(
            l -> assertThat(l.message().objet()).isEqualTo("Nouvelle candidature à étudier"));
    assertThat(preferences.of(siae))
        .extracting(PreferencesService.Choix::nature)
        .contains(NatureAnnonce.CANDIDATURE_DEPOSEE)
        .doesNotContain(NatureAnnonce.DECISION_PREFET_REFUSEE, NatureAnnonce.RESUME);
  }

  @Test
  void aPreferenceHoldsForOneOrganisationOnly() {
    preferences.choose(Map.of(NatureAnnonce.CANDIDATURE_DEPOSEE, ModeEnvoi.AUCUN), siae);
    Acteur elsewhere = monde.aSiaeMember(KindSiae.EI);
    monde.joins(siae, elsewhere);
    parcours.brings(ml, personne, elsewhere);
    pompes.drain(TOPIC);

    assertThat(objets(siae)).hasSize(1);
  }

  @Test
  void theLinkOfAMailStopsThatKindOfMailWithoutALogin() throws Exception {
    parcours.brings(ml, personne, siae);
    pompes.drain(TOPIC);
    String lien =
        last(siae).entete("List-Unsubscribe").replaceAll(".*(/desabonnement/[^>]*)>", "$1");

    mvc.perform(get(lien)).andExpect(status().isOk());
    parcours.brings(ml, monde.aCandidat(ml), siae);
    pompes.drain(TOPIC);
    assertThat(objets(siae)).as("looking stops nothing").hasSize(2);

    mvc.perform(post(lien).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());
    parcours.brings(ml, monde.aCandidat(ml), siae);
    pompes.drain(TOPIC);
    assertThat(objets(siae)).hasSize(2);
    mvc.perform(post("/desabonnement/" + UUID.randomUUID())).andExpect(status().isNotFound());
    mvc.perform(get("/desabonnement/autre-chose")).andExpect(status().isNotFound());
  }

  @Test
  void theBellBelongsToItsReader() {
    parcours.brings(ml, personne, siae);
    pompes.drain(TOPIC);
    UUID mine = cloche.list(siae, 10, 0).get(0).id();

    assertThatThrownBy(() -> cloche.open(mine, ml)).isInstanceOf(IntrouvableException.class);
    assertThat(cloche.open(mine, siae))
        .hasValueSatisfying(c -> assertThat(c).startsWith("/dossiers/"));
    assertThat(cloche.unread(siae.utilisateurId())).isZero();
    assertThat(cloche.unread(ml.utilisateurId())).isEqualTo(1);
  }

  @Test
  void aPersonWithoutAnAccountIsToldAtTheAddressOfTheirFile() {
    UUID sansCompte = monde.aCandidat(ml);
    jdbc.sql("update candidat set email = 'sans.compte@test.example' where id = ?")
        .param(sansCompte)
        .update();
    parcours.brings(ml, sansCompte, siae);
    pompes.drain(TOPIC);

    FauxSmtp.Recu mail = smtp.recus("sans.compte@test.example").get(0);
    assertThat(mail.objet()).isEqualTo("Votre candidature est envoyée");
    assertThat(mail.entete("List-Unsubscribe")).isEmpty();
  }

  private long incidents() {
    return jdbc.sql(
            "select count(*) from act_ru_incident where activity_id_ = 'ServiceTask_SendNotification'")
        .query(Long.class)
        .single();
  }

  private void advance(Duration duration) {
    horloge.advance(duration);
    moteur.follow();
  }

  private EtatSujet etat() {
    return sujets.etats().stream().filter(s -> s.topic().equals(TOPIC)).findFirst().orElseThrow();
  }

  private List<String> objets(Acteur acteur) {
    return smtp.recus(adresse(acteur)).stream().map(FauxSmtp.Recu::objet).toList();
  }

  private FauxSmtp.Recu last(Acteur acteur) {
    List<FauxSmtp.Recu> recus = smtp.recus(adresse(acteur));
    return recus.get(recus.size() - 1);
  }

  private String adresse(Acteur acteur) {
    return Objects.requireNonNull(
        jdbc.sql("select identifiant from utilisateur where id = ?")
            .param(acteur.utilisateurId())
            .query(String.class)
            .single());
  }

  private static Map<String, String[]> refuse(String... more) {
    List<String> all = new ArrayList<>(List.of("decision", "REFUSER", "motifRefus", "NO_POSITION"));
    all.addAll(List.of(more));
    return champs(all.toArray(String[]::new));
  }
}
