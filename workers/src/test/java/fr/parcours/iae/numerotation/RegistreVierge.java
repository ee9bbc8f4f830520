package fr.parcours.iae.numerotation;

import fr.parcours.iae.support.BaseDeTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of numbers, empty, in a schema of its own on the real PostgreSQL. */
public final class RegistreVierge {

  private static final AtomicInteger COMPTEUR = new AtomicInteger();

  private final DataSource dataSource;
  private final NumerotationService numerotation;

  private RegistreVierge(DataSource dataSource, String prefixe) {
    this.dataSource = dataSource;
    this.numerotation =
        new NumerotationService(
            new RegistreNumeros(
                JdbcClient.create(dataSource), new NumerotationProperties(prefixe)));
  }

  public static RegistreVierge ouvrir(String prefixe) {
    String schema = "registre_" + COMPTEUR.incrementAndGet() + "_" + System.nanoTime();
    JdbcClient.create(source("public")).sql("create schema " + schema).update();
    DataSource dataSource = source(schema);
    JdbcClient.create(dataSource).sql(migration()).update();
    return new RegistreVierge(dataSource, prefixe);
  }

  /** Runs in one transaction that commits. */
  public <T> T dans(Function<NumerotationService, T> travail) {
    T resultat = transaction().execute(status -> travail.apply(numerotation));
    return java.util.Objects.requireNonNull(resultat);
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }

  public NumerotationService numerotation() {
    return numerotation;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  private static DataSource source(String schema) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(BaseDeTest.url());
    source.setUser("postgres");
    source.setPassword("postgres");
    source.setCurrentSchema(schema);
    return source;
  }

  private static String migration() {
    try {
      return new ClassPathResource("db/migration/V030__numero_pass_iae.sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
