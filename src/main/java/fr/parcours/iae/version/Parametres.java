package fr.parcours.iae.version;

import fr.parcours.iae.shared.MemoireTransaction;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Delays a département may set, dated, with the national value as default. */
@Repository
public class Parametres {

  /** After how long without an answer a candidature is refused. */
  public static final String REFUS_AUTOMATIQUE = "refus-automatique";

  private static final String HISTOIRE =
      """
      select p.id, p.cle, p.departement, p.valeur, p.en_vigueur_le, u.nom_affiche as decide_par,
        p.motif, p.enregistre_le
      from parametre p left join utilisateur u on u.id = p.decide_par
      """;

  private record Delai(
      String cle, boolean propre, LocalDate enVigueurLe, @Nullable String valeur) {}

  private record Tous(String departement) implements MemoireTransaction.Reglage {}

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;

  Parametres(JdbcClient jdbc, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    this.memoire = memoire;
  }

  /** The delay in force, e.g. {@code relance.1} on a day in a département. */
  public Period delai(String cle, String departement, LocalDate le) {
    List<Delai> delais =
        memoire.once(new Tous(departement), () -> read(departement)).stream()
            .filter(d -> d.cle().equals(cle) && !d.enVigueurLe().isAfter(le))
            .toList();
    return first(delais, true)
        .filter(d -> d.valeur() != null)
        .or(() -> first(delais, false))
        .map(d -> Period.parse(Objects.requireNonNull(d.valeur())))
        .orElseThrow(() -> new IllegalStateException("Paramètre sans valeur : " + cle));
  }

  private static Optional<Delai> first(List<Delai> delais, boolean propre) {
    return delais.stream().filter(d -> d.propre() == propre).findFirst();
  }

  /** The département's own first, then the newest. */
  private List<Delai> read(String departement) {
    return jdbc.sql(
            """
            select cle, departement is not null, en_vigueur_le, valeur from parametre
            where departement is null or departement = :departement
            order by departement nulls last, en_vigueur_le desc, id desc
            """)
        .param("departement", departement)
        .query(
            (row, n) ->
                new Delai(
                    row.getString(1),
                    row.getBoolean(2),
                    row.getObject(3, LocalDate.class),
                    row.getString(4)))
        .list();
  }

  /** Every decision ever written, the last written first. */
  List<LigneParametre> all() {
    return jdbc.sql(HISTOIRE + " order by p.id desc").query(LigneParametre.class).list();
  }

  List<LigneParametre> history(String cle, @Nullable String departement) {
    return jdbc.sql(
            HISTOIRE
                + """
                where p.cle = :cle
                  and p.departement is not distinct from cast(:departement as text)
                order by p.id desc
                """)
        .param("cle", cle)
        .param("departement", departement)
        .query(LigneParametre.class)
        .list();
  }

  void lock(String cle) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cle, 0))")
        .param("cle", "parametre:" + cle)
        .query()
        .singleRow();
  }

  void add(DecisionParametre demande, UUID par) {
    jdbc.sql(
            """
            insert into parametre (cle, departement, valeur, en_vigueur_le, decide_par, motif)
            values (:cle, :departement, :valeur, :le, :par, :motif)
            """)
        .param("cle", demande.cle())
        .param("departement", demande.departement())
        .param("valeur", demande.valeur() == null ? null : demande.valeur().toString())
        .param("le", demande.enVigueurLe())
        .param("par", par)
        .param("motif", demande.motif())
        .update();
    memoire.forgetRules();
  }
}
