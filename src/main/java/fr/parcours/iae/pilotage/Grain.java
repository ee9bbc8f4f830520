package fr.parcours.iae.pilotage;

import java.util.Arrays;

/** By what figures are grouped: up to two columns of a task's row. */
public enum Grain {
  ETAPE("etapes", "Par étape", "processus", "etape"),
  PROCESSUS("demarches", "Par démarche", "processus", "''"),
  VERSION("versions", "Par version", "processus", "coalesce(version, 0)::text"),
  DEPARTEMENT("departements", "Par département", "departement", "''"),
  ORGANISATION("organisations", "Par organisation", "corbeille::text", "''");

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

  String premiere() {
    return premiere;
  }

  String seconde() {
    return seconde;
  }
}
