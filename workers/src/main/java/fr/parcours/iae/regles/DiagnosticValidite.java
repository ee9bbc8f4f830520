package fr.parcours.iae.regles;

import java.time.LocalDate;

/** How long a diagnosis holds: six months for a prescriber or a GEIQ, 92 days for an employer. */
public final class DiagnosticValidite {

  public static final int MOIS_PRESCRIPTEUR = 6;
  public static final int JOURS_EMPLOYEUR = 92;

  private DiagnosticValidite() {}

  /** First day on which it no longer holds. */
  public static LocalDate expiration(AuteurDiagnostic auteur, LocalDate creeLe) {
    return auteur == AuteurDiagnostic.EMPLOYEUR
        ? creeLe.plusDays(JOURS_EMPLOYEUR)
        : creeLe.plusMonths(MOIS_PRESCRIPTEUR);
  }

  public static boolean isValide(LocalDate expireLe, LocalDate aujourdhui) {
    return expireLe.isAfter(aujourdhui);
  }

  /** A diagnosis carries a valid PASS for as long as the PASS lives. */
  public static boolean isConsidereValide(
      LocalDate expireLe, LocalDate aujourdhui, boolean passValide) {
    return passValide || isValide(expireLe, aujourdhui);
  }

  /** The old diagnosis ends on the day a new one replaces it, never later than it would have. */
  public static LocalDate expirationRemplacee(LocalDate expireLe, LocalDate aujourdhui) {
    return expireLe.isBefore(aujourdhui) ? expireLe : aujourdhui;
  }
}
