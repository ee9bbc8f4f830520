package fr.parcours.iae.organisation.flux;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places each structure on the map and brings it, and the SIAE it already gave, up to date. */
@Component
class FusionStructures extends Fusion {

  private static final String LOCATE_BY_CODE_POSTAL =
      """
      update flux_ligne t set departement = v.departement, commune_code = v.code,
        latitude = v.latitude, longitude = v.longitude
      from (select l.numero, c.* from flux_ligne l cross join lateral (
          select c.code, c.departement, c.latitude, c.longitude
          from commune_code_postal p join commune c on c.code = p.commune_code
          where p.code_postal = l.code_postal
          order by similarity(c.nom_recherche, l.commune_recherche) desc, c.population desc, c.code
          limit 1) c
        where l.cause is null) v
      where v.numero = t.numero""";

  private static final String LOCATE_BY_DEPARTEMENT =
      """
      update flux_ligne t set departement = d.code from departement d
      where t.cause is null and t.departement is null and d.code = case
        when t.code_postal like '97%' or t.code_postal like '98%' then left(t.code_postal, 3)
        when t.code_postal like '200%' or t.code_postal like '201%' then '2A'
        when t.code_postal like '20%' then '2B'
        else left(t.code_postal, 2) end""";

  private static final String LOCATE_BY_NAME =
      """
      update flux_ligne t set commune_code = v.code, latitude = v.latitude, longitude = v.longitude
      from (select l.numero, c.* from flux_ligne l cross join lateral (
          select c.code, c.latitude, c.longitude from commune c
          where c.departement = l.departement and c.nom_recherche % l.commune_recherche
          order by similarity(c.nom_recherche, l.commune_recherche) desc, c.population desc, c.code
          limit 1) c
        where l.cause is null and l.commune_code is null) v
      where v.numero = t.numero""";

  /** The file has capitals and no accent; "CEDEX" belongs to the address and stays. */
  private static final String WRITE_COMMUNE =
      """
      update flux_ligne t set commune = c.nom from commune c
      where t.cause is null and c.code = t.commune_code and c.nom_recherche = t.commune_recherche
        and t.commune !~* 'cedex'""";

  private static final String UPSERT =
      """
      insert into structure_asp as s (asp_id, siret, siret_signature, denomination, naf, email, adresse,
        complement, code_postal, commune, telephone, departement, commune_code, latitude, longitude)
      select asp_id, siret, siret_signature, denomination, naf, email, adresse, complement, code_postal,
        commune, telephone, departement, commune_code, latitude, longitude
      from flux_ligne where cause is null order by numero
      on conflict (asp_id) do update set siret = excluded.siret,
        siret_signature = excluded.siret_signature, denomination = excluded.denomination,
        naf = excluded.naf, email = excluded.email, adresse = excluded.adresse,
        complement = excluded.complement, code_postal = excluded.code_postal,
        commune = excluded.commune, telephone = excluded.telephone,
        departement = excluded.departement, commune_code = excluded.commune_code,
        latitude = excluded.latitude, longitude = excluded.longitude
      where s is distinct from excluded""";

  private static final String REFRESH_SIAE =
      """
      update organisation o set nom = s.denomination, siret = s.siret, departement = s.departement,
        commune_code = s.commune_code, commune = s.commune, adresse = s.adresse,
        complement = s.complement, code_postal = s.code_postal, email = s.email,
        telephone = s.telephone, latitude = s.latitude, longitude = s.longitude
      from structure_asp s
      where o.asp_id = s.asp_id
        and (o.nom, o.siret, o.departement, o.commune_code, o.commune, o.adresse, o.complement,
          o.code_postal, o.email, o.telephone, o.latitude, o.longitude) is distinct from
          (s.denomination, s.siret, s.departement, s.commune_code, s.commune, s.adresse, s.complement,
          s.code_postal, s.email, s.telephone, s.latitude, s.longitude)""";

  FusionStructures(JdbcClient jdbc) {
    super(jdbc);
  }

  @Override
  TypeFlux type() {
    return TypeFlux.STRUCTURE;
  }

  @Override
  String tampon() {
    return ValidationStructure.TAMPON;
  }

  @Override
  String colonnes() {
    return ValidationStructure.COLONNES;
  }

  @Override
  Changements merge(LocalDate date) {
    reject(
        CauseRefus.DOUBLON,
        "exists (select 1 from flux_ligne p where p.asp_id = t.asp_id and p.cause is null"
            + " and p.numero < t.numero)");
    jdbc().sql(LOCATE_BY_CODE_POSTAL).update();
    jdbc().sql(LOCATE_BY_DEPARTEMENT).update();
    jdbc().sql(LOCATE_BY_NAME).update();
    jdbc().sql(WRITE_COMMUNE).update();
    reject(CauseRefus.DEPARTEMENT_INCONNU, "departement is null");
    Changements structures = upsert(UPSERT);
    return structures.plus(new Changements(0, jdbc().sql(REFRESH_SIAE).update()));
  }
}
