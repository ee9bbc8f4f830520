package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.tache.Responsables;
import fr.parcours.iae.version.DossierDepartement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine and the work lists ask of a fiche: its département, the SIAE that acts. */
@Component
@Order(70)
class DossiersDeFiche implements Responsables, DossierDepartement {

  private record Cle(@Nullable UUID siaeId, String departement) {}

  private final JdbcClient jdbc;

  DossiersDeFiche(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Responsable> responsableOf(UUID ficheId, String etape, String acteur) {
    return find(ficheId)
        .map(
            cle -> new Responsable("siae".equals(acteur) ? cle.siaeId() : null, cle.departement()));
  }

  @Override
  public Optional<String> departementOf(UUID ficheId) {
    return find(ficheId).map(Cle::departement);
  }

  private Optional<Cle> find(UUID ficheId) {
    return jdbc.sql("select siae_id, departement from fiche_salarie where id = ?")
        .param(ficheId)
        .query(Cle.class)
        .optional();
  }
}
