package fr.parcours.iae.pilotage;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.IncidentsOuverts;
import fr.parcours.iae.engine.IncidentsOuverts.Incident;
import fr.parcours.iae.engine.ModelesDeployes;
import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.engine.VersionsDeployees;
import fr.parcours.iae.tache.web.Demarches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's incidents of a territory: where the case is now decides, not where it began. */
@Component
class Incidents {

  private final IncidentsOuverts ouverts;
  private final LecturesPilotage lectures;
  private final VersionsDeployees deployees;
  private final ModelesDeployes modeles;

  Incidents(
      IncidentsOuverts ouverts,
      LecturesPilotage lectures,
      VersionsDeployees deployees,
      ModelesDeployes modeles) {
    this.ouverts = ouverts;
    this.lectures = lectures;
    this.deployees = deployees;
    this.modeles = modeles;
  }

  /** An incident and the département of its case. */
  private record Situe(Incident incident, @Nullable String departement) {}

  /** What a viewer sees of them. */
  static final class Vus {

    private final List<Situe> situes;
    private final List<LigneIncident> lignes;

    private Vus(List<Situe> situes, List<LigneIncident> lignes) {
      this.situes = situes;
      this.lignes = lignes;
    }

    List<LigneIncident> lignes() {
      return lignes;
    }

    /** How many belong to this group. */
    long of(Grain grain, Mesure m) {
      return situes.stream().filter(s -> belongs(grain, m, s)).count();
    }

    private static boolean belongs(Grain grain, Mesure m, Situe s) {
      Incident i = s.incident();
      return switch (grain) {
        case ETAPE -> m.cle().equals(i.processus()) && m.sousCle().equals(i.etape());
        case PROCESSUS -> m.cle().equals(i.processus());
        case VERSION ->
            m.cle().equals(i.processus()) && m.sousCle().equals(String.valueOf(i.version()));
        case DEPARTEMENT -> m.cle().equals(s.departement());
        case ORGANISATION -> false;
      };
    }
  }

  /** Of a territory; those of no département only when it is the whole country. */
  Vus of(Territoire territoire, Cadrage cadrage) {
    List<Situe> situes =
        situes(ouverts.all()).stream()
            .filter(s -> within(s, territoire))
            .filter(s -> asked(s.incident(), cadrage))
            .toList();
    return new Vus(situes, lignes(situes.stream().map(Situe::incident).toList()));
  }

  /** Of one case. */
  List<LigneIncident> of(UUID dossierId) {
    return lignes(ouverts.all().stream().filter(i -> dossierId.equals(i.dossierId())).toList());
  }

  private List<Situe> situes(List<Incident> tous) {
    Map<UUID, String> ou =
        tous.isEmpty()
            ? Map.of()
            : lectures.departements(
                tous.stream()
                    .map(Incident::dossierId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
    return tous.stream()
        .map(
            i ->
                new Situe(
                    i,
                    i.dossierId() == null
                        ? i.tenant()
                        : ou.getOrDefault(i.dossierId(), i.tenant())))
        .toList();
  }

  private static boolean within(Situe s, Territoire territoire) {
    return s.departement() == null
        ? territoire.isPaysEntier()
        : territoire.codes().contains(s.departement());
  }

  private static boolean asked(Incident i, Cadrage cadrage) {
    return (cadrage.processus() == null || cadrage.processus().equals(i.processus()))
        && (cadrage.etape() == null || cadrage.etape().equals(i.etape()))
        && (cadrage.version() == null || cadrage.version() == i.version())
        && !cadrage.isOrganisation();
  }

  private record Place(String processus, int version, String etape) {}

  private List<LigneIncident> lignes(List<Incident> tous) {
    return tous.stream()
        .collect(
            Collectors.groupingBy(
                i -> new Place(i.processus(), i.version(), i.etape()),
                LinkedHashMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            e ->
                new LigneIncident(
                    e.getKey().processus(),
                    Demarches.nom(e.getKey().processus()),
                    e.getKey().version(),
                    nom(e.getKey()),
                    e.getValue().size(),
                    e.getValue().get(0).depuis()))
        .toList();
  }

  private String nom(Place place) {
    return deployees.of(Kind.PROCESSUS, place.processus()).stream()
        .filter(m -> m.version() == place.version())
        .map(VersionDeployee::definitionId)
        .findFirst()
        .flatMap(id -> modeles.nom(id, place.etape()))
        .orElse(place.etape());
  }
}
