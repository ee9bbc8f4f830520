package fr.parcours.iae.migration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a plan or a case does not pass.
 *
 * @param code stable upper-case symbol
 * @param element id of the element of the source it is about; empty for the whole
 * @param message French sentence with the element's name
 */
public record Blocage(String code, String element, String message) {

  static final Blocage CONFLIT =
      new Blocage(
          "CONFLIT",
          "",
          "Quelqu’un agissait sur le dossier au même moment, plusieurs fois de suite.");
  static final Blocage ERREUR =
      new Blocage(
          "ERREUR",
          "",
          "Le passage a échoué pour une raison technique, inscrite au journal du serveur.");

  /** Several as one, for the row of a case. */
  static Blocage of(List<Blocage> tous) {
    List<Blocage> ordre =
        tous.stream().distinct().sorted(Comparator.comparing(Blocage::message)).toList();
    Blocage first = ordre.get(0);
    return new Blocage(
        first.code(),
        first.element(),
        ordre.stream().map(Blocage::message).distinct().collect(Collectors.joining(" ")));
  }
}
