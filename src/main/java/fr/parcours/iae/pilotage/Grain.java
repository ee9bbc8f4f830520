package fr.parcours.iae.pilotage;

import java.util.Arrays;

/** By what figures are grouped: up to two columns of a task's row. */
public enum Grain {
  ETAPE("etapes", "Par étape", "processus", "etape"),
  PROCESSUS("demarches", "Par démarche", "processus", "''"),
  VERSION("versions", "Par version", "processus", "coalesce(version, 0)::text"),
  DEPARTEMENT("departements", "Par département", "departement", "''"),
  ORGANISATION("organisations", "Par organisation", "coalesce(corbeille::text, '')", "''");

  /** The columns of everything together. */
  static final String ENSEMBLE = "''::text as cle, ''::text as sous";

  private final String cle;
  private final String libelle;
  private final String premiere;
  private final String seconde;

  Grain(String cle, String libelle, String premiere, String seconde) {
    this.cle = cle;
    this.libelle = libelle;
    this.premiere = premiere;
    this.seconde = seconde;
  }

  /** The one an address names; steps for anything else. */
  public static Grain of(String cle) {
    return Arrays.stream(values()).filter(g -> g.cle.equals(cle)).findFirst().orElse(ETAPE);
  }

  public String cle() {
    return cle;
  }

  public String libelle() {
    return libelle;
  }

  /** The two columns rows are grouped by, {@code cle} and {@code sous}. */
  String colonnes() {
    return "%s as cle, %s::text as sous".formatted(premiere, seconde);
  }

  /** Whether its groups are too many to be counted by duration. */
  boolean isFin() {
    return this == ORGANISATION;
  }
}
