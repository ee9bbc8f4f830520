package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.candidature.Candidature;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.candidature.LotArchivage;
import fr.parcours.iae.candidature.RangementService;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.dossier.FiltreCandidatures;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Candidatures that are over: put away, brought back, reopened. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class RangementStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String RESUME = "UserTask_ResumeCandidature";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired RangementService rangements;
  @Autowired LotArchivage lots;
  @Autowired Lecteur lecteur;
  @Autowired DossierService dossiers;

  @BeforeEach
  void today() {
    parcours.today();
  }

  @Test
  void aRefusedCandidatureIsPutAwayAndBroughtBackByItsEmployer() {
    Acteur siae = monde.aSiaeMember(KindSiae.EI);
    UUID dossier = aRefusedOne(siae);

    assertThat(rangements.archive(dossier, siae).refus()).isEmpty();

    assertThat(listed(siae, false)).doesNotContain(dossier);
    assertThat(listed(siae, true)).contains(dossier);
    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.REFUSEE);
    assertThat(code(rangements.archive(dossier, siae))).isEqualTo("DEJA_ARCHIVEE");

    assertThat(rangements.unarchive(dossier, siae).refus()).isEmpty();

    assertThat(listed(siae, false)).contains(dossier);
    assertThat(code(rangements.unarchive(dossier, siae))).isEqualTo("NON_ARCHIVEE");
    assertThat(dossiers.show(dossier, siae).chronologie())
        .extracting("titre")
        .containsSubsequence("Candidature archivée", "Candidature sortie des archives");
  }

  @Test
  void severalArePutAwayAtOnceAndEachSaysWhatBecameOfIt() throws Exception {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.EI);
    UUID refused = aRefusedOne(siae);
    UUID waiting = parcours.brings(ml, monde.aCandidat(ml), siae);
    UUID elsewhere = aRefusedOne(monde.aSiaeMember(KindSiae.EI));
    assertThat(lecteur.page(siae, "/candidatures"))
        .contains("name=\"selection\" form=\"rangement\" value=\"" + refused + "\"")
        .doesNotContain("form=\"rangement\" value=\"" + waiting + "\"");

    List<LotArchivage.Ligne> lignes =
        lots.archive(List.of(refused, waiting, elsewhere, refused), siae);

    assertThat(lignes).extracting(LotArchivage.Ligne::faite).containsExactly(true, false, false);
    assertThat(lignes.get(1).message()).contains("ne peut pas être archivée");
    assertThat(lignes.get(2))
        .isEqualTo(
            new LotArchivage.Ligne("Une candidature", false, "Votre structure ne l’a pas reçue."));
    assertThat(listed(siae, true)).containsExactly(refused);
    assertThat(lots.archive(List.of(refused), siae).get(0).message()).contains("déjà archivée");
  }

  @Test
  void onlyTheEmployerPutsAwayAndOnlyWhatIsOver() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.EI);
    UUID waiting = parcours.brings(ml, monde.aCandidat(ml), siae);
    UUID refused = aRefusedOne(siae);

    assertThat(code(rangements.archive(waiting, siae))).isEqualTo("ETAT");
    assertThat(code(rangements.archive(refused, ml))).isEqualTo("EMPLOYEUR_SEUL");
    assertThat(listed(siae, false)).contains(waiting, refused);
  }

  @Test
  void anEmployerReopensTheCandidatureOfAPersonWhoWasHiredElsewhere() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur first = monde.aSiaeMember(KindSiae.ACI);
    Acteur second = monde.aSiaeMember(KindSiae.EI);
    UUID lea = monde.aCandidat(ml);
    UUID hired = parcours.brings(ml, lea, first);
    UUID closed = parcours.brings(ml, lea, second);
    parcours.answered(first, hired, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", "RSA"));
    assertThat(parcours.steps(closed)).isEmpty();
    assertThat(rangements.archive(closed, second).refus()).isEmpty();

    assertThat(rangements.reopen(closed, second).refus()).isEmpty();

    assertThat(parcours.etat(closed)).isEqualTo(EtatCandidature.NOUVELLE);
    assertThat(listed(second, false)).as("moving again brings it back").contains(closed);
    assertThat(parcours.steps(closed)).containsExactly(REVIEW);
    assertThat(code(rangements.reopen(closed, second))).isEqualTo("ETAT");
    parcours.answered(second, closed, REVIEW, champs("decision", "VIVIER"));
    assertThat(parcours.steps(closed)).containsExactly(RESUME);
  }

  private UUID aRefusedOne(Acteur siae) {
    Acteur ml = monde.aPrescripteurHabilite();
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    parcours.answered(
        siae, dossier, REVIEW, champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));
    return dossier;
  }

  private List<UUID> listed(Acteur acteur, boolean archivees) {
    return dossiers.list(acteur, FiltreCandidatures.of(true, archivees), 50, 0).stream()
        .map(ligne -> ligne.resume().id())
        .toList();
  }

  private static String code(Resultat<Candidature> resultat) {
    return resultat.refus().map(Refus::code).orElse("");
  }
}
