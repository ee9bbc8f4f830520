package fr.parcours.iae.organisation.flux;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Past imports and the lines they did not take. */
@Repository
public class ImportsFlux {

  private static final String COLUMNS =
      "id, type, fichier, date_flux, etat, cause, message, commence_le, termine_le, lignes_lues,"
          + " lignes_importees, lignes_refusees, lignes_ecartees, creations, modifications";

  private final JdbcClient jdbc;

  ImportsFlux(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<RapportImport> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from import_flux where id = ?")
        .param(id)
        .query(RapportImport.class)
        .optional();
  }

  public List<RapportImport> latest(int limit) {
    return jdbc.sql(
            "select " + COLUMNS + " from import_flux order by commence_le desc, id desc limit ?")
        .param(limit)
        .query(RapportImport.class)
        .list();
  }

  public List<RefusLigne> refus(UUID importId, int limit) {
    return jdbc.sql(
            "select numero, nature, cause, message, contenu from import_flux_refus"
                + " where import_id = ? order by nature desc, numero limit ?")
        .params(importId, limit)
        .query(RefusLigne.class)
        .list();
  }

  public List<CompteCause> countByCause(UUID importId) {
    return jdbc.sql(
            "select cause, nature, message, count(*) as lignes from import_flux_refus"
                + " where import_id = ? group by cause, nature, message order by nature desc, cause")
        .param(importId)
        .query(CompteCause.class)
        .list();
  }
}
