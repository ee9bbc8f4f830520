package fr.parcours.iae.prolongation;

import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.tache.Responsables;
import fr.parcours.iae.version.DossierDepartement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine and the work lists ask of a request: the département of the SIAE that asks,
 * whatever the prescriber's own, and who acts on a step.
 */
@Component
@Order(30)
class DossiersDeProlongation implements Responsables, DossierDepartement {

  /** The keys of a request. */
  record Cle(UUID prescripteurId, String departement, @Nullable UUID candidatId, UUID siaeId) {}

  private final JdbcClient jdbc;
  private final Organisations organisations;

  DossiersDeProlongation(JdbcClient jdbc, Organisations organisations) {
    this.jdbc = jdbc;
    this.organisations = organisations;
  }

  @Override
  public Optional<Responsable> responsableOf(UUID demandeId, String etape, String acteur) {
    return find(demandeId)
        .map(
            cle ->
                new Responsable(
                    "ddets".equals(acteur)
                        ? organisations.institutionOf(cle.departement()).orElse(null)
                        : cle.prescripteurId(),
                    cle.departement(),
                    cle.candidatId(),
                    cle.siaeId()));
  }

  @Override
  public Optional<String> departementOf(UUID demandeId) {
    return find(demandeId).map(Cle::departement);
  }

  private Optional<Cle> find(UUID demandeId) {
    return jdbc.sql(
            """
            select d.prescripteur_id, o.departement, p.candidat_id, d.siae_id
            from demande_prolongation d join organisation o on o.id = d.siae_id
              left join pass_iae p on p.id = d.pass_id
            where d.id = ?
            """)
        .param(demandeId)
        .query(Cle.class)
        .optional();
  }
}
