package fr.parcours.iae.formulaire;

import java.util.Arrays;
import java.util.Optional;

/** The components of a form in which a person writes or chooses something. */
public enum TypeChamp {
  TEXTE("textfield", 255),
  TEXTE_LONG("textarea", 10_000),
  NOMBRE("number", 30),
  DATE("datetime", 30),
  LISTE("select", 255),
  RADIO("radio", 255),
  CASE("checkbox", 5),
  CASES("checklist", 255),
  ETIQUETTES("taglist", 255);

  private final String nomCamunda;
  private final int maxCaracteres;

  TypeChamp(String nomCamunda, int maxCaracteres) {
    this.nomCamunda = nomCamunda;
    this.maxCaracteres = maxCaracteres;
  }

  static Optional<TypeChamp> of(String nomCamunda) {
    return Arrays.stream(values()).filter(t -> t.nomCamunda.equals(nomCamunda)).findFirst();
  }

  /** The most characters one value may have whatever the form says. */
  int maxCaracteres() {
    return maxCaracteres;
  }

  boolean aDesOptions() {
    return this == LISTE || this == RADIO || estMultiple();
  }

  boolean estMultiple() {
    return this == CASES || this == ETIQUETTES;
  }

  boolean estTexte() {
    return this == TEXTE || this == TEXTE_LONG;
  }
}
