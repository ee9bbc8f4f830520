package fr.parcours.iae.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgStatement;

/** Keeps the last query the engine sent that has these words, with its parameters in it. */
@Intercepts(
    @Signature(
        type = StatementHandler.class,
        method = "query",
        args = {Statement.class, ResultHandler.class}))
public final class SqlEnvoye implements Interceptor {

  private final List<String> words;
  private @Nullable String last;

  SqlEnvoye(String... words) {
    this.words = List.of(words);
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    keep((Statement) invocation.getArgs()[0]);
    return invocation.proceed();
  }

  String last() {
    return Objects.requireNonNull(last, "the engine sent no such query");
  }

  private void keep(Statement statement) throws SQLException {
    String sql = statement.unwrap(PgStatement.class).toString();
    if (words.stream().allMatch(sql::contains)) {
      last = sql;
    }
  }
}
