package fr.parcours.iae.version.web;

import fr.parcours.iae.version.Nature;
import org.jspecify.annotations.Nullable;

/** Where the page of a model at a place is. */
final class AdresseVersion {

  private AdresseVersion() {}

  /** Address of the page; none for the national version. */
  static String of(Nature nature, String cle, @Nullable String departement) {
    return "/administration/versions/"
        + segment(nature)
        + "/"
        + cle
        + (departement == null ? "" : "?departement=" + departement);
  }

  static String segment(Nature nature) {
    return nature == Nature.PROCESSUS ? "processus" : "decisions";
  }

  static @Nullable Nature nature(String segment) {
    return switch (segment) {
      case "processus" -> Nature.PROCESSUS;
      case "decisions" -> Nature.DECISION;
      default -> null;
    };
  }
}
