package fr.parcours.iae.organisation.flux;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns annexes into conventions and SIAE, one for each structure and kind. Identifiers derive from
 * both, so that every database gives the same SIAE the same id.
 */
@Component
class FusionAnnexes extends Fusion {

  private static final String SAME_NUMERO =
      "a.numero = t.numero_af and a.renouvellement = t.renouvellement and a.modification = t.modification";

  /** Held by an annexe that no good line of the flow gives another number. */
  private static final String TAKEN =
      "exists (select 1 from annexe_financiere a where "
          + SAME_NUMERO
          + " and a.asp_af_id <> t.asp_af_id and not exists (select 1 from flux_ligne m"
          + " where m.asp_af_id = a.asp_af_id and m.cause is null and (m.numero_af, m.renouvellement,"
          + " m.modification) is distinct from (a.numero, a.renouvellement, a.modification)))";

  private static final String CONVENTIONS =
      """
      insert into convention as c (id, asp_id, kind, siret_signature)
      select md5('convention:' || t.asp_id || ':' || t.kind)::uuid, t.asp_id, t.kind, s.siret_signature
      from (select distinct asp_id, kind from flux_ligne where cause is null) t
      join structure_asp s on s.asp_id = t.asp_id order by t.asp_id, t.kind
      on conflict (asp_id, kind) do update set siret_signature = excluded.siret_signature
      where c.siret_signature is distinct from excluded.siret_signature""";

  private static final String SIAE =
      """
      insert into organisation (id, categorie, kind, nom, siret, asp_id, convention_id, departement,
        commune_code, commune, adresse, complement, code_postal, email, telephone, latitude, longitude,
        creee_le)
      select md5('siae:' || c.asp_id || ':' || c.kind)::uuid, 'SIAE', c.kind, s.denomination, s.siret,
        c.asp_id, c.id, s.departement, s.commune_code, s.commune, s.adresse, s.complement,
        s.code_postal, s.email, s.telephone, s.latitude, s.longitude, :now
      from convention c join structure_asp s on s.asp_id = c.asp_id
      where not exists (select 1 from organisation o where o.asp_id = c.asp_id and o.kind = c.kind)
      order by c.asp_id, c.kind""";

  private static final String ANNEXES =
      """
      insert into annexe_financiere as a (id, convention_id, asp_af_id, numero, renouvellement,
        modification, mesure, debut, fin, etat, etp)
      select md5('annexe:' || t.asp_af_id)::uuid, c.id, t.asp_af_id, t.numero_af, t.renouvellement,
        t.modification, t.mesure, t.debut, t.fin, t.etat, t.etp
      from flux_ligne t join convention c on c.asp_id = t.asp_id and c.kind = t.kind
      where t.cause is null order by t.numero
      on conflict (asp_af_id) do update set convention_id = excluded.convention_id,
        numero = excluded.numero, renouvellement = excluded.renouvellement,
        modification = excluded.modification, mesure = excluded.mesure, debut = excluded.debut,
        fin = excluded.fin, etat = excluded.etat, etp = excluded.etp
      where a is distinct from excluded""";

  /** A convention that loses its last good annexe starts its days of grace on the flow's date. */
  private static final String ETATS =
      """
      update convention c set valide_jusqu_au = n.valide_jusqu_au, sans_annexe_depuis = n.depuis
      from (select k.id, v.valide_jusqu_au, case
          when v.valide_jusqu_au >= :date then null
          when k.valide_jusqu_au >= :date then :date
          when k.sans_annexe_depuis is not null then k.sans_annexe_depuis
          when v.valide_jusqu_au is not null then null
          else least(:date, v.derniere_fin + 1) end as depuis
        from convention k join (
          select convention_id, max(fin) as derniere_fin,
            max(fin) filter (where etat in ('VALIDE', 'PROVISOIRE')) as valide_jusqu_au
          from annexe_financiere group by convention_id) v on v.convention_id = k.id) n
      where n.id = c.id and (c.valide_jusqu_au, c.sans_annexe_depuis)
        is distinct from (n.valide_jusqu_au, n.depuis)""";

  private final Clock clock;

  FusionAnnexes(JdbcClient jdbc, Clock clock) {
    super(jdbc);
    this.clock = clock;
  }

  @Override
  TypeFlux type() {
    return TypeFlux.ANNEXE_FINANCIERE;
  }

  @Override
  String tampon() {
    return ValidationAnnexe.TAMPON;
  }

  @Override
  String colonnes() {
    return ValidationAnnexe.COLONNES;
  }

  @Override
  Changements merge(LocalDate date) {
    rejectLines();
    Changements conventions = upsert(CONVENTIONS);
    int siae = jdbc().sql(SIAE).param("now", OffsetDateTime.now(clock)).update();
    Changements annexes = upsert(ANNEXES);
    int etats = jdbc().sql(ETATS).param("date", date).update();
    int known = Math.max(0, etats - conventions.creations());
    return conventions.plus(annexes).plus(new Changements(siae, known));
  }

  private void rejectLines() {
    reject(
        CauseRefus.DOUBLON,
        "exists (select 1 from flux_ligne p where p.asp_af_id = t.asp_af_id and p.cause is null"
            + " and p.numero < t.numero)");
    reject(
        CauseRefus.STRUCTURE_INCONNUE,
        "not exists (select 1 from structure_asp s where s.asp_id = t.asp_id)");
    reject(CauseRefus.NUMERO_DEJA_PRIS, TAKEN);
    reject(
        CauseRefus.NUMERO_DEJA_PRIS,
        "exists (select 1 from flux_ligne a where a.numero_af = t.numero_af"
            + " and a.renouvellement = t.renouvellement and a.modification = t.modification"
            + " and a.cause is null and a.numero < t.numero)");
    // A line refused keeps its annexe's former number, which another line may have counted on.
    int refused;
    do {
      refused = reject(CauseRefus.NUMERO_DEJA_PRIS, TAKEN);
    } while (refused > 0);
  }
}
