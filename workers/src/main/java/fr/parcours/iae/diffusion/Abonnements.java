package fr.parcours.iae.diffusion;

import fr.parcours.iae.candidat.Sceau;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of subscriptions. */
@Repository
class Abonnements {

  private static final String SELECT =
      """
      select id, nom, adresse, actif, arret, muet_jusque, silences, dernier_succes, cree_le
      from abonnement_diffusion
      """;
  private static final String SCEAU = "abonnement_diffusion:";

  private final JdbcClient jdbc;
  private final Sceau sceau;
  private final Clock clock;

  Abonnements(JdbcClient jdbc, Sceau sceau, Clock clock) {
    this.jdbc = jdbc;
    this.sceau = sceau;
    this.clock = clock;
  }

  /** Told of what happens from now on. */
  void insert(UUID id, String nom, String adresse, byte[] secret, UUID par) {
    jdbc.sql(
            """
            insert into abonnement_diffusion
              (id, nom, adresse, secret, cle_id, curseur, depuis, cree_par, cree_le)
            select :id, :nom, :adresse, :secret, :cle, dernier, dernier, :par, :le
            from (select coalesce(max(id), 0) as dernier from pass_iae_evenement) e
            """)
        .param("id", id)
        .param("nom", nom)
        .param("adresse", adresse)
        .param("secret", sceau.sceller(SCEAU + id, secret))
        .param("cle", sceau.cleActive())
        .param("par", par)
        .param("le", now())
        .update();
  }

  void move(UUID id, String adresse) {
    jdbc.sql(
            """
            update abonnement_diffusion set adresse = :adresse, muet_jusque = null, silences = 0
            where id = :id
            """)
        .param("adresse", adresse)
        .param("id", id)
        .update();
  }

  void setSecret(UUID id, byte[] secret) {
    jdbc.sql("update abonnement_diffusion set secret = ?, cle_id = ? where id = ?")
        .params(sceau.sceller(SCEAU + id, secret), sceau.cleActive(), id)
        .update();
  }

  List<Abonnement> list() {
    return jdbc.sql(SELECT + " order by cree_le desc").query(Abonnement.class).list();
  }

  Optional<Abonnement> find(UUID id) {
    return jdbc.sql(SELECT + " where id = ?").param(id).query(Abonnement.class).optional();
  }

  Optional<Abonnement> lock(UUID id) {
    return jdbc.sql(SELECT + " where id = ? for update")
        .param(id)
        .query(Abonnement.class)
        .optional();
  }

  Optional<Abonnement> ofPassage(UUID passageId) {
    return jdbc.sql(SELECT + " where passage_id = ? and actif")
        .param(passageId)
        .query(Abonnement.class)
        .optional();
  }

  byte[] secret(UUID id) {
    return sceau.ouvrir(
        SCEAU + id,
        jdbc.sql("select secret from abonnement_diffusion where id = ?")
            .param(id)
            .query((row, n) -> row.getBytes(1))
            .single());
  }

  /** Active ones without a run, that answer, each held until the caller's transaction ends. */
  List<UUID> idle() {
    return jdbc.sql(
            """
            select id from abonnement_diffusion
            where actif and passage_id is null and coalesce(muet_jusque, '-infinity') <= :le
            order by id for update skip locked
            """)
        .param("le", now())
        .query(UUID.class)
        .list();
  }

  void endRun(UUID passageId) {
    jdbc.sql("update abonnement_diffusion set passage_id = null where passage_id = ?")
        .param(passageId)
        .update();
  }

  void run(UUID id, UUID passageId) {
    jdbc.sql("update abonnement_diffusion set passage_id = :passage where id = :id")
        .param("passage", passageId)
        .param("id", id)
        .update();
  }

  void silent(UUID id, OffsetDateTime jusque) {
    jdbc.sql(
            """
            update abonnement_diffusion set muet_jusque = :jusque, silences = silences + 1
            where id = :id
            """)
        .param("jusque", jusque)
        .param("id", id)
        .update();
  }

  void answered(UUID id, boolean accepted) {
    jdbc.sql(
            """
            update abonnement_diffusion set muet_jusque = null, silences = 0,
              dernier_succes = case when :accepte then :le else dernier_succes end
            where id = :id
            """)
        .param("accepte", accepted)
        .param("le", now())
        .param("id", id)
        .update();
  }

  void stop(UUID id, String motif) {
    jdbc.sql(
            "update abonnement_diffusion set actif = false, arret = :motif, passage_id = null where id = :id")
        .param("motif", motif)
        .param("id", id)
        .update();
  }

  void resume(UUID id) {
    jdbc.sql(
            """
            update abonnement_diffusion set actif = true, arret = null, muet_jusque = null,
              silences = 0, passage_id = null where id = :id
            """)
        .param("id", id)
        .update();
  }

  void log(UUID id, String geste, @Nullable Integer nombre, UUID par) {
    jdbc.sql(
            """
            insert into abonnement_geste (abonnement_id, geste, nombre, par, le)
            values (:id, :geste, :nombre, :par, :le)
            """)
        .param("id", id)
        .param("geste", geste)
        .param("nombre", nombre)
        .param("par", par)
        .param("le", now())
        .update();
  }

  /** Moves some secrets to the active key. */
  int reseal(int max) {
    List<UUID> anciens =
        jdbc.sql(
                """
                select id from abonnement_diffusion where cle_id <> ? order by id limit ?
                for update skip locked
                """)
            .params(sceau.cleActive(), max)
            .query(UUID.class)
            .list();
    for (UUID id : anciens) {
      jdbc.sql("update abonnement_diffusion set secret = ?, cle_id = ? where id = ?")
          .params(sceau.sceller(SCEAU + id, secret(id)), sceau.cleActive(), id)
          .update();
    }
    return anciens.size();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
