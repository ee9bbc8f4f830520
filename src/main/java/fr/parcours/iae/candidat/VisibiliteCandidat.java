package fr.parcours.iae.candidat;

import fr.parcours.iae.shared.Acteur;
import java.util.UUID;

/** Who may read and write a person's file in full (domain rules, rights matrix). */
final class VisibiliteCandidat {

  private VisibiliteCandidat() {}

  static boolean isPleine(Acteur acteur, UUID candidatId, UUID creePar) {
    return switch (portee(acteur)) {
      case TOUS -> true;
      case SIENS -> creePar.equals(acteur.utilisateurId());
      case AUCUN -> acteur.isCandidat() && candidatId.equals(acteur.candidatId());
    };
  }

  /** The same rule for a list: a candidate reads their own file only, and looks for nobody. */
  static PorteeNoms portee(Acteur acteur) {
    return switch (acteur.profil()) {
      case SYSTEME, SUPPORT, ADMINISTRATEUR -> PorteeNoms.TOUS;
      case CANDIDAT -> PorteeNoms.AUCUN;
      case PROFESSIONNEL -> {
        if (acteur.isSiae() || acteur.isPrescripteur() && acteur.prescripteurHabilite()) {
          yield PorteeNoms.TOUS;
        }
        yield acteur.isPrescripteur() ? PorteeNoms.SIENS : PorteeNoms.AUCUN;
      }
    };
  }
}
