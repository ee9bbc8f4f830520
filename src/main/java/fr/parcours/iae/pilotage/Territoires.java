package fr.parcours.iae.pilotage;

import fr.parcours.iae.referentiel.Departement;
import fr.parcours.iae.referentiel.Departements;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Profil;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which départements a viewer may look at: their institution's own, or all for administrators.
 */
@Component
class Territoires {

  private final Departements departements;

  Territoires(Departements departements) {
    this.departements = departements;
  }

  /**
   * What the viewer asked for, within what they may see.
   *
   * @throws IntrouvableException for who may see nothing, or none of what they ask for
   */
  Territoire of(Acteur acteur, @Nullable String region, @Nullable String departement) {
    List<Departement> visibles =
        departements.all().stream().filter(d -> maySee(acteur, d.code())).toList();
    List<Departement> choisis =
        visibles.stream()
            .filter(d -> region == null || region.equals(d.region()))
            .filter(d -> departement == null || departement.equals(d.code()))
            .toList();
    if (choisis.isEmpty()) {
      throw new IntrouvableException("territoire");
    }
    return new Territoire(visibles, choisis);
  }

  private static boolean maySee(Acteur acteur, String code) {
    return acteur.profil() == Profil.ADMINISTRATEUR
        || acteur.organisationCategorie() == Categorie.INSTITUTION
            && code.equals(acteur.departement());
  }
}
