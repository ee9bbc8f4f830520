package fr.parcours.iae.version;

import fr.parcours.iae.engine.Effectif;
import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.referentiel.Departement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register, what the engine holds and what runs, read together and said cell by cell. */
final class Situation {

  private record Place(Nature nature, String cle, @Nullable String departement) {}

  private final Map<Place, Histoire> histoires;
  private final Map<Place, List<VersionDeployee>> versions = new LinkedHashMap<>();
  private final List<Effectif> running;
  private final LocalDate today;
  private final Set<String> concernes;

  Situation(
      List<LigneRegistre> lignes,
      List<VersionDeployee> deployees,
      List<Effectif> running,
      LocalDate today) {
    this.histoires =
        lignes.stream()
            .collect(
                Collectors.groupingBy(
                    l -> new Place(l.nature(), l.cle(), l.departement()),
                    Collectors.collectingAndThen(Collectors.toList(), Histoire::new)));
    deployees.forEach(
        v ->
            versions
                .computeIfAbsent(
                    new Place(Nature.valueOf(v.kind().name()), v.cle(), null),
                    place -> new ArrayList<>())
                .add(v));
    this.running = running;
    this.today = today;
    this.concernes =
        Stream.concat(
                lignes.stream().map(LigneRegistre::departement),
                running.stream().map(Effectif::departement))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
  }

  /** Whether this département has decided something, or has a case under way. */
  boolean concerns(String departement) {
    return concernes.contains(departement);
  }

  List<MatriceVersions.Ligne> lignes(List<Departement> shown) {
    return versions.entrySet().stream()
        .filter(e -> histoires.containsKey(e.getKey()))
        .map(
            e ->
                new MatriceVersions.Ligne(
                    e.getKey().nature(),
                    e.getKey().cle(),
                    e.getValue().get(0).nom(),
                    cellule(e.getKey().nature(), e.getKey().cle(), null),
                    shown.stream()
                        .map(d -> cellule(e.getKey().nature(), e.getKey().cle(), d.code()))
                        .toList()))
        .toList();
  }

  CelluleVersion cellule(Nature nature, String cle, @Nullable String departement) {
    Histoire nationale = histoire(nature, cle, null);
    LigneRegistre national = nationale.on(today).orElseThrow();
    Histoire ici = departement == null ? nationale : histoire(nature, cle, departement);
    Optional<LigneRegistre> own = ici.on(today).filter(l -> !l.nationale());
    LigneRegistre inForce = own.orElse(national);
    Predicate<Effectif> same = e -> nature == Nature.PROCESSUS && e.cle().equals(cle);
    return new CelluleVersion(
        departement,
        Objects.requireNonNull(inForce.version()),
        inForce.versionTag(),
        departement != null && own.isPresent(),
        rank(nature, cle, inForce) - rank(nature, cle, national),
        ici.next(today).orElse(null),
        count(running, same, departement),
        count(
            running, same.and(e -> !e.definitionId().equals(inForce.definitionId())), departement),
        sum(running, same, departement, Effectif::incidents));
  }

  /** How many of these run at this place, everywhere when there is none. */
  static long count(
      List<Effectif> running, Predicate<Effectif> which, @Nullable String departement) {
    return sum(running, which, departement, Effectif::enCours);
  }

  private static long sum(
      List<Effectif> running,
      Predicate<Effectif> which,
      @Nullable String departement,
      ToLongFunction<Effectif> what) {
    return running.stream()
        .filter(which)
        .filter(e -> departement == null || departement.equals(e.departement()))
        .mapToLong(what)
        .sum();
  }

  /** 0 for the newest deployed version, 1 for the one before. */
  private int rank(Nature nature, String cle, LigneRegistre ligne) {
    List<VersionDeployee> all = versions.getOrDefault(new Place(nature, cle, null), List.of());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).definitionId().equals(ligne.definitionId())) {
        return i;
      }
    }
    return all.size();
  }

  private Histoire histoire(Nature nature, String cle, @Nullable String departement) {
    return histoires.getOrDefault(new Place(nature, cle, departement), new Histoire(List.of()));
  }
}
