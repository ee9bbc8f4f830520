package fr.parcours.iae.organisation;

import fr.parcours.iae.referentiel.Normalisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the jobs the public may see around a place, where the work is rather than the employer. */
@Component
class PosteSearch {

  private static final String LATITUDE = "coalesce(p.latitude, o.latitude)";
  private static final String LONGITUDE = "coalesce(p.longitude, o.longitude)";
  private static final String COMMUNE = "coalesce(p.code, o.commune_code)";

  private static final String SEARCH =
      """
      select * from (
        select f.id, f.intitule, a.nom as metier, a.rome, f.postes, f.contrat, f.heures_hebdomadaires,
          f.publiee_le, f.actualisee_le, o.id as siae_id, o.nom as siae, o.kind,
          coalesce(p.nom, o.commune) as commune, coalesce(p.code_postal, o.code_postal) as code_postal,
          o.ouverte_aux_candidatures as ouverte, coalesce(p.code, o.commune_code) as commune_code,
          coalesce(p.latitude, o.latitude) as latitude, coalesce(p.longitude, o.longitude) as longitude,
          %s as distance
        from fiche_poste f join appellation a on a.code = f.appellation_code
          join organisation o on o.id = f.organisation_id
          left join convention c on c.id = o.convention_id
          left join commune p on p.code = f.commune_code
        where o.categorie = 'SIAE' and %s and %s and %s
          and (:rome = '' or a.rome = :rome)
          and f.intitule_recherche || ' ' || a.nom_recherche like all (string_to_array(:mots, '|'))) s
      where s.distance <= :rayon or s.commune_code = :commune
      """;

  private static final String ORDER =
      " order by s.distance nulls first, s.actualisee_le desc, s.intitule, s.id";

  private final JdbcClient jdbc;

  PosteSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many a search would find. */
  long count(RecherchePostes demande, LocalDate today) {
    return jdbc.sql("select count(*) from (" + sql(demande) + ") n")
        .params(parameters(demande, today))
        .query(Long.class)
        .single();
  }

  private static String sql(RecherchePostes demande) {
    RechercheSiae alentours = demande.alentours();
    return SEARCH.formatted(
        Alentours.distance(alentours, LATITUDE, LONGITUDE),
        FichesPoste.PUBLIEE,
        Alentours.near(alentours, COMMUNE, LATITUDE, LONGITUDE),
        Alentours.EMPLOYEUR);
  }

  private static Map<String, Object> parameters(RecherchePostes demande, LocalDate today) {
    Map<String, Object> params = Alentours.parameters(demande.alentours(), today);
    params.put("mots", patterns(demande.texte()));
    return params;
  }

  PagePostes search(RecherchePostes demande, LocalDate today) {
    String sql = sql(demande);
    Map<String, Object> params = parameters(demande, today);
    long total = count(demande, today);
    List<PosteTrouve> postes =
        jdbc.sql(sql + ORDER + Alentours.PAGE).params(params).query(PosteTrouve.class).list();
    List<Position> positions =
        jdbc.sql(
                "select id, intitule as libelle, latitude, longitude from ("
                    + sql
                    + ") s"
                    + ORDER
                    + Alentours.PLAN)
            .params(params)
            .query(Position.class)
            .list();
    return new PagePostes(postes, positions, total, demande.alentours().page());
  }

  /** Each word of the text, anywhere in the title; none asks for nothing. */
  private static String patterns(String texte) {
    String mots = Normalisation.of(texte);
    return mots.isEmpty() ? "" : "%" + mots.replace(" ", "%|%") + "%";
  }
}
