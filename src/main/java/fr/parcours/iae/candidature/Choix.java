package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Refus;
import java.util.Map;
import java.util.UUID;

/** A line of a list of choices in a form. */
final class Choix {

  private Choix() {}

  static Map<String, String> of(Object valeur, String libelle) {
    return Map.of("label", libelle, "value", valeur.toString());
  }

  static Map<String, String> of(UUID id, String nom, String kind, String lieu) {
    return of(id, "%s (%s, %s)".formatted(nom, kind, lieu));
  }

  static Refus inconnu(String baseLegale) {
    return new Refus(
        "STRUCTURE_INCONNUE", "Choisissez une structure qui figure dans la liste.", baseLegale);
  }
}
