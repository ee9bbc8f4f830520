package fr.parcours.iae.referentiel;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** ROME codes and the job names under them. */
@Repository
public class Metiers {

  private final JdbcClient jdbc;

  Metiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Metier> find(String appellationCode) {
    return jdbc.sql("select code, nom, rome from appellation where code = ?")
        .param(appellationCode)
        .query(Metier.class)
        .optional();
  }

  /** Job names that contain every typed word, whatever the accents. */
  public List<Metier> search(String typed, int limit) {
    String words = Normalisation.of(typed);
    if (words.length() < 2) {
      return List.of();
    }
    return jdbc.sql(
            """
            select code, nom, rome from appellation
            where nom_recherche like all (string_to_array(:patterns, '|')) and actif
            order by nom_recherche like :prefix desc, length(nom), nom limit :limit""")
        .param("patterns", "%" + words.replace(" ", "%|%") + "%")
        .param("prefix", words + "%")
        .param("limit", limit)
        .query(Metier.class)
        .list();
  }

  /** The one job meant by a whole name, or by words only one name contains. */
  public Optional<Metier> resolve(String typed) {
    String name = Normalisation.of(typed);
    List<Metier> same =
        jdbc.sql(
                "select code, nom, rome from appellation where nom_recherche = ? and actif"
                    + " order by code limit 2")
            .param(name)
            .query(Metier.class)
            .list();
    List<Metier> found = same.isEmpty() ? search(typed, 2) : same;
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The ROME codes under which a SIAE may search or be searched, by name. */
  public List<Metier> romes() {
    return jdbc.sql("select code, nom, code as rome from rome where actif order by nom")
        .query(Metier.class)
        .list();
  }
}
