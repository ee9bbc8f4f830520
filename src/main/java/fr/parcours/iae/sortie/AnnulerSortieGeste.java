package fr.parcours.iae.sortie;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import fr.parcours.iae.tache.Sujet;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The SIAE undoes an exit it declared by mistake, in time. */
@Component
@Order(65)
class AnnulerSortieGeste implements Geste {

  private final SortieService sorties;

  AnnulerSortieGeste(SortieService sorties) {
    this.sorties = sorties;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "annuler-sortie";
  }

  @Override
  public String libelle() {
    return "Annuler la sortie";
  }

  @Override
  public boolean isGrave() {
    return true;
  }

  @Override
  public Verdict verdict(UUID passId, Acteur acteur) {
    return sorties.canCancel(passId, acteur);
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    return "La sortie ne comptera plus et ne sera plus suivie. Vous pourrez en déclarer une autre.";
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    sorties.cancel(passId, acteur);
    return Resultat.fait(new SuiteGeste("Sortie annulée", passId));
  }
}
