package fr.parcours.iae.prefet;

import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.tache.Responsables;
import fr.parcours.iae.version.DossierDepartement;
import fr.parcours.iae.version.EcheanceDossier;
import fr.parcours.iae.version.Parametres;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine and the work lists ask of a request: its département, who acts on a step, and,
 * once granted, the day its end is announced, then the day after its end.
 */
@Component
@Order(60)
class DossiersDePrefet implements Responsables, DossierDepartement, EcheanceDossier {

  /** How long before the end of a decision it is announced. */
  static final String TERME = "terme-decision-prefet";

  /** The keys of a request. */
  record Cle(
      UUID siaeId,
      @Nullable UUID candidatId,
      String departement,
      @Nullable LocalDate decisionFin,
      @Nullable OffsetDateTime termeAnnonceLe) {}

  private final JdbcClient jdbc;
  private final Organisations organisations;
  private final Parametres parametres;
  private final Clock clock;

  DossiersDePrefet(
      JdbcClient jdbc, Organisations organisations, Parametres parametres, Clock clock) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.parametres = parametres;
    this.clock = clock;
  }

  @Override
  public Optional<Responsable> responsableOf(UUID demandeId, String etape, String acteur) {
    return find(demandeId)
        .map(
            cle ->
                new Responsable(
                    "ddets".equals(acteur)
                        ? organisations.institutionOf(cle.departement()).orElse(null)
                        : cle.siaeId(),
                    cle.departement(),
                    cle.candidatId(),
                    cle.siaeId()));
  }

  @Override
  public Optional<String> departementOf(UUID demandeId) {
    return find(demandeId).map(Cle::departement);
  }

  @Override
  public Optional<LocalDate> prochaine(UUID demandeId) {
    return find(demandeId).flatMap(this::next);
  }

  private Optional<LocalDate> next(Cle cle) {
    LocalDate fin = cle.decisionFin();
    if (fin == null) {
      return Optional.empty();
    }
    LocalDate apres = fin.plusDays(1);
    return Optional.of(
        cle.termeAnnonceLe() != null
            ? apres
            : apres.minus(parametres.delai(TERME, cle.departement(), LocalDate.now(clock))));
  }

  private Optional<Cle> find(UUID demandeId) {
    return jdbc.sql(
            """
            select d.siae_id, p.candidat_id, d.departement, d.decision_fin, d.terme_annonce_le
            from demande_prefet d left join pass_iae p on p.id = d.pass_id where d.id = ?
            """)
        .param(demandeId)
        .query(Cle.class)
        .optional();
  }
}
