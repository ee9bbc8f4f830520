package fr.parcours.iae.organisation;

import fr.parcours.iae.shared.KindSiae;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds SIAE around a place. */
@Component
class SiaeSearch {

  private static final String SEARCH =
      """
      select * from (
        select o.id, o.nom, o.kind, o.commune, o.code_postal, o.departement, o.commune_code,
          o.ouverte_aux_candidatures as ouverte, o.latitude, o.longitude, %s as distance
        from organisation o left join convention c on c.id = o.convention_id
        where o.categorie = 'SIAE' and %s and %s
          and (:rome = '' or exists (select 1 from fiche_poste f
            join appellation a on a.code = f.appellation_code
            where f.organisation_id = o.id and a.rome = :rome and %s))) s
      where s.distance <= :rayon or s.commune_code = :commune
      """;

  private static final String ORDER = " order by s.distance nulls first, s.nom, s.id";

  private final JdbcClient jdbc;

  SiaeSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many a search would find. */
  long count(RechercheSiae demande, LocalDate today) {
    return jdbc.sql("select count(*) from (" + sql(demande) + ") n")
        .params(Alentours.parameters(demande, today))
        .query(Long.class)
        .single();
  }

  private static String sql(RechercheSiae demande) {
    return SEARCH.formatted(
        Alentours.distance(demande, "o.latitude", "o.longitude"),
        Alentours.near(demande, "o.commune_code", "o.latitude", "o.longitude"),
        Alentours.EMPLOYEUR,
        FichesPoste.PUBLIEE);
  }

  PageSiae search(RechercheSiae demande, LocalDate today) {
    String sql = sql(demande);
    Map<String, Object> params = Alentours.parameters(demande, today);
    long total = count(demande, today);
    List<Row> rows = jdbc.sql(sql + ORDER + Alentours.PAGE).params(params).query(Row.class).list();
    List<Position> positions =
        jdbc.sql(
                "select id, nom as libelle, latitude, longitude from ("
                    + sql
                    + ") s"
                    + ORDER
                    + Alentours.PLAN)
            .params(params)
            .query(Position.class)
            .list();
    Map<UUID, List<String>> metiers = metiersOf(rows.stream().map(Row::id).toList(), today);
    return new PageSiae(
        rows.stream().map(r -> r.with(metiers.getOrDefault(r.id(), List.of()))).toList(),
        positions,
        total,
        demande.page());
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
