package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parcours.iae.dossier.Dossier;
import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.support.EnoncesSql;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A case tells its whole story, says what comes next, and is read in few statements. */
class DossierStories extends SceneDuDossier {

  @Test
  @DisplayName("The employer reads the whole path in order, with reasons and texts")
  void theStoryIsWhole() {
    theWholePath();

    Dossier page = dossiers.show(dossier, siae);
    assertThat(page.chronologie()).isSortedAccordingTo(Evenement.ORDRE);
    String numero = embauches.passOf(dossier).affichage();
    assertThat(titres(page))
        .containsSubsequence(
            "Candidature déposée",
            "Embauche conclue, candidature acceptée",
            "Diagnostic d’éligibilité posé",
            "PASS IAE " + numero + " délivré",
            "Début du contrat",
            "Premier jour de la suspension du PASS",
            "Suspension, PASS IAE " + numero,
            "Le PASS court à nouveau",
            "Prolongation du PASS demandée",
            "Prolongation du PASS accordée",
            "Fin du contrat",
            "Sortie déclarée")
        .contains(
            "Fichier joint : " + FICHIER,
            "Mode de délivrance du PASS IAE déterminé",
            "Commentaire",
            "Courriel envoyé : Une candidature est acceptée");
    assertThat(details(page))
        .anyMatch(d -> d.contains(RUPTURE))
        .anyMatch(d -> d.contains(DIFFICULTES))
        .anyMatch(d -> d.contains("Envoyé à la personne"));
    assertThat(event(page, "Diagnostic d’éligibilité posé").baseLegale()).contains("L. 5132-3");
    assertThat(event(page, "Prolongation du PASS accordée").baseLegale()).contains("R. 5132-1-8");
    assertThat(event(page, "Début du contrat").jour()).isEqualTo(DEBUT);
    assertThat(event(page, "Début du contrat").detail())
        .isEqualTo(nom(siae) + " : Ouvrier, jusqu’au 30/09/2028.");
    assertThat(page.contrats()).singleElement().satisfies(c -> assertThat(c.fin()).isEqualTo(FIN));
    assertThat(page.totalHeures()).isEqualByComparingTo("104");
  }

  @Test
  @DisplayName("What comes next says who acts and by when, from the deposit to the follow-ups")
  void whatComesNext() {
    assertThat(dossiers.show(dossier, ml).suite())
        .extracting(Attendu::quoi, Attendu::qui, Attendu::quand)
        .containsExactly(
            tuple("Relance de l’employeur", "La plateforme", LocalDate.of(2026, 12, 1)),
            tuple("Étudier la candidature", nom(siae), LocalDate.of(2026, 12, 15)),
            tuple(
                "Refus de la candidature faute de réponse",
                "La plateforme",
                LocalDate.of(2027, 1, 23)));
    assertThat(dossiers.show(dossier, lea).suite())
        .extracting(Attendu::quoi)
        .doesNotContain("Relance de l’employeur");
    assertThat(dossiers.show(dossier, siae).aFaire())
        .extracting(Attendu::lien)
        .containsExactly("/taches/" + parcours.waiting(dossier, REVIEW).id());

    hire();
    assertThat(dossiers.show(dossier, siae).suite())
        .extracting(Attendu::quoi, Attendu::qui, Attendu::quand)
        .containsExactly(
            tuple("Début du contrat", nom(siae), DEBUT),
            tuple("Alerte de fin de PASS", "La plateforme", LocalDate.of(2028, 4, 30)),
            tuple("Faire le bilan de fin de parcours", nom(siae), LocalDate.of(2028, 8, 30)),
            tuple("Décider de la suite du contrat", nom(siae), LocalDate.of(2028, 8, 31)),
            tuple("Fin du contrat", nom(siae), FIN),
            tuple("Fin du PASS IAE", "La plateforme", LocalDate.of(2028, 11, 29)));
    assertThat(dossiers.show(dossier, lea).suite())
        .extracting(Attendu::quoi)
        .containsExactly("Début du contrat", "Fin du contrat", "Fin du PASS IAE");

    suspend();
    assertThat(dossiers.show(dossier, ml).suite())
        .extracting(Attendu::quoi, Attendu::quand, Attendu::detail)
        .contains(
            tuple(
                "Fin de la suspension : le PASS court à nouveau", LocalDate.of(2027, 5, 1), null));

    UUID demande = asksToProlong();
    assertThat(dossiers.show(dossier, ml).aFaire())
        .extracting(Attendu::quoi, Attendu::qui, Attendu::quand, Attendu::lien)
        .containsExactly(
            tuple(
                "Instruire la demande",
                nom(ml),
                LocalDate.of(2028, 7, 31),
                "/taches/" + parcours.waiting(demande, INSTRUIRE).id()));
    assertThat(dossiers.show(dossier, siae).ensuite())
        .extracting(Attendu::quoi, Attendu::qui)
        .contains(
            tuple("Instruire la demande", nom(ml)),
            tuple("Rappel au prescripteur", "La plateforme"),
            tuple("Demande de prolongation sans réponse", "La plateforme"));
    assertThat(dossiers.show(dossier, lea).suite())
        .extracting(Attendu::quoi)
        .contains("Instruire la demande")
        .doesNotContain("Rappel au prescripteur");

    grant(demande);
    leave();
    assertThat(dossiers.show(dossier, siae).suite())
        .extracting(Attendu::quoi, Attendu::quand)
        .contains(
            tuple("Point à 3 mois de la sortie", LocalDate.of(2028, 12, 30)),
            tuple("Point à 6 mois de la sortie", LocalDate.of(2029, 3, 30)));
    assertThat(dossiers.show(dossier, ml).suite())
        .extracting(Attendu::quoi)
        .noneMatch(quoi -> quoi.startsWith("Point à"));
  }

