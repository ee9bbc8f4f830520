package fr.parcours.iae.organisation.flux;

import fr.parcours.iae.organisation.flux.LigneValidee.Bonne;
import fr.parcours.iae.organisation.flux.LigneValidee.Rejetee;
import fr.parcours.iae.referentiel.CopieLignes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes one file in one transaction: lines stream into a temporary table, then are merged in sets,
 * so that memory does not grow with the file and a file refused at its last line leaves nothing.
 */
@Service
class EcritureFluxService {

  private static final long LOCK = 0x666c7578L;
  private static final int COMMON_COLUMNS = 3;

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final JournalImportsService journal;
  private final List<Fusion> fusions;

  EcritureFluxService(
      JdbcClient jdbc, DataSource dataSource, JournalImportsService journal, List<Fusion> fusions) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.journal = journal;
    this.fusions = fusions;
  }

  @Transactional
  public void write(UUID importId, LecteurFlux lecteur, ProgressionImport progression)
      throws IOException, SQLException {
    lock();
    refuseOlder(lecteur.type(), lecteur.date());
    Fusion fusion = fusionOf(lecteur.type());
    jdbc.sql(
            "create temporary table flux_ligne (numero int primary key, contenu text not null,"
                + " cause text, "
                + fusion.tampon()
                + ") on commit drop")
        .update();
    int lues = copy(lecteur, fusion, progression);
    jdbc.sql("analyze flux_ligne").update();
    progression.enter(ProgressionImport.Etape.FUSION);
    Changements changements = fusion.merge(lecteur.date());
    journal.complete(importId, lues, changements);
  }

  private void lock() {
    boolean free =
        jdbc.sql("select pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single();
    if (!free) {
      throw new FluxRefuseException(
          CauseFichier.IMPORT_EN_COURS,
          "Un autre import est en cours : réessayez quand il est fini.");
    }
  }

  private void refuseOlder(TypeFlux type, LocalDate date) {
    LocalDate last = journal.lastDate(type).orElse(LocalDate.MIN);
    if (date.isBefore(last)) {
      throw new FluxRefuseException(
          CauseFichier.FICHIER_PLUS_ANCIEN,
          "Un fichier plus récent, du %1$td/%1$tm/%1$tY, a déjà été importé.".formatted(last));
    }
  }

  private Fusion fusionOf(TypeFlux type) {
    return fusions.stream().filter(f -> f.type() == type).findFirst().orElseThrow();
  }

  private int copy(LecteurFlux lecteur, Fusion fusion, ProgressionImport progression)
      throws IOException, SQLException {
    Validation validation = Validation.of(lecteur.type());
    int width = fusion.colonnes().split(",").length;
    int lues = 0;
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (CopieLignes copie =
        new CopieLignes(
            connection, "flux_ligne (numero, contenu, cause, " + fusion.colonnes() + ")")) {
      for (LigneFlux ligne = lecteur.next(); ligne != null; ligne = lecteur.next()) {
        copie.row(row(ligne, validation.validate(lecteur.type(), ligne.contenu()), width));
        progression.read(++lues);
      }
      copie.end();
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
    return lues;
  }

  private static @Nullable Object[] row(LigneFlux ligne, LigneValidee verdict, int width) {
    @Nullable Object[] row = new @Nullable Object[COMMON_COLUMNS + width];
    Arrays.fill(row, null);
    row[0] = ligne.numero();
    row[1] = ligne.contenu().replace('\0', '\uFFFD');
    if (verdict instanceof Rejetee rejetee) {
      row[2] = rejetee.cause().name();
    } else if (verdict instanceof Bonne bonne) {
      System.arraycopy(bonne.valeurs(), 0, row, COMMON_COLUMNS, width);
    }
    return row;
  }
}
