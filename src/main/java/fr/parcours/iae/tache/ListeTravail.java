package fr.parcours.iae.tache;

import fr.parcours.iae.engine.TacheCreee;
import fr.parcours.iae.engine.TacheObserver;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Keeps the work list in step with the engine, in the engine's own transaction. */
@Component
class ListeTravail implements TacheObserver {

  private final Taches taches;
  private final Responsables responsables;
  private final Clock clock;

  ListeTravail(Taches taches, Responsables responsables, Clock clock) {
    this.taches = taches;
    this.responsables = responsables;
    this.clock = clock;
  }

  @Override
  public void created(TacheCreee t) {
    String acteur = t.acteur() == null ? "support" : t.acteur();
    Responsables.Responsable responsable =
        responsables.responsableOf(t.dossierId(), t.stepId(), acteur);
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
            null));
  }

  /** The door writes who did it and what came out before it tells the engine. */
  @Override
  public void completed(String taskId) {}

  @Override
  public void deleted(String taskId) {
    taches.cancel(taskId);
  }
}
