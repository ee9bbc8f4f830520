package fr.parcours.iae.parcours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of employees.
 *
 * @param finAvant PASS that end before this day; none for all
 * @param suspendus only PASS suspended on that day
 * @param avecExpires whether PASS that are over are shown too
 */
public record FiltreSalaries(
    @Nullable LocalDate finAvant,
    boolean avecExpires,
    boolean suspendus,
    Contrat contrat,
    LocalDate today,
    int page,
    int taille) {

  /** Where the last contract in this SIAE stands. */
  public enum Contrat {
    TOUS,
    EN_COURS,
    TERMINE
  }
}
