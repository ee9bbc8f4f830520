package fr.parcours.iae.embauche;

import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.regles.DelivranceManuelleRule;
import fr.parcours.iae.regles.ModeDelivrance;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Paroles;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The support checks that the person holds no PASS, then delivers one by hand or refuses. */
@Component
class DeliverPassTraitement implements TraitementEtape {

  private final EmbaucheService embauches;
  private final Paroles paroles;

  DeliverPassTraitement(EmbaucheService embauches, Paroles paroles) {
    this.embauches = embauches;
    this.paroles = paroles;
  }

  @Override
  public String etape() {
    return "UserTask_DeliverPass";
  }

  @Override
  public Map<String, Object> faits(TacheOuverte tache, Acteur acteur) {
    return embauches
        .find(tache.dossierId())
        .<Map<String, Object>>map(e -> Map.of("dateDebut", e.debut().toString()))
        .orElse(Map.of());
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    if (!"DELIVRER".equals(champs.get("resultat"))) {
      String motif = String.valueOf(champs.get("motif"));
      paroles.say(tache.dossierId(), Paroles.Nature.DELIVRANCE_REFUSEE, motif, acteur);
      embauches.refuseByHand(tache.dossierId(), motif, acteur);
      return Resultat.fait(SuiteTache.of("passGranted", false, "Délivrance du PASS IAE refusée"));
    }
    Embauche embauche = embauches.find(tache.dossierId()).orElseThrow();
    LocalDate debut = (LocalDate) champs.getOrDefault("dateDebut", embauche.debut());
    Verdict verdict =
        DelivranceManuelleRule.verdict(
                new DelivranceManuelleRule.Demande(
                    acteur.profil(),
                    ModeDelivrance.valueOf(String.valueOf(embauche.modeDelivrance())),
                    /* passValide= */ false))
            .and(() -> DelivranceManuelleRule.debut(debut, embauche.debut()));
    if (verdict.refus().isPresent()) {
      return Resultat.refuse(verdict.refus().get());
    }
    return Resultat.fait(
        embauches
            .reuseByHand(tache.dossierId(), acteur)
            .map(p -> granted(p, "rattaché : la personne l’avait déjà"))
            .orElseGet(
                () -> granted(embauches.issueByHand(tache.dossierId(), debut, acteur), "délivré")));
  }

  private static SuiteTache granted(PassIae pass, String fait) {
    return SuiteTache.of("passGranted", true, "PASS IAE " + pass.affichage() + " " + fait);
  }
}
