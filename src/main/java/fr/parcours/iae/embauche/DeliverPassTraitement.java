package fr.parcours.iae.embauche;

import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.DelivranceManuelleRule;
import fr.parcours.iae.regles.ModeDelivrance;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
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
  private final PassIaeService passIaes;

  DeliverPassTraitement(EmbaucheService embauches, PassIaeService passIaes) {
    this.embauches = embauches;
    this.passIaes = passIaes;
  }

  @Override
  public String etape() {
    return "UserTask_DeliverPass";
  }

  @Override
  public Map<String, Object> faits(TacheOuverte tache, Acteur acteur) {
    return embauches
        .find(tache.dossierId())
        .<Map<String, Object>>map(e -> Map.of("debutEmbauche", e.debut().toString()))
        .orElse(Map.of());
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    if (!"DELIVRER".equals(champs.get("resultat"))) {
      embauches.refuseByHand(tache.dossierId(), acteur);
      return Resultat.fait(SuiteTache.of("passGranted", false, "Délivrance du PASS IAE refusée"));
    }
    Embauche embauche = embauches.find(tache.dossierId()).orElseThrow();
    Verdict verdict =
        DelivranceManuelleRule.verdict(
            new DelivranceManuelleRule.Demande(
                acteur.profil(),
                ModeDelivrance.valueOf(String.valueOf(embauche.modeDelivrance())),
                passIaes.findValid(embauche.candidatId()).isPresent()));
    if (verdict.refus().isPresent()) {
      return Resultat.refuse(verdict.refus().get());
    }
    LocalDate debut = (LocalDate) champs.getOrDefault("dateDebut", embauche.debut());
    PassIae pass = embauches.issueByHand(tache.dossierId(), debut, acteur);
    return Resultat.fait(
        SuiteTache.of("passGranted", true, "PASS IAE " + pass.affichage() + " délivré"));
  }
}
