package fr.parcours.iae.engine.moteur;

/** The two groups the engine knows; people are never kept in its own tables. */
public final class GroupesMoteur {

  /** See the cases of their départements in Cockpit. */
  public static final String MANAGERS = "managers";

  /** See every département and may retry. */
  public static final String ADMINISTRATEURS = "administrateurs";

  private GroupesMoteur() {}
}
