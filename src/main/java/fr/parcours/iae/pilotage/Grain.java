package fr.parcours.iae.pilotage;

import java.util.Arrays;

/** By what figures are grouped: up to two columns of a task's row. */
public enum Grain {
  ETAPE("etapes", "Par étape", "processus", "etape"),
  PROCESSUS("demarches", "Par démarche", "processus", "''::text"),
  VERSION("versions", "Par version", "processus", "version"),
  DEPARTEMENT("departements", "Par département", "departement", "''::text"),
  ORGANISATION("organisations", "Par organisation", "corbeille", "''::text");

  /** The columns of everything together. */
  static final String ENSEMBLE = "''::text as cle, ''::text as sous";

  /** What people read of them: a version or an organisation may be unknown. */
  static final String LUS = "coalesce(cle::text, '') as cle, coalesce(sous::text, '0') as sous";

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

  /** The two columns rows are grouped by, {@code cle} and {@code sous}, as the tables have them. */
  String colonnes() {
    return "%s as cle, %s as sous".formatted(premiere, seconde);
  }

  /** Whether its groups are too many to be counted by duration. */
  boolean isFin() {
    return this == ORGANISATION;
  }
}
