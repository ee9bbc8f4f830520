package fr.parcours.iae.formulaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field at its place: the name it is submitted under and every condition above it. */
record ChampPlace(
    String nom, Composant.Champ champ, List<ExpressionFeel> masques, @Nullable Ligne ligne) {

  /** A row of a repeated list. */
  record Ligne(String cle, int rang) {
    String prefixe() {
      return cle + "[" + rang + "].";
    }
  }
}
