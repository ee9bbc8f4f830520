package fr.parcours.iae.sortie;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import fr.parcours.iae.tache.Sujet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The SIAE cancels a period that is not over: its days no longer count. */
@Component
@Order(57)
class AnnulerPmsmpGeste implements Geste {

  private final PmsmpService pmsmps;

  AnnulerPmsmpGeste(PmsmpService pmsmps) {
    this.pmsmps = pmsmps;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "annulation-pmsmp";
  }

  @Override
  public String libelle() {
    return "Annuler une PMSMP";
  }

  @Override
  public String formulaire() {
    return "sortie/annuler-pmsmp";
  }

  @Override
  public boolean isGrave() {
    return true;
  }

  @Override
  public Verdict verdict(UUID passId, Acteur acteur) {
    return pmsmps.cancellable(passId, acteur).isEmpty()
        ? Verdict.refuse(Refus.saisie("PAS_DE_PMSMP", "Aucune période n’est à venir ou en cours."))
        : Verdict.accorde();
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    return "La période n’aura pas lieu : ses jours ne comptent plus dans les limites.";
  }

  @Override
  public Map<String, Object> faits(UUID passId, Acteur acteur) {
    return Map.of(
        "periodes",
        pmsmps.cancellable(passId, acteur).stream()
            .map(
                p ->
                    Map.of(
                        "label",
                        "%s, du %s au %s"
                            .formatted(p.accueil(), Ecrit.jour(p.debut()), Ecrit.jour(p.fin())),
                        "value",
                        p.id().toString()))
            .toList());
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    UUID pmsmpId = UUID.fromString((String) Objects.requireNonNull(champs.get("periodePmsmp")));
    return pmsmps
        .cancel(passId, pmsmpId, acteur)
        .map(p -> new SuiteGeste("PMSMP chez %s annulée".formatted(p.accueil()), passId));
  }
}
