package fr.parcours.iae.pilotage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows figures read: those of tasks, of waits that are nobody's task, or both. Both tables name
 * alike what figures need, so that each half is a scan of its own index.
 */
final class SourcePilotage {

  private static final String FINIES =
      "faite_le is not null and faite_le >= :debut and faite_le < :fin";

  private final Cadrage cadrage;

  SourcePilotage(Cadrage cadrage) {
    this.cadrage = cadrage;
  }

  /** What waits now. */
  String ouvertes(String colonnes, String groupes) {
    return rows(colonnes, "statut = 'OUVERTE'", groupes);
  }

  /** What ended in the period, under one more condition. */
  String finies(String colonnes, String condition, String groupes) {
    return rows(colonnes, FINIES + condition, groupes);
  }

  /** What came in the period. */
  String arrivees(String colonnes, String groupes) {
    return rows(colonnes, "creee_le >= :debut and creee_le < :fin", groupes);
  }

  /**
   * Each half counts for itself before they are put together: the database knows how many groups a
   * table has, and nothing of a union.
   */
  private String rows(String colonnes, String condition, String groupes) {
    List<String> moities = new ArrayList<>();
    if (cadrage.objet().hasTaches()) {
      moities.add(half(colonnes, "tache", condition) + groupes);
    }
    if (!cadrage.objet().natures().isEmpty()) {
      moities.add(half(colonnes, "halte", condition + " and nature = any(:natures)") + groupes);
    }
    return "(" + String.join(" union all ", moities) + ") r";
  }

  private String half(String colonnes, String table, String condition) {
    return "select %s from %s where %s and %s".formatted(colonnes, table, condition, where(""));
  }

  /** What the rows have in common, whatever is asked of them. */
  String where(String alias) {
    StringBuilder sql = new StringBuilder(alias + "departement = any(:departements)");
    and(sql, cadrage.processus(), alias + "processus = :processus");
    and(sql, cadrage.etape(), alias + "etape = :etape");
    and(sql, cadrage.version(), alias + "version = :version");
    and(sql, cadrage.organisationId(), alias + "corbeille = :organisation");
    and(
        sql,
        cadrage.kind(),
        alias + "corbeille in (select k.id from organisation k where k.kind = :kind)");
    return sql.toString();
  }

  private static void and(StringBuilder sql, @Nullable Object asked, String condition) {
    if (asked != null) {
      sql.append(" and ").append(condition);
    }
  }

  Map<String, Object> params() {
    Map<String, Object> params = new HashMap<>();
    params.put("departements", cadrage.departements().toArray(String[]::new));
    params.put("processus", cadrage.processus());
    params.put("etape", cadrage.etape());
    params.put("version", cadrage.version());
    params.put("organisation", cadrage.organisationId());
    params.put("kind", cadrage.kind());
    params.put(
        "natures", cadrage.objet().natures().stream().map(Enum::name).toArray(String[]::new));
    return params;
  }

  Map<String, Object> params(Periode periode) {
    Map<String, Object> params = params();
    params.put("debut", periode.debut());
    params.put("fin", periode.fin());
    return params;
  }
}
