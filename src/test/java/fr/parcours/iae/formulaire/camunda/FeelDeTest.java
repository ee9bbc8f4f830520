package fr.parcours.iae.formulaire.camunda;

import fr.parcours.iae.formulaire.Feel;

/** Gives the tests the real FEEL adapter. */
public final class FeelDeTest {

  private FeelDeTest() {}

  public static Feel feel() {
    return new FeelCamunda();
  }
}
