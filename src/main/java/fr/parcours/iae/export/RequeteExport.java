package fr.parcours.iae.export;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The question whose answer is a list, in its order and without its pages, so that a page and a
 * file ask the same one.
 *
 * @param sql without {@code limit} or {@code offset}
 */
public record RequeteExport<L>(
    String sql, Map<String, ? extends @Nullable Object> params, RowMapper<L> lecture) {

  public static <L> RequeteExport<L> of(
      String sql, Map<String, ? extends @Nullable Object> params, Class<L> ligne) {
    return new RequeteExport<>(sql, params, new SimplePropertyRowMapper<>(ligne));
  }

  /** One page, from 0; one row more than it holds tells of a next one. */
  public List<L> page(JdbcClient jdbc, int taille, int page) {
    return jdbc.sql(sql + " limit :pageTaille offset :pageDebut")
        .params(params)
        .param("pageTaille", taille + 1)
        .param("pageDebut", page * taille)
        .query(lecture)
        .list();
  }
}
