package contreexemples;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

class OwnConnection {

  boolean open(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(1);
    }
  }
}
