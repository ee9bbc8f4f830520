package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.regles.SuiteReponse.Charge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a line the ASP refused.
 *
 * @param charge who acts; nobody while the line waits to leave again by itself
 * @param explication what happened, in words
 * @param aFaireLe when it leaves again, or by when somebody acts
 */
public record RejetAsp(Charge charge, String explication, @Nullable LocalDate aFaireLe) {

  public boolean isSeul() {
    return charge == Charge.PERSONNE;
  }

  static @Nullable RejetAsp of(ResultSet row) throws SQLException {
    String charge = row.getString("charge");
    return charge == null
        ? null
        : new RejetAsp(
            Charge.valueOf(charge),
            row.getString("explication"),
            row.getObject("a_faire_le", LocalDate.class));
  }
}
