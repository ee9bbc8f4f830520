package fr.parcours.iae.suspension;

import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.suspension.SuspensionService.Effet;
import java.time.LocalDate;

/** The effect of a change in words, said before it is confirmed. */
final class Phrases {

  private Phrases() {}

  static String de(Effet effet) {
    String suspension =
        effet.suspension() == null
            ? "La suspension sera effacée."
            : "Suspension du %s au %s inclus."
                .formatted(jour(effet.suspension().debut()), jour(effet.suspension().fin()));
    return suspension + " " + fin(effet);
  }

  static String jour(LocalDate jour) {
    return Ecrit.jour(jour);
  }

  private static String fin(Effet effet) {
    return effet.avant().equals(effet.apres())
        ? "Le PASS IAE finira toujours le %s.".formatted(jour(effet.avant()))
        : "Le PASS IAE finira le %s au lieu du %s."
            .formatted(jour(effet.apres()), jour(effet.avant()));
  }
}
