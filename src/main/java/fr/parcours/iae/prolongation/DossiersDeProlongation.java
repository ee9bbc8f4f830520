package fr.parcours.iae.prolongation;

import fr.parcours.iae.shared.Categorie;
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
  record Cle(UUID prescripteurId, String departement) {}

  private final JdbcClient jdbc;

  DossiersDeProlongation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Responsable> responsableOf(UUID demandeId, String etape, String acteur) {
    return find(demandeId)
        .map(
            cle ->
                new Responsable(
                    "ddets".equals(acteur) ? ddets(cle.departement()) : cle.prescripteurId(),
                    cle.departement()));
  }

  @Override
  public Optional<String> departementOf(UUID demandeId) {
    return find(demandeId).map(Cle::departement);
  }

  /** The institution of the département; without one, the task waits for the support. */
  private @Nullable UUID ddets(String departement) {
    return jdbc.sql(
            """
            select id from organisation where departement = :departement and categorie = :categorie
            order by kind <> 'DDETS IAE', nom limit 1
            """)
        .param("departement", departement)
        .param("categorie", Categorie.INSTITUTION.name())
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  private Optional<Cle> find(UUID demandeId) {
    return jdbc.sql(
            """
            select d.prescripteur_id, o.departement from demande_prolongation d
            join organisation o on o.id = d.siae_id where d.id = ?
            """)
        .param(demandeId)
        .query(Cle.class)
        .optional();
  }
}
