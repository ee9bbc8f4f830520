package fr.parcours.iae.migration;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.version.CelluleVersion;
import fr.parcours.iae.version.DecisionVersion;
import fr.parcours.iae.version.FicheVersion;
import fr.parcours.iae.version.Nature;
import fr.parcours.iae.version.RegistreService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A version taken back is taken back for new cases too, in the same transaction: wherever the lot
 * went, what is in force there goes back to the previous version, if it is still the one left.
 */
@Component
class RegistreDuRetour {

  private final RegistreService registre;
  private final Clock clock;

  RegistreDuRetour(RegistreService registre, Clock clock) {
    this.registre = registre;
    this.clock = clock;
  }

  @EventListener
  void takenBack(RetourDemande retour) {
    PlanMigration plan = retour.plans().get(0);
    Acteur acteur = administrateur(retour.par());
    for (String place : places(retour)) {
      FicheVersion fiche = registre.fiche(Nature.PROCESSUS, retour.processus(), place);
      if (isInForce(fiche, plan.source())) {
        registre
            .decide(
                new DecisionVersion(
                    Nature.PROCESSUS,
                    retour.processus(),
                    place,
                    plan.cible(),
                    LocalDate.now(clock),
                    "Retour en arrière : " + retour.motif(),
                    fiche.vue()),
                acteur)
            .orElseThrow();
      }
    }
  }

  /**
   * The départements of the lot; for a national one, the nation and who has a version of its own.
   */
  private List<@Nullable String> places(RetourDemande retour) {
    if (!retour.departements().isEmpty()) {
      return List.copyOf(retour.departements());
    }
    List<@Nullable String> places = new ArrayList<>();
    places.add(null);
    registre.matrix(null).lignes().stream()
        .filter(l -> l.nature() == Nature.PROCESSUS && l.cle().equals(retour.processus()))
        .flatMap(l -> l.ici().stream())
        .filter(CelluleVersion::propre)
        .map(CelluleVersion::departement)
        .forEach(places::add);
    return places;
  }

  private static boolean isInForce(FicheVersion fiche, String definitionId) {
    return fiche.versions().stream()
        .anyMatch(v -> v.enVigueur() && v.version().definitionId().equals(definitionId));
  }

  private static Acteur administrateur(UUID id) {
    return new Acteur(id, Profil.ADMINISTRATEUR, null, null, null, false, false, null, null);
  }
}
