package fr.parcours.iae.migration;

import fr.parcours.iae.migration.camunda.MoteurMigration;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.version.CelluleVersion;
import fr.parcours.iae.version.DecisionVersion;
import fr.parcours.iae.version.FicheVersion;
import fr.parcours.iae.version.LigneRegistre;
import fr.parcours.iae.version.Nature;
import fr.parcours.iae.version.RegistreService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Versions taken back are taken back for new cases too, in the same transaction: the process of the
 * lot and each called process that went with it. Wherever the lot went, what is in force goes back
 * to the previous version, if it is still the one left; a département whose previous version is the
 * national one follows the nation again.
 */
@Component
class RegistreDuRetour {

  private final RegistreService registre;
  private final MoteurMigration moteur;
  private final Clock clock;

  RegistreDuRetour(RegistreService registre, MoteurMigration moteur, Clock clock) {
    this.registre = registre;
    this.moteur = moteur;
    this.clock = clock;
  }

  @EventListener
  void takenBack(RetourDemande retour) {
    Map<String, List<PlanMigration>> left =
        retour.plans().stream()
            .collect(
                Collectors.groupingBy(
                    PlanMigration::source, LinkedHashMap::new, Collectors.toList()));
    left.forEach(
        (source, plans) ->
            moteur
                .version(source)
                .ifPresent(v -> takeBack(v.cle(), source, cibles(plans), retour)));
  }

  private void takeBack(String cle, String source, List<String> cibles, RetourDemande retour) {
    Acteur acteur = administrateur(retour.par());
    for (String place : places(cle, retour.departements())) {
      FicheVersion fiche = registre.fiche(Nature.PROCESSUS, cle, place);
      if (!isInForce(fiche, source)) {
        continue;
      }
      String previous = previous(fiche, cibles);
      registre
          .decide(
              new DecisionVersion(
                  Nature.PROCESSUS,
                  cle,
                  place,
                  place != null && isNational(cle, previous) ? null : previous,
                  LocalDate.now(clock),
                  "Retour en arrière : " + retour.motif(),
                  fiche.vue()),
              acteur)
          .orElseThrow();
    }
  }

  private static List<String> cibles(List<PlanMigration> plans) {
    return plans.stream().map(PlanMigration::cible).toList();
  }

  /** Of the versions the cases came from, the last that was in force there; else the first. */
  private static String previous(FicheVersion fiche, List<String> cibles) {
    return fiche.histoire().stream()
        .map(LigneRegistre::definitionId)
        .filter(Objects::nonNull)
        .filter(cibles::contains)
        .findFirst()
        .orElse(cibles.get(0));
  }

  private boolean isNational(String cle, String definitionId) {
    return isInForce(registre.fiche(Nature.PROCESSUS, cle, null), definitionId);
  }

  /**
   * The départements of the lot; for a national one, the nation and who has a version of its own.
   */
  private List<@Nullable String> places(String cle, List<String> departements) {
    if (!departements.isEmpty()) {
      return List.copyOf(departements);
    }
    List<@Nullable String> places = new ArrayList<>();
    places.add(null);
    registre.matrix(null).lignes().stream()
        .filter(l -> l.nature() == Nature.PROCESSUS && l.cle().equals(cle))
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
