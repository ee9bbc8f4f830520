package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The labels of each organisation and the tasks that bear them. */
@Repository
class Etiquettes {

  private final JdbcClient jdbc;
  private final Clock clock;

  Etiquettes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Etiquette> of(UUID corbeille) {
    return jdbc.sql("select id, nom from etiquette where corbeille = ? order by nom, id")
        .param(corbeille)
        .query(Etiquette.class)
        .list();
  }

  int count(UUID corbeille) {
    return jdbc.sql("select count(*) from etiquette where corbeille = ?")
        .param(corbeille)
        .query(Integer.class)
        .single();
  }

  Optional<Etiquette> named(UUID corbeille, String nom) {
    return jdbc.sql("select id, nom from etiquette where corbeille = ? and lower(nom) = lower(?)")
        .params(corbeille, nom)
        .query(Etiquette.class)
        .optional();
  }

  /** That label; two people who make it at once make one. */
  Etiquette add(UUID corbeille, String nom, UUID par) {
    jdbc.sql(
            "insert into etiquette (id, corbeille, nom, par, le) values (?, ?, ?, ?, ?) on conflict do nothing")
        .params(Uuids.v7(), corbeille, nom, par, OffsetDateTime.now(clock))
        .update();
    return named(corbeille, nom).orElseThrow();
  }

  boolean isOf(UUID id, UUID corbeille) {
    return jdbc.sql("select exists (select from etiquette where id = ? and corbeille = ?)")
        .params(id, corbeille)
        .query(Boolean.class)
        .single();
  }

  void put(String tacheId, UUID etiquetteId, UUID par) {
    jdbc.sql(
            "insert into tache_etiquette (tache_id, etiquette_id, par, le) values (?, ?, ?, ?) on conflict do nothing")
        .params(tacheId, etiquetteId, par, OffsetDateTime.now(clock))
        .update();
  }

  void remove(String tacheId, UUID etiquetteId) {
    jdbc.sql("delete from tache_etiquette where tache_id = ? and etiquette_id = ?")
        .params(tacheId, etiquetteId)
        .update();
  }

  /** A label nothing that waits bears is forgotten. */
  void forgetUnused(UUID etiquetteId) {
    jdbc.sql(
            """
            delete from etiquette e where e.id = ? and not exists (
              select from tache_etiquette x join tache t on t.id = x.tache_id
              where x.etiquette_id = e.id and t.statut = 'OUVERTE')
            """)
        .param(etiquetteId)
        .update();
  }
}
