package fr.parcours.iae.pilotage;

import fr.parcours.iae.referentiel.Departement;
import fr.parcours.iae.referentiel.Departements;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Profil;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which départements a viewer may look at: a DDETS its own, a DREETS (a DRIEETS in
 * Île-de-France) those of its region, the DGEFP and administrators all of them.
 */
@Component
class Territoires {

  private static final List<String> REGIONALES = List.of("DREETS", "DRIEETS");
  private static final String NATIONALE = "DGEFP";

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
    List<Departement> tous = departements.all();
    boolean national = isNational(acteur);
    List<Departement> visibles = national ? tous : institution(tous, acteur);
    List<Departement> choisis =
        visibles.stream()
            .filter(d -> region == null || region.equals(d.region()))
            .filter(d -> departement == null || departement.equals(d.code()))
            .toList();
    if (choisis.isEmpty()) {
      throw new IntrouvableException("territoire");
    }
    return new Territoire(national, visibles, choisis);
  }

  private static boolean isNational(Acteur acteur) {
    return acteur.profil() == Profil.ADMINISTRATEUR
        || isInstitution(acteur) && kind(acteur).startsWith(NATIONALE);
  }

  private static List<Departement> institution(List<Departement> tous, Acteur acteur) {
    if (!isInstitution(acteur)) {
      return List.of();
    }
    List<Departement> propre =
        tous.stream().filter(d -> d.code().equals(acteur.departement())).toList();
    return REGIONALES.stream().anyMatch(kind(acteur)::startsWith)
        ? tous.stream()
            .filter(d -> propre.stream().anyMatch(p -> p.region().equals(d.region())))
            .toList()
        : propre;
  }

  private static boolean isInstitution(Acteur acteur) {
    return acteur.organisationCategorie() == Categorie.INSTITUTION;
  }

  private static String kind(Acteur acteur) {
    return Objects.requireNonNullElse(acteur.organisationKind(), "");
  }
}
