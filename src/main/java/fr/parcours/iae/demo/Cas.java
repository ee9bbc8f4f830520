package fr.parcours.iae.demo;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's case while it is told: its ids are known once the first steps were played. */
final class Cas {

  private final PersonneDemo personne;
  private @Nullable UUID candidat;
  private @Nullable UUID dossier;

  Cas(PersonneDemo personne) {
    this.personne = personne;
  }

  PersonneDemo personne() {
    return personne;
  }

  UUID candidat() {
    return Objects.requireNonNull(candidat);
  }

  UUID dossier() {
    return Objects.requireNonNull(dossier);
  }

  void known(UUID id) {
    candidat = id;
  }

  void opened(UUID id) {
    dossier = id;
  }
}
