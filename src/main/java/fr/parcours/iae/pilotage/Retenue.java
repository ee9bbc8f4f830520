package fr.parcours.iae.pilotage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds one case: the steps that wait, what failed, and the steps behind it.
 *
 * @param page address of the case where this viewer may open it; none most of the time
 */
public record Retenue(
    UUID dossierId,
    @Nullable String page,
    List<Etape> enAttente,
    List<Etape> passees,
    List<LigneIncident> incidents) {

  /**
   * One step of the case, or one wait that is nobody's task.
   *
   * @param organisation whom or what it waited for, in words
   * @param halte whether nobody can take it
   * @param finieLe none while it waits
   * @param secondes how long it waited, up to now while it does
   * @param lien address of the task for a member of the organisation it waits for
   */
  public record Etape(
      String demarche,
      String nom,
      String organisation,
      OffsetDateTime creeeLe,
      @Nullable LocalDate echeance,
      @Nullable Period cible,
      boolean halte,
      boolean prise,
      @Nullable OffsetDateTime finieLe,
      boolean retiree,
      double secondes,
      @Nullable String lien) {}
}
