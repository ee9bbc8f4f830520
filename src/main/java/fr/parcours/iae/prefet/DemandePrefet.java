package fr.parcours.iae.prefet;

import fr.parcours.iae.regles.Periode;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a SIAE asks the prefect to decide, and the decision once it is taken.
 *
 * @param candidatureId the hire it is about; none when it is about the whole SIAE
 * @param renouvelleId the decision it would renew
 * @param debut first day asked for
 * @param fin last day asked for, included
 * @param heures fewest hours a week; both contracts together for a second employer
 * @param numero number of the order or agreement, once granted
 */
public record DemandePrefet(
    UUID id,
    TypeDecisionPrefet type,
    UUID siaeId,
    String departement,
    @Nullable UUID candidatureId,
    @Nullable UUID passId,
    @Nullable UUID renouvelleId,
    LocalDate debut,
    LocalDate fin,
    @Nullable BigDecimal heures,
    @Nullable String autreEmployeur,
    boolean autreEmployeurInsertion,
    String justification,
    UUID demandeePar,
    OffsetDateTime demandeeLe,
    EtatDemandePrefet etat,
    @Nullable String numero,
    @Nullable LocalDate decisionDebut,
    @Nullable LocalDate decisionFin,
    @Nullable OffsetDateTime termeAnnonceLe) {

  /** What the decision is about: one hire, or the SIAE. */
  UUID objetId() {
    return candidatureId == null ? siaeId : candidatureId;
  }

  public Periode voulue() {
    return new Periode(debut, fin);
  }

  /** The days a granted decision covers. */
  public Periode decidee() {
    return new Periode(Objects.requireNonNull(decisionDebut), Objects.requireNonNull(decisionFin));
  }

  /** Whether the decision covers a day. */
  public boolean covers(LocalDate jour) {
    return etat == EtatDemandePrefet.ACCORDEE
        && !jour.isBefore(decidee().debut())
        && !jour.isAfter(decidee().fin());
  }
}
