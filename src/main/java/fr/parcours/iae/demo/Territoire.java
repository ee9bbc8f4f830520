package fr.parcours.iae.demo;

import fr.parcours.iae.candidat.Coordonnees;

/** The three départements of the demonstration. */
enum Territoire {
  PAS_DE_CALAIS("62", "Pas-de-Calais", "62498", "62300", "rue de Béthune"),
  BAS_RHIN("67", "Bas-Rhin", "67482", "67000", "rue du Faubourg-National"),
  SEINE_SAINT_DENIS("93", "Seine-Saint-Denis", "93066", "93200", "avenue du Président-Wilson");

  private final String code;
  private final String nom;
  private final String communeCode;
  private final String codePostal;
  private final String voie;

  Territoire(String code, String nom, String communeCode, String codePostal, String voie) {
    this.code = code;
    this.nom = nom;
    this.communeCode = communeCode;
    this.codePostal = codePostal;
    this.voie = voie;
  }

  String code() {
    return code;
  }

  String nom() {
    return nom;
  }

  String communeCode() {
    return communeCode;
  }

  /** How to reach somebody of the département's main town. */
  Coordonnees coordonnees(String email, int numero) {
    return new Coordonnees(
        email,
        "06 39 98 %02d %02d".formatted(numero, numero),
        numero + " " + voie,
        codePostal,
        communeCode);
  }
}
