package fr.parcours.iae.migration;

import fr.parcours.iae.migration.camunda.MoteurMigration;
import fr.parcours.iae.tache.VersionTachesService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One case goes to its target, with what it called and our rows: the forecast runs this too. */
@Component
class PassageCas {

  /** Code of a case that is over. */
  static final String TERMINE = "TERMINE";

  private final MoteurMigration moteur;
  private final VersionTachesService taches;

  PassageCas(MoteurMigration moteur, VersionTachesService taches) {
    this.moteur = moteur;
    this.taches = taches;
  }

  /**
   * In the caller's transaction.
   *
   * @param plans of the case's process first, then of those it calls
   * @throws PassageBloqueException when the case does not allow it; the transaction is lost
   */
  void pass(String instanceId, UUID dossierId, List<PlanMigration> plans) {
    taches.hold(dossierId);
    Map<String, String> family = moteur.family(instanceId);
    check(family.get(instanceId), plans.get(0));
    Map<String, PlanMigration> bySource =
        plans.stream().collect(Collectors.toMap(PlanMigration::source, Function.identity()));
    family.forEach(
        (instance, definition) -> {
          PlanMigration plan = bySource.get(definition);
          if (plan != null) {
            moteur.pass(instance, plan);
          }
        });
    moteur
        .taches(family.keySet())
        .forEach((id, t) -> taches.follow(id, t.definitionId(), t.element(), t.nom()));
    taches.followHaltes(dossierId);
  }

  private static void check(@Nullable String definition, PlanMigration plan) {
    if (definition == null) {
      throw new PassageBloqueException(
          List.of(
              new Blocage(
                  "TERMINE",
                  "",
                  "Le dossier s’est terminé avant son tour : rien à faire passer.")));
    }
    if (!definition.equals(plan.source())) {
      throw new PassageBloqueException(
          List.of(
              new Blocage(
                  "AUTRE_VERSION", "", "Le dossier n’est plus dans la version de départ.")));
    }
  }
}
