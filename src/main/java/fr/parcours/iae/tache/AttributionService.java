package fr.parcours.iae.tache;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the owners of cases ask of the work list, apart from answering a task. */
@Service
public class AttributionService {

  private final ListeTravail listeTravail;
  private final ListeHaltes haltes;
  private final Taches taches;

  AttributionService(ListeTravail listeTravail, ListeHaltes haltes, Taches taches) {
    this.listeTravail = listeTravail;
    this.haltes = haltes;
    this.taches = taches;
  }

  /** The case went to another organisation or département: its open tasks and waits follow it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(UUID dossierId) {
    listeTravail.follow(dossierId);
    haltes.follow(dossierId);
  }

  /** Who took the step that waits; nobody when it is free or over. */
  @Transactional(readOnly = true)
  public Optional<UUID> takenBy(UUID dossierId, String etape) {
    return taches.ofDossier(dossierId).stream()
        .filter(tache -> tache.isOuverte() && tache.etape().equals(etape))
        .map(TacheOuverte::assignee)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .findFirst();
  }

  /** Whether somebody is still expected to do this step. */
  @Transactional(readOnly = true)
  public boolean isWaiting(UUID dossierId, String etape) {
    return taches.ofDossier(dossierId).stream()
        .anyMatch(tache -> tache.isOuverte() && tache.etape().equals(etape));
  }
}
