package fr.parcours.iae.tache;

import fr.parcours.iae.engine.TacheCreee;
import fr.parcours.iae.engine.TacheObserver;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the work list in step with the engine, in the engine's own transaction. */
@Component
class ListeTravail implements TacheObserver {

  private final Taches taches;
  private final List<Responsables> responsables;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ListeTravail(
      Taches taches,
      List<Responsables> responsables,
      ApplicationEventPublisher events,
      Clock clock) {
    this.taches = taches;
    this.responsables = responsables;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void created(TacheCreee t) {
    String acteur = t.acteur() == null ? "support" : t.acteur();
    Responsables.Responsable responsable = responsableOf(t.dossierId(), t.stepId(), acteur);
    taches.insert(
        new TacheOuverte(
            t.taskId(),
            t.dossierId(),
            t.processKey(),
            t.processDefinitionId(),
            t.stepId(),
            t.nom(),
            acteur,
            responsable.organisationId(),
            responsable.departement(),
            OffsetDateTime.now(clock),
            t.echeance() == null ? null : t.echeance().toLocalDate(),
            null,
            "OUVERTE",
            null,
            null),
        responsable.candidatId(),
        responsable.siaeId());
    events.publishEvent(
        new TacheAttend(
            t.dossierId(),
            t.stepId(),
            t.nom(),
            responsable.organisationId(),
            responsable.departement()));
  }

  /** The case went to somebody else: its open tasks follow. */
  void follow(UUID dossierId) {
    taches.ofDossier(dossierId).stream()
        .filter(TacheOuverte::isOuverte)
        .forEach(
            tache -> {
              Responsables.Responsable responsable =
                  responsableOf(dossierId, tache.etape(), tache.acteur());
              taches.move(tache.id(), responsable);
            });
  }

  private Responsables.Responsable responsableOf(UUID dossierId, String etape, String acteur) {
    return responsables.stream()
        .map(source -> source.responsableOf(dossierId, etape, acteur))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Tâche sans dossier : " + dossierId));
  }

  /** The door writes who did it and what came out before it tells the engine. */
  @Override
  public void completed(String taskId) {}

  @Override
  public void deleted(String taskId) {
    taches.cancel(taskId);
  }
}
