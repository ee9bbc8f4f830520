package fr.parcours.iae.tache;

import fr.parcours.iae.engine.HalteCommencee;
import fr.parcours.iae.engine.HalteObserver;
import fr.parcours.iae.version.Parametres;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a row of each declared wait in step with the engine, in the engine's own transaction: one
 * statement when it begins, one when it ends.
 */
@Component
class ListeHaltes implements HalteObserver {

  private static final String SIAE = "siae";

  private final Haltes haltes;
  private final List<Responsables> responsables;
  private final Parametres parametres;
  private final Clock clock;

  ListeHaltes(Haltes haltes, List<Responsables> responsables, Parametres parametres, Clock clock) {
    this.haltes = haltes;
    this.responsables = responsables;
    this.parametres = parametres;
    this.clock = clock;
  }

  @Override
  public void begun(HalteCommencee h) {
    HalteSuivie.of(h.processKey(), h.stepId()).ifPresent(suivie -> insert(h, suivie));
  }

  @Override
  public void ended(HalteCommencee h, boolean retiree) {
    if (HalteSuivie.of(h.processKey(), h.stepId()).isPresent()) {
      haltes.end(h.id(), retiree ? "ANNULEE" : "FAITE", OffsetDateTime.now(clock));
    }
  }

  /** The case went to somebody else: what it waits for follows. */
  void follow(UUID dossierId) {
    haltes.ofDossier(dossierId).stream()
        .filter(Halte::isOuverte)
        .forEach(h -> responsableOf(dossierId, h.etape()).ifPresent(r -> haltes.move(h.id(), r)));
  }

  private void insert(HalteCommencee h, HalteSuivie suivie) {
    // What is sent serves an event, not a case: whose it is would cost a look-up and say nothing.
    Responsables.Responsable responsable =
        h.dossierId() == null || suivie.nature() == NatureHalte.ENVOI
            ? null
            : responsableOf(h.dossierId(), h.stepId()).orElse(null);
    String departement =
        responsable == null
            ? Objects.requireNonNullElse(h.tenant(), "")
            : responsable.departement();
    haltes.insert(
        new Halte(
            h.id(),
            h.dossierId(),
            h.processKey(),
            h.processDefinitionId(),
            h.stepId(),
            suivie.nature(),
            departement,
            responsable == null ? null : responsable.siaeId(),
            responsable == null ? null : responsable.candidatId(),
            OffsetDateTime.now(clock),
            echeance(suivie, departement),
            "OUVERTE",
            null));
  }

  private @Nullable LocalDate echeance(HalteSuivie suivie, String departement) {
    String delai = suivie.delai();
    LocalDate today = LocalDate.now(clock);
    return delai == null ? null : today.plus(parametres.delai(delai, departement, today));
  }

  private Optional<Responsables.Responsable> responsableOf(UUID dossierId, String etape) {
    return responsables.stream()
        .map(source -> source.responsableOf(dossierId, etape, SIAE))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
