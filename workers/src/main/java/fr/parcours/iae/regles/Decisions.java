package fr.parcours.iae.regles;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the outputs of a decision; a missing one is a broken table, never a silent default. */
final class Decisions {

  private Decisions() {}

  static int entier(Map<String, Object> sortie, String nom) {
    return valeur(sortie, nom) instanceof Number nombre ? nombre.intValue() : casse(nom);
  }

  /** A number the table leaves empty when there is no limit. */
  static @Nullable Integer entierOuVide(Map<String, Object> sortie, String nom) {
    return sortie.get(nom) == null ? null : Integer.valueOf(entier(sortie, nom));
  }

  /** A text the table leaves empty when there is nothing to say. */
  static @Nullable String texteOuVide(Map<String, Object> sortie, String nom) {
    return sortie.get(nom) == null ? null : texte(sortie, nom);
  }

  static boolean booleen(Map<String, Object> sortie, String nom) {
    return valeur(sortie, nom) instanceof Boolean booleen ? booleen : casse(nom) > 0;
  }

  static String texte(Map<String, Object> sortie, String nom) {
    return String.valueOf(valeur(sortie, nom));
  }

  private static Object valeur(Map<String, Object> sortie, String nom) {
    Object valeur = sortie.get(nom);
    if (valeur == null) {
      throw new IllegalStateException("La table de décision n’a pas rendu « " + nom + " ».");
    }
    return valeur;
  }

  private static int casse(String nom) {
    throw new IllegalStateException("La table de décision a mal rendu « " + nom + " ».");
  }
}
