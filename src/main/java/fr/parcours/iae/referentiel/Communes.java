package fr.parcours.iae.referentiel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds communes by code, by what a person types, or by the town of a postal address. */
@Repository
public class Communes {

  private static final String COLUMNS =
      "c.code, c.nom, c.departement, c.code_postal, c.population, c.latitude, c.longitude";
  private static final double KM_PER_DEGREE = 111.19;
  private static final double MIN_COSINE = 0.01;
  private static final Pattern LABEL = Pattern.compile("^(.*?)\\s*\\(([0-9][0-9AB][0-9]?)\\)$");
  private static final Pattern DIGITS = Pattern.compile("\\d{2,5}");

  private final JdbcClient jdbc;

  Communes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Commune> find(String code) {
    return jdbc.sql("select " + COLUMNS + " from commune c where c.code = ?")
        .param(code)
        .query(Commune.class)
        .optional();
  }

  /** The communes in force of a département, by name. */
  public List<Commune> ofDepartement(String departement) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from commune c where c.departement = ? and c.actif order by c.nom_recherche")
        .param(departement)
        .query(Commune.class)
        .list();
  }

  /** The communes of a square around a place, the most populated first. */
  public List<Commune> around(double latitude, double longitude, double km, int limit) {
    double north = km / KM_PER_DEGREE;
    double east = north / Math.max(MIN_COSINE, Math.cos(Math.toRadians(latitude)));
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from commune c where c.actif and c.latitude between :south and :north"
                + " and c.longitude between :west and :east"
                + " order by c.population desc, c.code limit :limit")
        .param("south", latitude - north)
        .param("north", latitude + north)
        .param("west", longitude - east)
        .param("east", longitude + east)
        .param("limit", limit)
        .query(Commune.class)
        .list();
  }

  /**
   * What the person may have meant, best first: prefix, then a word inside, then a near spelling.
   */
  public List<Commune> search(String typed, int limit) {
    String text = typed.strip();
    if (DIGITS.matcher(text).matches()) {
      return byCodePostal(text, limit);
    }
    Matcher label = LABEL.matcher(text);
    if (label.matches()) {
      return byLabel(Normalisation.of(label.group(1)), label.group(2), limit);
    }
    String name = Normalisation.of(text);
    if (name.length() < 2) {
      return List.of();
    }
    List<Commune> found = new ArrayList<>(byName(name, limit));
    if (found.isEmpty() && name.length() >= 4) {
      found.addAll(byNearName(name, limit));
    }
    return found;
  }

  /** The one commune meant by a picked label, a code, a postal code or an unambiguous name. */
  public Optional<Commune> resolve(String typed) {
    Optional<Commune> byCode = find(typed.strip());
    if (byCode.isPresent() && !DIGITS.matcher(typed.strip()).matches()) {
      return byCode;
    }
    List<Commune> found = search(typed, 3);
    List<Commune> same =
        found.stream()
            .filter(c -> Normalisation.of(c.nom()).equals(Normalisation.of(typed)))
            .toList();
    if (found.size() == 1 || LABEL.matcher(typed.strip()).matches()) {
      return found.stream().findFirst();
    }
    return same.size() == 1 ? Optional.of(same.get(0)) : byCode.filter(c -> found.isEmpty());
  }

  private List<Commune> byCodePostal(String prefix, int limit) {
    return jdbc.sql(
            "select distinct "
                + COLUMNS
                + " from commune_code_postal p join commune c on c.code = p.commune_code"
                + " where p.code_postal like :prefix and c.actif"
                + " order by c.population desc, c.code limit :limit")
        .param("prefix", prefix + "%")
        .param("limit", limit)
        .query(Commune.class)
        .list();
  }

  private List<Commune> byLabel(String name, String departement, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from commune c where c.nom_recherche = :name and c.departement = :departement"
                + " and c.actif order by c.population desc limit :limit")
        .param("name", name)
        .param("departement", departement)
        .param("limit", limit)
        .query(Commune.class)
        .list();
  }

  private List<Commune> byName(String name, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from commune c where (c.nom_recherche like :prefix or c.nom_recherche like :word)"
                + " and c.actif order by c.nom_recherche = :name desc,"
                + " c.nom_recherche like :prefix desc, c.population desc, c.code limit :limit")
        .param("prefix", name + "%")
        .param("word", "% " + name + "%")
        .param("name", name)
        .param("limit", limit)
        .query(Commune.class)
        .list();
  }

  private List<Commune> byNearName(String name, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from commune c where c.nom_recherche % :name and c.actif"
                + " order by similarity(c.nom_recherche, :name) desc, c.population desc"
                + " limit :limit")
        .param("name", name)
        .param("limit", limit)
        .query(Commune.class)
        .list();
  }
}
