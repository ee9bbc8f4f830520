package fr.parcours.iae.migration;

import fr.parcours.iae.migration.Preparation.Ligne;
import fr.parcours.iae.migration.Preparation.Volet;
import fr.parcours.iae.migration.camunda.CasMigrables;
import fr.parcours.iae.migration.camunda.MoteurMigration;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up migrations: same ids first, then what an administrator chose by hand. */
@Component
public class PreparationsMigration {

  private final MoteurMigration moteur;
  private final CasMigrables vivants;

  PreparationsMigration(MoteurMigration moteur, CasMigrables vivants) {
    this.moteur = moteur;
    this.vivants = vivants;
  }

  /** A version with how many live instances it has. */
  public record VersionVivante(VersionProcessus version, int instances) {}

  /** Processes, by name. */
  public List<VersionProcessus> processes(Acteur acteur) {
    LotMigrationService.checkMay(acteur);
    return moteur.processes();
  }

  /** Versions of a process, newest first. */
  public List<VersionVivante> versions(String cle, Acteur acteur) {
    LotMigrationService.checkMay(acteur);
    Map<String, Integer> counts = vivants.counts(cle);
    return moteur.versions(cle).stream()
        .map(v -> new VersionVivante(v, counts.getOrDefault(v.definitionId(), 0)))
        .toList();
  }

  /** A version that still is deployed. */
  public VersionProcessus version(String definitionId) {
    return moteur
        .version(definitionId)
        .orElseThrow(() -> new IntrouvableException("version du processus"));
  }

  /**
   * @param departements none for all
   * @param versions definition of a called process → where its instances go; absent to stay
   * @param etapes definition → element → what it becomes, empty for nothing; absent for the same id
   */
  public Preparation prepare(
      String source,
      String cible,
      List<String> departements,
      Map<String, String> versions,
      Map<String, Map<String, String>> etapes,
      Acteur acteur) {
    LotMigrationService.checkMay(acteur);
    Map<String, Integer> live = vivants.definitions(source, departements);
    List<Volet> volets = new ArrayList<>();
    volets.add(volet(source, cible, live.getOrDefault(source, 0), etapes));
    live.forEach(
        (definition, instances) -> {
          if (!definition.equals(source)) {
            volets.add(volet(definition, versions.getOrDefault(definition, ""), instances, etapes));
          }
        });
    return new Preparation(volets, departements);
  }

  private Volet volet(
      String source, String cible, int instances, Map<String, Map<String, String>> etapes) {
    VersionProcessus de = version(source);
    List<VersionProcessus> choix =
        moteur.versions(de.cle()).stream().filter(v -> !v.definitionId().equals(source)).toList();
    @Nullable VersionProcessus vers =
        choix.stream().filter(v -> v.definitionId().equals(cible)).findFirst().orElse(null);
    if (vers == null) {
      return new Volet(de, null, choix, instances, null, List.of(), List.of());
    }
    PlanMigration plan = plan(source, cible, etapes.getOrDefault(source, Map.of()));
    return new Volet(de, vers, choix, instances, plan, lignes(plan), moteur.validate(plan));
  }

  private PlanMigration plan(String source, String cible, Map<String, String> aLaMain) {
    Map<String, String> etapes = new TreeMap<>(moteur.automatic(source, cible).etapes());
    aLaMain.forEach(
        (element, vers) -> {
          if (vers.isEmpty()) {
            etapes.remove(element);
          } else {
            etapes.put(element, vers);
          }
        });
    return PlanMigration.of(source, cible, etapes);
  }

  private List<Ligne> lignes(PlanMigration plan) {
    List<ElementModele> cibles = moteur.elements(plan.cible());
    return moteur.elements(plan.source()).stream()
        .map(
            e ->
                new Ligne(
                    e,
                    plan.etapes().getOrDefault(e.id(), ""),
                    cibles.stream().filter(c -> c.type().equals(e.type())).toList()))
        .toList();
  }
}
