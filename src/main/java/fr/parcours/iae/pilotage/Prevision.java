package fr.parcours.iae.pilotage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a backlog if tasks go on arriving and ending as they did over the period.
 *
 * @param jour the day it is empty, or twice as large; none when it is neither within two years
 * @param dansTrenteJours how many will wait in thirty days, never less than none
 */
public record Prevision(Sens sens, @Nullable LocalDate jour, long dansTrenteJours) {

  /** Whether something is said of it. */
  public boolean isDite() {
    return sens != Sens.PEU && sens != Sens.RIEN;
  }

  /** Where it goes. */
  public enum Sens {
    RIEN,
    /** Too few to say anything. */
    PEU,
    STABLE,
    SE_VIDE,
    EN_HAUSSE
  }

  /** Below so many that wait, one more or less changes everything. */
  private static final int ASSEZ = 10;

  private static final int HORIZON = 730;
  private static final int MOIS = 30;

  static Prevision of(Mesure m, Periode periode) {
    double parJour = (m.entrees() - m.sorties()) / (double) periode.jours();
    long bientot = Math.max(0, Math.round(m.enAttente() + parJour * MOIS));
    if (m.enAttente() == 0) {
      return new Prevision(Sens.RIEN, null, bientot);
    }
    if (m.enAttente() < ASSEZ) {
      return new Prevision(Sens.PEU, null, bientot);
    }
    if (parJour == 0) {
      return new Prevision(Sens.STABLE, null, bientot);
    }
    double jours = Math.ceil(m.enAttente() / Math.abs(parJour));
    return jours > HORIZON
        ? new Prevision(Sens.STABLE, null, bientot)
        : new Prevision(
            parJour < 0 ? Sens.SE_VIDE : Sens.EN_HAUSSE,
            periode.au().plusDays((long) jours),
            bientot);
  }
}
