package fr.parcours.iae.candidat;

import fr.parcours.iae.shared.Acteur;
import java.util.UUID;

/** Who may read and write a person's file in full (domain rules, rights matrix). */
final class VisibiliteCandidat {

  private VisibiliteCandidat() {}

  static boolean isPleine(Acteur acteur, UUID candidatId, UUID creePar) {
    return switch (acteur.profil()) {
      case SYSTEME, SUPPORT, ADMINISTRATEUR -> true;
      case CANDIDAT -> candidatId.equals(acteur.candidatId());
      case PROFESSIONNEL ->
          acteur.isSiae()
              || (acteur.isPrescripteur()
                  && (acteur.prescripteurHabilite() || creePar.equals(acteur.utilisateurId())));
    };
  }
}
