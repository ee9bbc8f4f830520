package fr.parcours.iae.compte.web;

import fr.parcours.iae.compte.ErreurSaisie;
import fr.parcours.iae.shared.Refus;
import java.util.List;
import java.util.Optional;

/** What the pages say of a password being chosen; its value goes nowhere but to the account. */
final class MotsDePasse {

  private static final String CHAMP = "motDePasse";

  private MotsDePasse() {}

  static Optional<ErreurSaisie> different(String motDePasse, String confirmation) {
    return motDePasse.equals(confirmation)
        ? Optional.empty()
        : Optional.of(
            new ErreurSaisie(
                "confirmation",
                "CONFIRMATION_DIFFERENTE",
                "Les deux mots de passe sont différents : saisissez-les de nouveau."));
  }

  static List<ErreurSaisie> refused(Refus refus) {
    return List.of(new ErreurSaisie(CHAMP, refus.code(), refus.message()));
  }
}
