package fr.parcours.iae.version;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A delay as it is today, nationally and at one place.
 *
 * @param ici the place's own value; none when it follows the national one
 * @param prochaine the next change decided at that place
 */
public record ValeurParametre(
    DefinitionParametre definition,
    Period nationale,
    @Nullable Period ici,
    @Nullable LigneParametre prochaine) {

  /** What counts there today. */
  public Period effective() {
    return ici == null ? nationale : ici;
  }
}
