package fr.parcours.iae.publication.web;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.version.Nature;
import java.util.UUID;

/** Addresses of the pages of proposed versions, and what they name. */
final class AdressePropositions {

  private AdressePropositions() {}

  /** The kind of model an address names; not found otherwise. */
  static Nature nature(String segment) {
    return switch (segment) {
      case "processus" -> Nature.PROCESSUS;
      case "decisions" -> Nature.DECISION;
      default -> throw new IntrouvableException("modèle");
    };
  }

  static String segment(Nature nature) {
    return nature == Nature.PROCESSUS ? "processus" : "decisions";
  }

  static Kind kind(Nature nature) {
    return Kind.valueOf(nature.name());
  }

  static String of(UUID id) {
    return "/administration/publications/" + id;
  }
}
