package fr.parcours.iae.version;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the versions that go by waves. */
@Repository
class Generalisations {

  private record Ligne(
      UUID id,
      Nature nature,
      String cle,
      String definitionId,
      EtatGeneralisation etat,
      String motif,
      @Nullable String decideePar,
      OffsetDateTime decideeLe) {}

  private static final String SELECT =
      """
      select g.id, g.nature, g.cle, g.definition_id, g.etat, g.motif, u.nom_affiche as decidee_par,
        g.decidee_le
      from generalisation g left join utilisateur u on u.id = g.decidee_par
      """;

  private final JdbcClient jdbc;

  Generalisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last decided first. */
  List<Generalisation> of(Nature nature, String cle) {
    return jdbc
        .sql(SELECT + " where g.nature = ? and g.cle = ? order by g.decidee_le desc, g.id desc")
        .params(nature.name(), cle)
        .query(Ligne.class)
        .list()
        .stream()
        .map(this::whole)
        .toList();
  }

  Optional<Generalisation> find(UUID id) {
    return jdbc.sql(SELECT + " where g.id = ?")
        .param(id)
        .query(Ligne.class)
        .optional()
        .map(this::whole);
  }

  void insert(Generalisation g, UUID par) {
    jdbc.sql(
            """
            insert into generalisation (id, nature, cle, definition_id, etat, motif, decidee_par, decidee_le)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            g.id(),
            g.nature().name(),
            g.cle(),
            g.definitionId(),
            g.etat().name(),
            g.motif(),
            par,
            g.decideeLe())
        .update();
    g.vagues()
        .forEach(
            v ->
                jdbc.sql(
                        "insert into vague (generalisation_id, rang, departements, le) values (?, ?, ?, ?)")
                    .params(g.id(), v.rang(), v.departements().toArray(String[]::new), v.le())
                    .update());
  }

  void becomes(UUID id, EtatGeneralisation etat) {
    jdbc.sql("update generalisation set etat = ? where id = ?").params(etat.name(), id).update();
  }

  void move(UUID id, Vague vague) {
    jdbc.sql("update vague set le = ?, interrompue = ? where generalisation_id = ? and rang = ?")
        .params(vague.le(), vague.interrompue(), id, vague.rang())
        .update();
  }

  private Generalisation whole(Ligne l) {
    return new Generalisation(
        l.id(),
        l.nature(),
        l.cle(),
        l.definitionId(),
        l.etat(),
        l.motif(),
        l.decideePar(),
        l.decideeLe(),
        jdbc.sql(
                "select rang, departements, le, interrompue from vague where generalisation_id = ? order by rang")
            .param(l.id())
            .query(
                (row, n) ->
                    new Vague(
                        row.getInt(1),
                        Arrays.asList((String[]) row.getArray(2).getArray()),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4)))
            .list());
  }
}
