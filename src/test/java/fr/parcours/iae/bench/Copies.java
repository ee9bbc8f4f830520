package fr.parcours.iae.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one path of a database, copied as the engine and the product wrote it: each row of each table
 * again, with identifiers of its own and a date that comes later.
 */
final class Copies {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** Columns that name rows, where it is not {@code id} alone. */
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "parcours", List.of("pass_id", "candidat_id", "candidature_id"),
          "candidature", List.of("id", "cle_depot"),
          "identifiant_asp", List.of("candidat_id"));

  /** Table → how its rows of the one path are found. */
  private final Map<String, String> tables = new LinkedHashMap<>();

  private final String instanceSql;

  private final Connection base;
  private final Set<String> identifiants = new LinkedHashSet<>();
  private final Map<String, Double> sizes = new LinkedHashMap<>();
  private String instance = "";

  private Copies(Connection base, String businessKey) {
    this.base = base;
    instanceSql =
        "(select proc_inst_id_ from act_ru_execution where business_key_ = " + businessKey + ")";
    tables.put("act_ru_execution", "proc_inst_id_ = " + instanceSql);
  }

  /** Of the path of the one PASS. */
  static Copies ofPath(Connection base) {
    Copies copies = new Copies(base, "(select pass_id::text from parcours)");
    copies.tables.put("act_ru_job", "process_instance_id_ = " + copies.instanceSql);
    copies.history();
    copies.tables.put("pass_iae", "true");
    copies.tables.put("parcours", "true");
    return copies;
  }

  /** Of the one fiche, complete, with its person and its PASS. */
  static Copies ofFiche(Connection base) {
    Copies copies = new Copies(base, "(select id::text from fiche_salarie)");
    copies.tables.put("act_ru_event_subscr", "proc_inst_id_ = " + copies.instanceSql);
    copies.history();
    copies.tables.put("candidat", "id = (select candidat_id from fiche_salarie)");
    copies.tables.put("pass_iae", "id = (select pass_id from fiche_salarie)");
    copies.tables.put("candidature", "id = (select candidature_id from fiche_salarie)");
    copies.tables.put("fiche_salarie", "true");
    return copies;
  }

  private void history() {
    tables.put("act_hi_procinst", "proc_inst_id_ = " + instanceSql);
    tables.put("act_hi_actinst", "proc_inst_id_ = " + instanceSql);
  }

  void make(int count) throws SQLException {
    ParcoursEndormisBench.execute(
        base,
        """
        create function copie(modele text, n integer) returns text language sql immutable as $$
          select substr(t, 1, 8) || '-' || substr(t, 9, 4) || '-7' || substr(m, 1, 3) || '-8'
            || substr(m, 4, 3) || '-' || substr(m, 7, 12)
          from (select lpad(to_hex(1764000000000 + n * 50::bigint), 12, '0') as t,
            md5(modele || n) as m) s $$
        """);
    instance =
        ParcoursEndormisBench.lines(base, "select distinct v from " + instanceSql + " i(v)").get(0);
    for (Map.Entry<String, String> table : tables.entrySet()) {
      identify(table.getKey(), table.getValue());
    }
    Map<String, Double> before = bytes();
    for (Map.Entry<String, String> table : tables.entrySet()) {
      copy(table.getKey(), table.getValue(), count);
    }
    ParcoursEndormisBench.execute(base, "vacuum (analyze)");
    bytes().forEach((table, bytes) -> sizes.put(table, (bytes - before.get(table)) / count));
  }

  /** Bytes of one instance in each table, indexes and dead space of the load included. */
  Map<String, Double> sizes() {
    return sizes;
  }

  /** Process instance of the n-th copy. */
  String instance(int n) throws SQLException {
    return ParcoursEndormisBench.lines(base, "select copie('" + instance + "', " + n + ")").get(0);
  }

  private Map<String, Double> bytes() throws SQLException {
    Map<String, Double> bytes = new LinkedHashMap<>();
    for (String table : tables.keySet()) {
      bytes.put(
          table,
          ParcoursEndormisBench.number(base, "select pg_total_relation_size('" + table + "')"));
    }
    return bytes;
  }

  /** What names this path and nothing else: keys of its rows, its PASS, its person. */
  private void identify(String table, String where) throws SQLException {
    boolean engine = table.startsWith("act_");
    List<String> columns = engine ? List.of("id_") : KEYS.getOrDefault(table, List.of("id"));
    for (String column : columns) {
      for (String cle :
          ParcoursEndormisBench.lines(
              base,
              "select coalesce(%s::text, '') from %s where %s".formatted(column, table, where))) {
        // The id of an activity's row is its name and an identifier of its own.
        Matcher found = UUID.matcher(cle);
        while (found.find()) {
          identifiants.add(found.group());
        }
      }
    }
  }

  private void copy(String table, String where, int count) throws SQLException {
    try (Statement statement = base.createStatement();
        ResultSet row = statement.executeQuery("select * from " + table + " where " + where)) {
      ResultSetMetaData columns = row.getMetaData();
      StringBuilder rows = new StringBuilder();
      while (row.next()) {
        StringBuilder values = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          values
              .append(i == 1 ? "" : ", ")
              .append(expression(columns.getColumnName(i), row.getString(i)))
              .append("::")
              .append(columns.getColumnTypeName(i));
        }
        rows.append("insert into ")
            .append(table)
            .append(" select ")
            .append(values)
            .append(" from generate_series(1, ")
            .append(count)
            .append(") n;");
      }
      ParcoursEndormisBench.execute(base, rows.toString());
    }
  }

  /** The value again, with the identifiers of the n-th copy in it. */
  private String expression(String column, String value) {
    if (value == null) {
      return "null";
    }
    if (column.equals("duedate_")) {
      return "(localtimestamp + (1 + n % 900) * interval '1 day')";
    }
    if (column.equals("numero") || column.equals("numero_pass")) {
      return "('88888' || lpad(n::text, 7, '0'))";
    }
    String quoted = value.replace("'", "''");
    Matcher found = UUID.matcher(quoted);
    if (found.find() && identifiants.contains(found.group())) {
      return "('%s' || copie('%s', n) || '%s')"
          .formatted(
              quoted.substring(0, found.start()), found.group(), quoted.substring(found.end()));
    }
    return "'" + quoted + "'";
  }
}
