package fr.parcours.iae.tache;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for an organisation, counted as its list shows it.
 *
 * @param comptes of each view of the list
 * @param etapes the step with most tasks first; what was put aside for later is left out
 * @param membres who has tasks to do, the most loaded first; what was put aside is left out
 * @param bientot the tasks due soonest, from today to six days from now
 */
public record ChargeTaches(
    CompteTaches comptes,
    List<ParEtape> etapes,
    List<ParMembre> membres,
    List<LigneTache> bientot) {

  /**
   * The tasks of one step.
   *
   * @param etape id of the user task
   * @param enRetard how many of {@code aTraiter} are late
   */
  public record ParEtape(String etape, String libelle, long aTraiter, long enRetard) {}

  /**
   * The tasks one member took, or nobody.
   *
   * @param membre none for what nobody took
   * @param enRetard how many of {@code aTraiter} are late
   */
  public record ParMembre(
      @Nullable UUID membre, @Nullable String nom, long aTraiter, long enRetard) {}

  /** Late tasks that were put aside: they count as late, by neither step nor member. */
  public long retardMisDeCote() {
    return comptes.enRetard() - etapes.stream().mapToLong(ParEtape::enRetard).sum();
  }
}
