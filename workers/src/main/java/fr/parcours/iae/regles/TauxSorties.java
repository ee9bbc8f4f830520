package fr.parcours.iae.regles;

import java.util.Collection;

/**
 * Gauges of a SIAE or a département beside the reference floors; never a ranking of people.
 *
 * @param comptees exits that count
 */
public record TauxSorties(long comptees, long dynamiques, long durables) {

  public static final int PLANCHER_DYNAMIQUES = 60;
  public static final int PLANCHER_DURABLES = 25;

  private static final int CENT = 100;

  /** The classes of the exits that count; a withdrawn one leaves both sides of the rate. */
  public static TauxSorties de(Collection<ClasseSortie> classes) {
    return new TauxSorties(
        classes.stream().filter(classe -> classe != ClasseSortie.RETIREE).count(),
        classes.stream().filter(ClasseSortie::isDynamique).count(),
        classes.stream().filter(classe -> classe == ClasseSortie.EMPLOI_DURABLE).count());
  }

  public boolean isPlancherDynamiquesAtteint() {
    return dynamiques * CENT >= comptees * PLANCHER_DYNAMIQUES;
  }

  public boolean isPlancherDurablesAtteint() {
    return durables * CENT >= comptees * PLANCHER_DURABLES;
  }
}
