package fr.parcours.iae.prefet;

import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.regles.ContratIae;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.DerogationDuree;
import fr.parcours.iae.regles.LimitesContrat;
import fr.parcours.iae.regles.RegleDecisionPrefet;
import fr.parcours.iae.regles.RegleMesureSortie;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tables in force in the département of a SIAE what its prefect may decide. */
@Component
class ReglesPrefet {

  private final Decisions decisions;
  private final Clock clock;

  ReglesPrefet(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /** What a SIAE of this kind may ask for today; a closed measure is left out. */
  List<RegleDecisionPrefet> proposees(Organisation siae) {
    LocalDate today = LocalDate.now(clock);
    return Arrays.stream(TypeDecisionPrefet.values())
        .map(type -> regle(type, siae, null))
        .filter(RegleDecisionPrefet::isDuPrefet)
        .filter(
            r -> mesure(r.type(), siae, today, null).map(RegleMesureSortie::ouverte).orElse(true))
        .toList();
  }

  /**
   * The rule of one decision.
   *
   * @param dossierId the request it is kept for; none when it is only looked at
   */
  RegleDecisionPrefet regle(TypeDecisionPrefet type, Organisation siae, @Nullable UUID dossierId) {
    return RegleDecisionPrefet.pour(type, kind(siae), table(siae, dossierId));
  }

  Optional<RegleMesureSortie> mesure(
      TypeDecisionPrefet type, Organisation siae, LocalDate jour, @Nullable UUID dossierId) {
    return type.mesure()
        .map(m -> RegleMesureSortie.pour(m, kind(siae), jour, table(siae, dossierId)));
  }

  /** The limits of an insertion contract in this SIAE. */
  LimitesContrat limites(Organisation siae, UUID dossierId) {
    return LimitesContrat.pour(
        ContratIae.CDDI, kind(siae), DerogationDuree.AUCUNE, table(siae, dossierId));
  }

  private DecisionTable table(Organisation siae, @Nullable UUID dossierId) {
    ContexteDecision contexte =
        new ContexteDecision(
            dossierId == null ? siae.id() : dossierId, siae.departement(), LocalDate.now(clock));
    return decisions.table(contexte, dossierId != null);
  }

  static KindSiae kind(Organisation siae) {
    return KindSiae.valueOf(siae.kind());
  }
}
