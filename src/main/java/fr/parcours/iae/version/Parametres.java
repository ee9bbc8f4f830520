package fr.parcours.iae.version;

import fr.parcours.iae.shared.MemoireTransaction;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Delays a département may set, dated, with the national value as default. */
@Repository
public class Parametres {

  /** After how long without an answer a candidature is refused. */
  public static final String REFUS_AUTOMATIQUE = "refus-automatique";

  private record Delai(String cle, LocalDate enVigueurLe, String valeur) {}

  private record Tous(String departement) implements MemoireTransaction.Reglage {}

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;

  Parametres(JdbcClient jdbc, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    this.memoire = memoire;
  }

  /** The delay in force, e.g. {@code relance.1} on a day in a département. */
  public Period delai(String cle, String departement, LocalDate le) {
    return memoire.once(new Tous(departement), () -> read(departement)).stream()
        .filter(d -> d.cle().equals(cle) && !d.enVigueurLe().isAfter(le))
        .findFirst()
        .map(d -> Period.parse(d.valeur()))
        .orElseThrow(() -> new IllegalStateException("Paramètre sans valeur : " + cle));
  }

  /** The département's own first, then the newest. */
  private List<Delai> read(String departement) {
    return jdbc.sql(
            """
            select cle, en_vigueur_le, valeur from parametre
            where departement is null or departement = :departement
            order by departement nulls last, en_vigueur_le desc, id desc
            """)
        .param("departement", departement)
        .query(
            (row, n) ->
                new Delai(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
        .list();
  }
}
