package fr.parcours.iae.diffusion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What each subscriber has still to be told, and was. Numbers come from their register: a PASS that
 * was annulled is no row any more, and subscribers must hear of that too.
 */
@Repository
class EnvoisDiffusion {

  private final JdbcClient jdbc;
  private final Clock clock;

  EnvoisDiffusion(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Events nobody queued for this subscriber yet; answers how many. */
  int queue(UUID abonnementId) {
    int queued =
        jdbc.sql(
                """
                insert into envoi_diffusion (abonnement_id, evenement_id, pass_id, etat, prochain_le)
                select a.id, v.id, v.pass_id, 'A_ENVOYER', :le
                from abonnement_diffusion a
                  join pass_iae_evenement v on v.id > a.curseur and v.id > a.depuis
                where a.id = :id
                on conflict do nothing
                """)
            .param("id", abonnementId)
            .param("le", now())
            .update();
    jdbc.sql(
            """
            update abonnement_diffusion set curseur = greatest(curseur,
              coalesce((select max(id) from pass_iae_evenement where le < :avant), 0))
            where id = :id
            """)
        .param("avant", now().minusHours(1))
        .param("id", abonnementId)
        .update();
    return queued;
  }

  /** An event due now: the first one of its PASS that was not taken. */
  record Du(
      long evenementId,
      String numeroPass,
      String nature,
      LocalDate debut,
      LocalDate fin,
      OffsetDateTime le,
      int rang,
      int essais) {}

  /** Those due, at most one for each PASS, the oldest first. */
  List<Du> due(UUID abonnementId, int max) {
    return jdbc.sql(
            """
            with tetes as (
              select distinct on (pass_id) evenement_id, pass_id, etat, prochain_le, essais
              from envoi_diffusion
              where abonnement_id = :id and etat in ('A_ENVOYER', 'ECHEC')
              order by pass_id, evenement_id)
            select t.evenement_id, (select numero from numero_pass_iae n where n.pass_id = t.pass_id
                order by n.inscrit_le limit 1) as numero_pass, v.nature, v.debut, v.fin, v.le, t.essais,
              (select count(*) from pass_iae_evenement r
                where r.pass_id = t.pass_id and r.id <= t.evenement_id) as rang
            from tetes t
              join pass_iae_evenement v on v.id = t.evenement_id
            where t.etat = 'A_ENVOYER' and t.prochain_le <= :le
            order by t.evenement_id limit :max
            """)
        .param("id", abonnementId)
        .param("le", now())
        .param("max", max)
        .query(Du.class)
        .list();
  }

  boolean isDue(UUID abonnementId) {
    return !due(abonnementId, 1).isEmpty();
  }

  void sent(UUID abonnementId, long evenementId, String code) {
    move(abonnementId, evenementId, "ENVOYE", code, now());
  }

  /** Tried again at that instant; for good when there is none. */
  void failed(UUID abonnementId, long evenementId, String code, @Nullable OffsetDateTime prochain) {
    move(
        abonnementId,
        evenementId,
        prochain == null ? "ECHEC" : "A_ENVOYER",
        code,
        prochain == null ? now() : prochain);
  }

  private void move(
      UUID abonnementId, long evenementId, String etat, String code, OffsetDateTime prochain) {
    jdbc.sql(
            """
            update envoi_diffusion set etat = :etat, code = :code, essais = essais + 1,
              prochain_le = :prochain, envoye_le = case when :etat = 'ENVOYE' then :le end
            where abonnement_id = :abonnement and evenement_id = :evenement and etat = 'A_ENVOYER'
            """)
        .param("etat", etat)
        .param("code", code)
        .param("prochain", prochain)
        .param("le", now())
        .param("abonnement", abonnementId)
        .param("evenement", evenementId)
        .update();
  }

  /** What failed for good is tried again. */
  int retry(UUID abonnementId) {
    return jdbc.sql(
            """
            update envoi_diffusion set etat = 'A_ENVOYER', essais = 0, prochain_le = :le
            where abonnement_id = :id and etat = 'ECHEC'
            """)
        .param("le", now())
        .param("id", abonnementId)
        .update();
  }

  /** What failed for good is given up: the later events of these PASS leave. */
  int skip(UUID abonnementId) {
    return jdbc.sql(
            """
            update envoi_diffusion set etat = 'ABANDONNE' where abonnement_id = :id and etat = 'ECHEC'
            """)
        .param("id", abonnementId)
        .update();
  }

  /** Everything that happened from this instant on is sent again, with the same identifiers. */
  int replay(UUID abonnementId, OffsetDateTime depuis) {
    return jdbc.sql(
            """
            insert into envoi_diffusion (abonnement_id, evenement_id, pass_id, etat, prochain_le)
            select :id, v.id, v.pass_id, 'A_ENVOYER', :le from pass_iae_evenement v
            where v.le >= :depuis
            on conflict (abonnement_id, evenement_id) do update
              set etat = 'A_ENVOYER', essais = 0, prochain_le = :le, envoye_le = null
            """)
        .param("id", abonnementId)
        .param("le", now())
        .param("depuis", depuis)
        .update();
  }

  /** How a subscriber stands. */
  record Compte(long attente, long echecs, @Nullable OffsetDateTime plusAncien) {}

  Compte count(UUID abonnementId) {
    return jdbc.sql(
            """
            select count(*) filter (where e.etat = 'A_ENVOYER') as attente,
              count(*) filter (where e.etat = 'ECHEC') as echecs, min(v.le) as plus_ancien
            from envoi_diffusion e join pass_iae_evenement v on v.id = e.evenement_id
            where e.abonnement_id = ? and e.etat in ('A_ENVOYER', 'ECHEC')
            """)
        .param(abonnementId)
        .query(Compte.class)
        .single();
  }

  /** One that failed for good. */
  record Echoue(long evenementId, String numeroPass, @Nullable String code, OffsetDateTime le) {}

  List<Echoue> failures(UUID abonnementId, int max) {
    return jdbc.sql(
            """
            select e.evenement_id, (select numero from numero_pass_iae n where n.pass_id = e.pass_id
                order by n.inscrit_le limit 1) as numero_pass, e.code, v.le
            from envoi_diffusion e join pass_iae_evenement v on v.id = e.evenement_id
            where e.abonnement_id = ? and e.etat = 'ECHEC' order by e.evenement_id limit ?
            """)
        .params(abonnementId, max)
        .query(Echoue.class)
        .list();
  }

  /** Forgets what was taken before this instant. */
  int forget(OffsetDateTime avant) {
    return jdbc.sql(
            "delete from envoi_diffusion where etat in ('ENVOYE', 'ABANDONNE') and prochain_le < ?")
        .param(avant)
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
