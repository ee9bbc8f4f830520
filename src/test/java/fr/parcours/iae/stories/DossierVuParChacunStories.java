package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.dossier.Dossier;
import fr.parcours.iae.prefet.DemanderDecision;
import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.Sujet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each viewer of a case reads what they may, and nothing of what they may not. */
class DossierVuParChacunStories extends SceneDuDossier {

  @Test
  @DisplayName("Each viewer reads on the page what they may, and nothing of what they may not")
  void eachViewerReadsTheirOwn() throws Exception {
    theWholePath();
    String numero = embauches.passOf(dossier).affichage();

    assertThat(pages.page(siae, "/dossiers/" + dossier))
        .contains(numero, RUPTURE, DIFFICULTES, "Sortie déclarée", NOTE, MOT, FICHIER)
        .contains("Heures déclarées par mois", "Contrats", "Ce qui vient ensuite")
        .doesNotContain(nir);
    assertThat(pages.page(ml, "/dossiers/" + dossier))
        .contains(numero, "Premier jour de la suspension du PASS", DIFFICULTES, MOT, FICHIER)
        .contains("Sortie déclarée")
        .doesNotContain(
            nir, RUPTURE, EXPLICATION, NOTE, "Heures déclarées par mois", "Fiche salarié");
    assertThat(pages.page(lea, "/mon-parcours/" + dossier))
        .contains(numero, RUPTURE, DIFFICULTES, "Départ de la structure", "Heures déclarées")
        .doesNotContain(nir, NOTE, MOT, FICHIER, "Règle en vigueur", "Sortie déclarée", "Bilan");
    assertThat(pages.page(monde.theSupport(), "/dossiers/" + dossier))
        .contains(numero, RUPTURE)
        .doesNotContain(nir, NOTE);

    for (Acteur stranger :
        List.of(
            monde.aSiaeMember(KindSiae.EI),
            monde.aPrescripteurHabilite(),
            monde.anOrienteur(),
            monde.anInstitution())) {
      assertThatThrownBy(() -> dossiers.show(dossier, stranger))
          .isInstanceOf(IntrouvableException.class);
      mvc.perform(get("/dossiers/{id}/dossier.pdf", dossier).with(Connecte.as(connecte(stranger))))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  @DisplayName(
      "How the SIAE manages its people is told to the SIAE, and to the person what is theirs")
  void whatIsTheEmployersOwn() {
    conventions.of(siae);
    LocalDate mai = LocalDate.of(2027, 5, 31);
    hire(mai);
    ouvertures.openMissing();
    parcours.letDaysPassUntil(pass, LocalDate.of(2027, 1, 4));
    act(
        "pmsmp",
        "accueil",
        "Menuiserie Le Roux",
        "siretAccueil",
        "12345678900015",
        "objetPmsmp",
        "DECOUVRIR_METIER",
        "debutPmsmp",
        "2027-01-04",
        "finPmsmp",
        "2027-01-15");
    assertThat(dossiers.show(dossier, siae).suite())
        .extracting(Attendu::quoi, Attendu::quand)
        .contains(
            tuple("Fin de la PMSMP", LocalDate.of(2027, 1, 15)),
            tuple("Compléter la fiche salarié", LocalDate.of(2026, 12, 15)));
    LocalDate avril = LocalDate.of(2027, 4, 1);
    parcours.letDaysPassUntil(pass, avril);
    act(
        "horaire",
        "typeContrat",
        "CDDI",
        "aPartirDu",
        avril.toString(),
        "heuresHebdomadaires",
        "28");
    prefet
        .request(
            new DemanderDecision(
                UUID.randomUUID(),
                TypeDecisionPrefet.CUMUL,
                dossier,
                avril,
                LocalDate.of(2027, 5, 31),
                new BigDecimal("26"),
                "Boulangerie Petit",
                false,
                "Un mi-temps se libère"),
            siae)
        .orElseThrow();
    parcours.letDaysPassUntil(pass, LocalDate.of(2027, 5, 1));
    UUID suite =
        jdbc.sql("select id from suite_contrat where pass_id = ?")
            .param(pass)
            .query(UUID.class)
            .single();
    parcours.answered(
        siae,
        suite,
        "UserTask_DeciderSuite",
        champs("suiteContrat", "RENOUVELER", "typeContrat", "CDDI", "nouvelleFin", "2027-11-30"));
    LocalDate novembre = LocalDate.of(2027, 11, 30);
    parcours.letDaysPassUntil(pass, novembre);
    leave(novembre);
    UUID sortie =
        jdbc.sql("select id from sortie where pass_id = ?").param(pass).query(UUID.class).single();
    parcours.letDaysPassUntil(sortie, LocalDate.of(2028, 2, 29));
    parcours.answered(
        siae, sortie, "UserTask_SuivreSortie3Mois", champs("situationActuelle", "CDI"));
    parcours.letDaysPassUntil(pass, LocalDate.of(2028, 8, 30));
    parcours.answered(
        siae,
        pass,
        "UserTask_FaireBilan",
        champs(
            "entretienLe", "2028-08-29", "acquis", "Permis obtenu", "suiteEnvisagee", "FORMATION"));

    String pmsmp = "Début d’une PMSMP chez Menuiserie Le Roux";
    String horaire = "Horaire de la semaine fixé";
    String demande = "Demande envoyée par la structure";
    String fiche = "Fiche ouverte";
    String renouvele = "Contrat renouvelé";
    String point = "Point fait 3 mois après la sortie";
    String bilan = "Bilan de fin de parcours fait";
    assertThat(titres(dossiers.show(dossier, siae)))
        .containsSubsequence(fiche, pmsmp, horaire, demande, renouvele, point, bilan);
    assertThat(titres(dossiers.show(dossier, ml)))
        .contains(renouvele, point, bilan)
        .doesNotContain(fiche, pmsmp, horaire, demande);
    assertThat(titres(dossiers.show(dossier, lea)))
        .contains(pmsmp, horaire, renouvele)
        .doesNotContain(fiche, demande, point, bilan);
    assertThat(dossiers.show(dossier, siae).ensuite())
        .extracting(Attendu::quoi)
        .contains("Vérifier la recevabilité");
    assertThat(dossiers.show(dossier, ml).suite())
        .extracting(Attendu::quoi)
        .containsExactly("Fin du PASS IAE");
    assertThat(dossiers.show(dossier, siae).contrats())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.renouvellements()).isEqualTo(1);
              assertThat(c.heures()).isEqualByComparingTo("28");
            });
    assertThat(dossiers.show(dossier, ml).contrats())
        .singleElement()
        .satisfies(c -> assertThat(c.heures()).isNull());
  }

  @Test
  @DisplayName(
      "The next SIAE on the same PASS reads its days, not why nor how the first one worked")
  void theNextSiaeReadsTheDaysOnly() {
    theWholePath();
    Acteur second = monde.aSiaeMember(KindSiae.EI);
    UUID suivant = embauches.hire(second, lea.candidatId(), LocalDate.of(2028, 10, 15));

    Dossier page = dossiers.show(suivant, second);
    assertThat(titres(page))
        .contains("Premier jour de la suspension du PASS", "Prolongation du PASS accordée")
        .noneMatch(titre -> titre.startsWith("Fichier joint") || titre.startsWith("Fiche "));
    assertThat(details(page))
        .noneMatch(d -> d.contains(RUPTURE) || d.contains(DIFFICULTES) || d.contains(MOT));
    assertThat(page.contrats())
        .extracting(Dossier.Contrat::siae, Dossier.Contrat::dossierVisible)
        .containsExactly(tuple(nom(second), true), tuple(nom(siae), false));
    assertThat(page.contrats()).extracting(Dossier.Contrat::heures).containsOnlyNulls();
    assertThat(page.heures()).isEmpty();
    assertThat(page.suite()).extracting(Attendu::quoi).noneMatch(quoi -> quoi.startsWith("Point"));
    assertThatThrownBy(() -> dossiers.show(dossier, second))
        .isInstanceOf(IntrouvableException.class);
  }

  @Test
  @DisplayName("What the person did is told without a name that some viewers may not read")
  void thePersonIsNotNamedByWhatTheyDid() throws Exception {
    Acteur orienteur = monde.anOrienteur();
    UUID personne = monde.aCandidat(ml);
    Acteur elle = monde.asCandidat(personne);
    jdbc.sql("update utilisateur set nom_affiche = 'Léa Nom-Entier' where id = ?")
        .param(elle.utilisateurId())
        .update();
    UUID apportee = parcours.brings(orienteur, personne, siae);
    IssueGeste offered = gestes.show(Sujet.CANDIDATURE, apportee, "retrait", elle);
    assertThat(
            gestes.faire(
                Sujet.CANDIDATURE,
                apportee,
                "retrait",
                ((IssueGeste.Montrer) offered).page().vu(),
                true,
                champs("motifRetrait", "PLUS_INTERESSE"),
                elle))
        .isInstanceOf(IssueGeste.Fait.class);

    assertThat(event(dossiers.show(apportee, orienteur), "Candidature retirée").qui())
        .isEqualTo("La personne");
    assertThat(event(dossiers.show(apportee, elle), "Candidature retirée").qui()).isEqualTo("Vous");
    assertThat(pages.page(orienteur, "/dossiers/" + apportee)).doesNotContain("Nom-Entier");
  }

  @Test
  @DisplayName("An orienteur follows the candidature to the hire and reads nothing of the PASS")
  void anOrienteurNeverReadsThePass() throws Exception {
    Acteur orienteur = monde.anOrienteur();
    UUID personne = monde.aCandidat(ml);
    dossier = parcours.brings(orienteur, personne, siae);
    hire();
    suspend();
    String numero = embauches.passOf(dossier).affichage();

    Dossier page = dossiers.show(dossier, orienteur);
    assertThat(page.pass()).isNull();
    assertThat(page.personne()).as("a name they may not read").doesNotContain("Test-");
    assertThat(titres(page)).contains("Candidature déposée", "Début du contrat");
    assertThat(page.chronologie())
        .extracting(Evenement::theme)
        .doesNotContain(Theme.PASS, Theme.SUSPENSION, Theme.HEURES, Theme.FICHE);
    assertThat(page.suite()).extracting(Attendu::quoi).containsExactly("Fin du contrat");
    assertThat(pages.page(orienteur, "/dossiers/" + dossier))
        .doesNotContain(numero, RUPTURE, "suspension", "Test-");
    assertThat(pdf(orienteur, "/dossiers/")).doesNotContain(squeezed(numero), "suspension");
  }
}
