package fr.parcours.iae.export;

import fr.parcours.iae.shared.MemoireTransaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the rows of a list by a cursor and hands them on, some hundreds at a time: however long the
 * list, no more is held. A cursor lives in a transaction.
 */
@Service
class LectureExportService {

  static final int LOT = 500;

  private final JdbcClient jdbc;
  private final JdbcClient curseurs;
  private final MemoireTransaction memoire;

  LectureExportService(JdbcClient jdbc, DataSource base, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    JdbcTemplate parLots = new JdbcTemplate(base);
    parLots.setFetchSize(LOT);
    this.curseurs = JdbcClient.create(parLots);
    this.memoire = memoire;
  }

  /** Whether the list has more rows than that; it counts no further. */
  @Transactional(readOnly = true)
  public boolean exceeds(LignesExport<?, ?> lignes, int max) {
    return jdbc.sql(
                "select count(*) from (%s limit :exportMax) x".formatted(lignes.requete().sql()))
            .params(lignes.requete().params())
            .param("exportMax", max + 1)
            .query(Integer.class)
            .single()
        > max;
  }

  /** Writes the whole list, at most so many rows; answers how many. */
  @Transactional(readOnly = true)
  public <V> int write(ListeExport<V> liste, int max, EcritureExport ecriture) throws IOException {
    ecriture.header(liste.colonnes());
    int ecrites = write(liste.lignes(), liste.colonnes(), max, ecriture);
    ecriture.finish();
    return ecrites;
  }

  private <L, V> int write(
      LignesExport<L, V> lignes, List<ColonneExport<V>> colonnes, int max, EcritureExport ecriture)
      throws IOException {
    RequeteExport<L> requete = lignes.requete();
    JdbcClient.MappedQuerySpec<L> question =
        curseurs
            .sql(requete.sql() + " limit :exportMax")
            .params(requete.params())
            .param("exportMax", max)
            .query(requete.lecture());
    int ecrites = 0;
    try (Stream<L> lues = question.stream()) {
      Iterator<L> suite = lues.iterator();
      while (suite.hasNext()) {
        List<L> lot = new ArrayList<>(LOT);
        while (lot.size() < LOT && suite.hasNext()) {
          lot.add(suite.next());
        }
        for (V vue : lignes.habillage().apply(lot)) {
          ecriture.row(values(vue, colonnes));
          ecrites++;
        }
        // What was read for these rows serves no other.
        memoire.forget();
      }
    }
    return ecrites;
  }

  private static <V> List<@Nullable Object> values(V vue, List<ColonneExport<V>> colonnes) {
    List<@Nullable Object> valeurs = new ArrayList<>(colonnes.size());
    for (ColonneExport<V> colonne : colonnes) {
      valeurs.add(colonne.valeur().apply(vue));
    }
    return valeurs;
  }
}
