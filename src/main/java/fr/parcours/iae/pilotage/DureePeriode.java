package fr.parcours.iae.pilotage;

import java.time.LocalDate;
import java.util.Arrays;

/** The periods one may look at; each ends today. */
public enum DureePeriode {
  SEPT_JOURS("7j", "7 jours"),
  TRENTE_JOURS("30j", "30 jours"),
  QUATRE_VINGT_DIX_JOURS("90j", "90 jours"),
  DOUZE_MOIS("12m", "12 mois");

  private final String cle;
  private final String libelle;

  DureePeriode(String cle, String libelle) {
    this.cle = cle;
    this.libelle = libelle;
  }

  /** The one an address names; thirty days for anything else. */
  public static DureePeriode of(String cle) {
    return Arrays.stream(values()).filter(p -> p.cle.equals(cle)).findFirst().orElse(TRENTE_JOURS);
  }

  public String cle() {
    return cle;
  }

  public String libelle() {
    return libelle;
  }

  public Periode endingOn(LocalDate today) {
    return switch (this) {
      case SEPT_JOURS -> Periode.ending(today, 7);
      case TRENTE_JOURS -> Periode.ending(today, 30);
      case QUATRE_VINGT_DIX_JOURS -> Periode.ending(today, 90);
      case DOUZE_MOIS -> new Periode(today.minusYears(1).plusDays(1), today);
    };
  }
}
