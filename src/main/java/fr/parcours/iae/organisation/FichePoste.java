package fr.parcours.iae.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job a SIAE offers, named after the ROME.
 *
 * @param metier name of the ROME job
 * @param commune of the place of work; empty when neither the job nor its SIAE has a known one
 * @param actualiseeLe day it was published, published again or last refreshed
 * @param expireLe first day on which the public no longer sees it
 */
public record FichePoste(
    UUID id,
    UUID organisationId,
    String appellationCode,
    String metier,
    String rome,
    String intitule,
    String description,
    int postes,
    @Nullable ContratPropose contrat,
    @Nullable BigDecimal heuresHebdomadaires,
    @Nullable String communeCode,
    String commune,
    boolean ouverte,
    LocalDate publieeLe,
    LocalDate actualiseeLe,
    LocalDate expireLe,
    @Nullable LocalDate fermeeLe) {

  /**
   * @param rappel how long after its publication the SIAE is told that it will expire
   */
  public EtatFichePoste etat(LocalDate today, Period rappel) {
    if (!ouverte) {
      return EtatFichePoste.FERMEE;
    }
    if (!today.isBefore(expireLe)) {
      return EtatFichePoste.EXPIREE;
    }
    return today.isBefore(actualiseeLe.plus(rappel))
        ? EtatFichePoste.PUBLIEE
        : EtatFichePoste.BIENTOT_EXPIREE;
  }

  /** Last day on which the public sees it. */
  public LocalDate dernierJour() {
    return expireLe.minusDays(1);
  }
}
