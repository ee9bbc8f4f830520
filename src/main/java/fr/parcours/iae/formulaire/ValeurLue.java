package fr.parcours.iae.formulaire;

import org.jspecify.annotations.Nullable;

/**
 * One submitted value, typed; blank when {@code valeur} is null; not understood when {@code code}
 * is set.
 */
record ValeurLue(@Nullable Object valeur, @Nullable String code, boolean soumise) {

  static final ValeurLue ABSENTE = new ValeurLue(null, null, false);
  static final ValeurLue VIDE = new ValeurLue(null, null, true);

  static ValeurLue de(Object valeur) {
    return new ValeurLue(valeur, null, true);
  }

  static ValeurLue illisible(String code) {
    return new ValeurLue(null, code, true);
  }

  boolean estVide() {
    return code == null && valeur == null;
  }
}
