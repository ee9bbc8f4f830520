package fr.parcours.iae.heures;

import fr.parcours.iae.regles.CompteurHeures;
import fr.parcours.iae.shared.Ecrit;
import java.time.LocalDate;

/** The counter of hours in enterprises, in words. */
final class Compteurs {

  private Compteurs() {}

  /** 384 h sur 480 h, jusqu'au 30/11/2028. Il reste 96 h. */
  static String phrase(CompteurHeures compteur) {
    LocalDate fin = compteur.fin();
    if (fin == null) {
      return "aucune ne compte aujourd’hui.";
    }
    String faites =
        "%s sur %d h, jusqu’au %s. "
            .formatted(Ecrit.heures(compteur.consommees()), compteur.plafond(), Ecrit.jour(fin));
    return faites
        + switch (compteur.alerte()) {
          case AUCUNE -> "Il reste %s.".formatted(Ecrit.heures(compteur.restantes()));
          case PREMIERE, SECONDE ->
              "Il ne reste que %s : au-delà, il faut une dérogation du préfet."
                  .formatted(Ecrit.heures(compteur.restantes()));
          case ATTEINTE -> "La limite est atteinte : au-delà, il faut une dérogation du préfet.";
        };
  }

  static String ton(CompteurHeures compteur) {
    return switch (compteur.alerte()) {
      case AUCUNE -> "info";
      case PREMIERE, SECONDE -> "bientot";
      case ATTEINTE -> "retard";
    };
  }
}