  @Test
  @DisplayName(
      "A denial tells its reason to the two sides and to the person, its words to the sides")
  void aDenialIsReasoned() {
    String mots = "Un emploi durable est possible";
    String motif = "L’insertion par l’activité économique ne répond plus";
    hire();
    suspend();
    parcours.answered(
        ml,
        asksToProlong(),
        INSTRUIRE,
        champs(
            "decisionProlongation",
            "REFUSER",
            "motifRefusProlongation",
            "IAE",
            "explicationRefus",
            mots,
            "actionsProposees",
            "EXIT_IAE"));

    for (Acteur side : List.of(siae, ml)) {
      assertThat(event(dossiers.show(dossier, side), "Prolongation du PASS refusée").detail())
          .contains(motif, mots);
    }
    assertThat(event(dossiers.show(dossier, lea), "Prolongation du PASS refusée").detail())
        .contains(motif)
        .doesNotContain(mots);
  }

  @Test
  @DisplayName("The document says what the page says to the same viewer")
  void theDocumentSaysTheSame() throws Exception {
    theWholePath();

    for (Acteur viewer : List.of(siae, ml, lea)) {
      Dossier page = dossiers.show(dossier, viewer);
      String pdf = pdf(viewer, viewer.isCandidat() ? "/mon-parcours/" : "/dossiers/");
      assertThat(page.chronologie()).hasSizeGreaterThan(8);
      page.chronologie()
          .forEach(
              e -> {
                assertThat(pdf).contains(squeezed(e.titre()));
                if (e.detail() != null) {
                  assertThat(pdf).contains(squeezed(e.detail()));
                }
              });
      page.suite().forEach(a -> assertThat(pdf).contains(squeezed(a.quoi())));
      assertThat(pdf)
          .contains(squeezed(page.personne()), squeezed(embauches.passOf(dossier).affichage()))
          .doesNotContain(nir, squeezed(NOTE), squeezed(EXPLICATION));
    }
    assertThat(pdf(ml, "/dossiers/")).doesNotContain(squeezed(RUPTURE));
    assertThat(pdf(lea, "/mon-parcours/")).doesNotContain(squeezed(MOT), squeezed(FICHIER));
  }

  @Test
  @DisplayName("However long the story, the page is read in the same few statements")
  void theNumberOfStatementsIsBounded() {
    hire();
    suspend();
    UUID demande = asksToProlong();
    int before = EnoncesSql.during(() -> dossiers.show(dossier, siae)).size();
    String page = "/dossiers/" + dossier;
    read(page);
    int wholePage = EnoncesSql.during(() -> read(page)).size();
    jdbc.sql(
            """
            insert into pass_iae_evenement (pass_id, nature, debut, fin, utilisateur_id, le)
            select pass_id, nature, debut, fin, utilisateur_id, le
            from pass_iae_evenement, generate_series(1, 50) where pass_id = ?
            """)
        .param(pass)
        .update();
    jdbc.sql(
            """
            insert into parole_dossier (dossier_id, nature, texte, par, le)
            select dossier_id, nature, texte, par, le
            from parole_dossier, generate_series(1, 50) where dossier_id = ?
            """)
        .param(dossier)
        .update();
    assertThat(dossiers.show(dossier, siae).chronologie()).hasSizeGreaterThan(100);

    List<String> enonces = EnoncesSql.during(() -> dossiers.show(dossier, siae));

    assertThat(enonces).hasSize(before).hasSizeBetween(20, 35);
    assertThat(EnoncesSql.during(() -> read(page))).hasSize(wholePage).hasSizeLessThan(80);
    grant(demande);
  }
}
