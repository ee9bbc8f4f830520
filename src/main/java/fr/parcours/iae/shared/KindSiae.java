package fr.parcours.iae.shared;

/** Kinds of employers as published by the ASP and the platform (code list kept verbatim). */
public enum KindSiae {
  AI("Association intermédiaire", true),
  ACI("Atelier et chantier d’insertion", true),
  EI("Entreprise d’insertion", true),
  ETTI("Entreprise de travail temporaire d’insertion", true),
  EITI("Entreprise d’insertion par le travail indépendant", true),
  GEIQ("Groupement d’employeurs pour l’insertion et la qualification", false),
  OPCS("Organisation porteuse de la clause sociale", false),
  EA("Entreprise adaptée", false),
  EATT("Entreprise adaptée de travail temporaire", false);

  private final String libelle;
  private final boolean siae;

  KindSiae(String libelle, boolean siae) {
    this.libelle = libelle;
    this.siae = siae;
  }

  public String libelle() {
    return libelle;
  }

  /** Whether hires there need a PASS IAE (article L. 5132-4 of the Code du travail). */
  public boolean isSiae() {
    return siae;
  }
}
