package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.tache.Responsables;
import fr.parcours.iae.version.DossierDepartement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine and the work lists ask of a fiche, or of its movements: where, and for whom. */
@Component
@Order(70)
class DossiersDeFiche implements Responsables, DossierDepartement {

  private record Cle(@Nullable UUID siaeId, String departement, UUID candidatId) {}

  private final JdbcClient jdbc;
  private final Organisations organisations;

  DossiersDeFiche(JdbcClient jdbc, Organisations organisations) {
    this.jdbc = jdbc;
    this.organisations = organisations;
  }

  @Override
  public Optional<Responsable> responsableOf(UUID dossierId, String etape, String acteur) {
    return find(dossierId)
        .map(
            cle ->
                new Responsable(
                    switch (acteur) {
                      case "siae" -> cle.siaeId();
                      case "ddets" -> organisations.institutionOf(cle.departement()).orElse(null);
                      default -> null;
                    },
                    cle.departement(),
                    cle.candidatId(),
                    cle.siaeId()));
  }

  @Override
  public Optional<String> departementOf(UUID dossierId) {
    return find(dossierId).map(Cle::departement);
  }

  private Optional<Cle> find(UUID dossierId) {
    return jdbc.sql(
            """
            select siae_id, departement, candidat_id from fiche_salarie where id = :id
            union all
            select f.siae_id, f.departement, f.candidat_id from mouvement_fiche m
              join fiche_salarie f on f.id = m.fiche_id
            where m.id = :id
            """)
        .param("id", dossierId)
        .query(Cle.class)
        .optional();
  }
}
