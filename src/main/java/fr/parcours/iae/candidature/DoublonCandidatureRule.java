package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The same person to the same SIAE: not twice within 24 hours, unless the SIAE itself asks. */
public final class DoublonCandidatureRule {

  static final Duration DELAI = Duration.ofHours(24);

  private DoublonCandidatureRule() {}

  /** {@code depuisLaPrecedente}: time since the last candidature there, null if there is none. */
  public static Verdict verdict(@Nullable Duration depuisLaPrecedente, boolean parLaStructure) {
    return depuisLaPrecedente == null || parLaStructure || depuisLaPrecedente.compareTo(DELAI) >= 0
        ? Verdict.accorde()
        : Verdict.refuse(
            Refus.saisie(
                "DOUBLON_24H",
                "Une candidature a déjà été envoyée à cette structure il y a moins de 24 heures."));
  }

  /** After 24 hours it goes through, with a word of warning. */
  public static boolean isAvertissement(@Nullable Duration depuisLaPrecedente) {
    return depuisLaPrecedente != null && depuisLaPrecedente.compareTo(DELAI) >= 0;
  }
}
