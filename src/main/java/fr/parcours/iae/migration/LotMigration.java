package fr.parcours.iae.migration;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cases of one version sent to another, together.
 *
 * @param plans of the process first, then of those its cases call
 * @param inverseDe the lot whose cases this one brings back
 * @param retour the lot that brings this one's cases back
 */
public record LotMigration(
    UUID id,
    String processus,
    List<String> departements,
    String motif,
    EtatLot etat,
    List<PlanMigration> plans,
    @Nullable UUID inverseDe,
    @Nullable UUID retour,
    UUID creePar,
    OffsetDateTime creeLe,
    @Nullable OffsetDateTime termineLe,
    Map<EtatCas, Integer> comptes) {

  public int nombre(EtatCas etat) {
    return comptes.getOrDefault(etat, 0);
  }

  public int passes() {
    return nombre(EtatCas.FAITE);
  }

  public int bloques() {
    return nombre(EtatCas.BLOQUEE);
  }

  public int echecs() {
    return nombre(EtatCas.ECHEC);
  }

  public int restants() {
    return nombre(EtatCas.A_FAIRE);
  }

  public int total() {
    return comptes.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int faits() {
    return total() - nombre(EtatCas.A_FAIRE);
  }

  public boolean isEnCours() {
    return etat == EtatLot.EN_COURS;
  }

  public boolean isRetenu() {
    return etat == EtatLot.EN_PAUSE;
  }

  /** Whether some cases did not pass and may be tried again. */
  public boolean aReprendre() {
    return nombre(EtatCas.ECHEC) + nombre(EtatCas.BLOQUEE) > 0;
  }

  /** Whether its cases may be brought back now. */
  public boolean isReversible() {
    return retour == null && !isEnCours() && nombre(EtatCas.FAITE) > 0;
  }
}
