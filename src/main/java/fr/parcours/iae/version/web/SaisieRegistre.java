package fr.parcours.iae.version.web;

import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.version.Nature;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What addresses and fields of the register's pages say. */
final class SaisieRegistre {

  private SaisieRegistre() {}

  /** The kind of model an address names; not found otherwise. */
  static Nature nature(String segment) {
    return Optional.ofNullable(AdresseVersion.nature(segment))
        .orElseThrow(() -> new IntrouvableException("modèle"));
  }

  /** The département, none for the nation. */
  static @Nullable String place(String departement) {
    return departement.isBlank() ? null : departement;
  }

  /** A day as a calendar field sends it, 2027-03-01. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
