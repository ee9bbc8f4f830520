package fr.parcours.iae.habilitation;

import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.tache.Responsables;
import fr.parcours.iae.version.DossierDepartement;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine and the work lists ask of a request: its département, who acts on a step. */
@Component
@Order(80)
class DossiersDHabilitation implements Responsables, DossierDepartement {

  private final JdbcClient jdbc;
  private final Habilitations demandes;
  private final Organisations organisations;

  DossiersDHabilitation(JdbcClient jdbc, Habilitations demandes, Organisations organisations) {
    this.jdbc = jdbc;
    this.demandes = demandes;
    this.organisations = organisations;
  }

  @Override
  public Optional<Responsable> responsableOf(UUID demandeId, String etape, String acteur) {
    return demandes
        .find(demandeId)
        .map(
            d ->
                new Responsable(
                    "ddets".equals(acteur)
                        ? organisations.institutionOf(d.departement()).orElse(null)
                        : d.organisationId(),
                    d.departement(),
                    null,
                    d.organisationId()));
  }

  /** A withdrawal has one too: it is told. */
  @Override
  public Optional<String> departementOf(UUID id) {
    return jdbc.sql(
            """
            select departement from demande_habilitation where id = :id
            union all select departement from retrait_habilitation where id = :id
            """)
        .param("id", id)
        .query(String.class)
        .optional();
  }
}
