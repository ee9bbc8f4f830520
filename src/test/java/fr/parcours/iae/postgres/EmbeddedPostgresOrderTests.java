package fr.parcours.iae.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresOrderTests {

  private static final List<Integer> ANSWERS_WHILE_CLOSING = new ArrayList<>();

  @TempDir Path temp;

  @Test
  void theServerClosesAfterThoseWhoUseThePool() {
    ANSWERS_WHILE_CLOSING.clear();
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
        .withUserConfiguration(PostgresConfiguration.class)
        .withBean(LateUser.class)
        .withPropertyValues(
            "parcours.postgres.embedded=true",
            "parcours.postgres.data-directory=" + temp.resolve("postgres"))
        .run(context -> assertThat(context).hasNotFailed());

    assertThat(ANSWERS_WHILE_CLOSING).containsExactly(1);
  }

  record LateUser(DataSource dataSource) implements DisposableBean {

    @Override
    public void destroy() {
      ANSWERS_WHILE_CLOSING.add(
          JdbcClient.create(dataSource).sql("select 1").query(Integer.class).single());
    }
  }
}
