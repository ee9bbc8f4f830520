package fr.parcours.iae.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a convention stands on a day: it follows from its annexes, nobody sets it. */
public enum EtatConvention {
  ACTIVE("Conventionnée"),
  DELAI_DE_GRACE("Convention expirée, accès maintenu 30 jours"),
  FERMEE("Convention fermée");

  public static final int GRACE_DAYS = 30;

  private final String libelle;

  EtatConvention(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }

  /**
   * @param valideJusquAu last day covered by an annexe VALIDE or PROVISOIRE
   * @param sansAnnexeDepuis day of the flow that took the last such annexe away, if it did
   */
  public static EtatConvention on(
      LocalDate day, @Nullable LocalDate valideJusquAu, @Nullable LocalDate sansAnnexeDepuis) {
    if (valideJusquAu != null && !valideJusquAu.isBefore(day)) {
      return ACTIVE;
    }
    LocalDate since = since(valideJusquAu, sansAnnexeDepuis);
    boolean inGrace = since != null && day.isBefore(since.plusDays(GRACE_DAYS));
    return inGrace ? DELAI_DE_GRACE : FERMEE;
  }

  private static @Nullable LocalDate since(
      @Nullable LocalDate valideJusquAu, @Nullable LocalDate sansAnnexeDepuis) {
    if (sansAnnexeDepuis != null) {
      return sansAnnexeDepuis;
    }
    return valideJusquAu == null ? null : valideJusquAu.plusDays(1);
  }
}
