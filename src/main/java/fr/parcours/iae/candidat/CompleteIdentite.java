package fr.parcours.iae.candidat;

import fr.parcours.iae.regles.Civilite;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Command of the acceptance: fill in what the file does not say yet, touch nothing else. */
public record CompleteIdentite(
    @Nullable Civilite civilite, @Nullable LocalDate dateNaissance, Identifiants identifiants) {

  @Override
  public String toString() {
    return "CompleteIdentite[masqué]";
  }
}
