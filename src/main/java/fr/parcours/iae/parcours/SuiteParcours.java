package fr.parcours.iae.parcours;

import fr.parcours.iae.passiae.PassIae;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What another module waits for in a path: its dates share the path's one timer. */
public interface SuiteParcours {

  /** The days this module must be woken up; past ones that are settled are left out. */
  Stream<LocalDate> echeances(SuiviParcours suivi, PassIae pass);

  /** Does what is due today; called at each date of the path, so never twice for one thing. */
  void faireLePoint(SuiviParcours suivi, PassIae pass, LocalDate today);
}
