package fr.parcours.iae.migration;

import fr.parcours.iae.migration.camunda.CasMigrables;
import fr.parcours.iae.migration.camunda.MoteurMigration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Foresees a migration: cases that wait alike are tried out by one of them, by the very code that
 * will run, and the engine puts everything back.
 */
@Component
public class PrevisionsMigration {

  private final CasMigrables vivants;
  private final EssaiPassageService simulation;
  private final MoteurMigration moteur;

  PrevisionsMigration(
      CasMigrables vivants, EssaiPassageService simulation, MoteurMigration moteur) {
    this.vivants = vivants;
    this.simulation = simulation;
    this.moteur = moteur;
  }

  /**
   * @param plans of the cases' process first, then of those it calls; all valid
   * @param departements none for all
   */
  public Prevision foresee(List<PlanMigration> plans, List<String> departements) {
    return new Prevision(
        Prevision.alike(vivants.of(plans.get(0).source(), departements)).values().stream()
            .map(alike -> tryOut(alike, plans))
            .filter(g -> g != null)
            .map(java.util.Objects::requireNonNull)
            .sorted(Comparator.comparingInt(Prevision.Groupe::nombre).reversed())
            .toList());
  }

  /** One that ended or moves just now says nothing of the others: the next one is tried. */
  private Prevision.@Nullable Groupe tryOut(List<CasVivant> alike, List<PlanMigration> plans) {
    List<CasVivant> reste = new ArrayList<>(alike);
    for (CasVivant temoin : alike) {
      EssaiPassageService.Essai essai = simulation.tryOut(temoin, plans);
      Blocage blocage = essai.blocage();
      if (blocage != null && blocage.code().equals(PassageCas.TERMINE)) {
        reste.remove(temoin);
      } else if (!Blocage.CONFLIT.equals(blocage) || temoin.equals(alike.get(alike.size() - 1))) {
        return new Prevision.Groupe(
            moteur.attentes(temoin.instanceId()), reste, blocage, essai.effets());
      }
    }
    return null;
  }
}
