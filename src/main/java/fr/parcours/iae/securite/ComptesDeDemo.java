package fr.parcours.iae.securite;

import java.util.List;

/** The accounts listed on the login page of the demonstration, and nowhere else. */
@FunctionalInterface
public interface ComptesDeDemo {

  /** In the order shown. */
  List<Compte> comptes();

  /**
   * One account anybody may try.
   *
   * @param groupe heading it is shown under, e.g. {@code Employeurs}
   * @param description who the person is, e.g. {@code administre Les Jardins de Lens (ACI, 62)}
   */
  record Compte(
      String groupe, String nom, String description, String identifiant, String motDePasse) {}
}
