package fr.parcours.iae.organisation;

import fr.parcours.iae.shared.KindSiae;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds SIAE around a place: a box on the index first, then the great circle. */
@Component
class SiaeSearch {

  private static final double KM_PER_DEGREE = 111.19;
  private static final double MIN_COSINE = 0.01;

  private static final String SEARCH =
      """
      select * from (
        select o.id, o.nom, o.kind, o.commune, o.code_postal, o.departement, o.commune_code,
          o.ouverte_aux_candidatures as ouverte, %s as distance
        from organisation o left join convention c on c.id = o.convention_id
        where o.categorie = 'SIAE' and %s
          and (c.id is null or c.valide_jusqu_au >= :today)
          and (:kinds = '' or o.kind = any (string_to_array(:kinds, ',')))
          and (not :ouvertes or o.ouverte_aux_candidatures)
          and (:rome = '' or exists (select 1 from fiche_poste f
            join appellation a on a.code = f.appellation_code
            where f.organisation_id = o.id and a.rome = :rome and %s))) s
      where s.distance <= :rayon or s.commune_code = :commune
      """;

  private static final String DISTANCE =
      """
      2 * 6371 * asin(least(1, sqrt(power(sin(radians(o.latitude - :lat) / 2), 2)
        + cos(radians(:lat)) * cos(radians(o.latitude))
        * power(sin(radians(o.longitude - :lon) / 2), 2))))""";

  private static final String BOX =
      """
      (o.commune_code = :commune or (o.latitude between :south and :north
        and o.longitude between :west and :east))""";

  private static final String PAGE =
      " order by s.distance nulls first, s.nom, s.id limit :limit offset :offset";

  private final JdbcClient jdbc;

  SiaeSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  PageSiae search(RechercheSiae demande, LocalDate today) {
    boolean located = demande.latitude() != null && demande.longitude() != null;
    String sql =
        located
            ? SEARCH.formatted(DISTANCE, BOX, FichesPoste.PUBLIEE)
            : SEARCH.formatted("null::float8", "o.commune_code = :commune", FichesPoste.PUBLIEE);
    Map<String, Object> params = parameters(demande, today);
    long total =
        jdbc.sql("select count(*) from (" + sql + ") n").params(params).query(Long.class).single();
    List<Row> rows = jdbc.sql(sql + PAGE).params(params).query(Row.class).list();
    Map<UUID, List<String>> metiers = metiersOf(rows.stream().map(Row::id).toList(), today);
    return new PageSiae(
        rows.stream().map(r -> r.with(metiers.getOrDefault(r.id(), List.of()))).toList(),
        total,
        demande.page());
  }

  private static Map<String, Object> parameters(RechercheSiae demande, LocalDate today) {
    Double lat = demande.latitude();
    Double lon = demande.longitude();
    double latitude = lat == null ? 0 : lat;
    double longitude = lon == null ? 0 : lon;
    double dLat = demande.rayonKm() / KM_PER_DEGREE;
    double dLon = dLat / Math.max(MIN_COSINE, Math.cos(Math.toRadians(latitude)));
    String commune = demande.communeCode();
    String rome = demande.rome();
    Set<String> kinds = demande.kinds().stream().map(Enum::name).collect(Collectors.toSet());
    return Map.ofEntries(
        Map.entry("lat", latitude),
        Map.entry("lon", longitude),
        Map.entry("south", latitude - dLat),
        Map.entry("north", latitude + dLat),
        Map.entry("west", longitude - dLon),
        Map.entry("east", longitude + dLon),
        Map.entry("rayon", demande.rayonKm()),
        Map.entry("commune", commune == null ? "" : commune),
        Map.entry("rome", rome == null ? "" : rome),
        Map.entry("kinds", String.join(",", kinds)),
        Map.entry("ouvertes", demande.ouvertes()),
        Map.entry("today", today),
        Map.entry("limit", RechercheSiae.PAGE_SIZE),
        Map.entry("offset", demande.page() * RechercheSiae.PAGE_SIZE));
  }

  private Map<UUID, List<String>> metiersOf(List<UUID> ids, LocalDate today) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            "select f.organisation_id, f.intitule from fiche_poste f where f.organisation_id in (:ids)"
                + " and "
                + FichesPoste.PUBLIEE
                + " order by f.intitule, f.id")
        .param("ids", ids)
        .param("today", today)
        .query(Intitule.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Intitule::organisationId,
                Collectors.mapping(Intitule::intitule, Collectors.toList())));
  }

  private record Intitule(UUID organisationId, String intitule) {}

  private record Row(
      UUID id,
      String nom,
      KindSiae kind,
      String commune,
      String codePostal,
      String departement,
      @Nullable Double distance,
      boolean ouverte) {

    SiaeTrouvee with(List<String> metiers) {
      return new SiaeTrouvee(
          id, nom, kind, commune, codePostal, departement, distance, ouverte, metiers);
    }
  }
}
