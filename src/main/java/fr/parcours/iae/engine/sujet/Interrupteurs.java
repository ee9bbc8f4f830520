package fr.parcours.iae.engine.sujet;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row of each topic: held or not, the other side answering or not. */
@Repository
public class Interrupteurs {

  /** A topic's row; all empty for one never held and never silent. */
  public record Etat(
      @Nullable OffsetDateTime retenuLe,
      @Nullable String retenuPar,
      @Nullable String retenuMotif,
      @Nullable OffsetDateTime indisponibleDepuis,
      @Nullable String indisponibleCode,
      @Nullable OffsetDateTime dernierSucces) {

    static final Etat NEUF = new Etat(null, null, null, null, null, null);
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  Interrupteurs(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Etat of(String topic) {
    return jdbc.sql(
            """
            select s.retenu_le, u.nom_affiche as retenu_par, s.retenu_motif,
              s.indisponible_depuis, s.indisponible_code, s.dernier_succes
            from sujet_exterieur s left join utilisateur u on u.id = s.retenu_par
            where s.topic = :topic
            """)
        .param("topic", topic)
        .query(Etat.class)
        .optional()
        .orElse(Etat.NEUF);
  }

  boolean isHeld(String topic) {
    return jdbc.sql(
            "select exists (select from sujet_exterieur where topic = :topic and retenu_le is not null)")
        .param("topic", topic)
        .query(Boolean.class)
        .single();
  }

  public void hold(String topic, String motif, UUID par) {
    jdbc.sql(
            """
            insert into sujet_exterieur (topic, retenu_le, retenu_par, retenu_motif)
            values (:topic, :le, :par, :motif)
            on conflict (topic) do update
              set retenu_le = :le, retenu_par = :par, retenu_motif = :motif
            """)
        .param("topic", topic)
        .param("le", now())
        .param("par", par)
        .param("motif", motif)
        .update();
    log(topic, "PAUSE", motif, null, par);
  }

  public void resume(String topic, UUID par) {
    int resumed =
        jdbc.sql(
                """
                update sujet_exterieur set retenu_le = null, retenu_par = null, retenu_motif = null
                where topic = :topic and retenu_le is not null
                """)
            .param("topic", topic)
            .update();
    if (resumed > 0) {
      log(topic, "REPRISE", null, null, par);
    }
  }

  public void retried(String topic, int nombre, UUID par) {
    log(topic, "RELANCE", null, nombre, par);
  }

  /** The first silence dates it; the last one names it. */
  void unavailable(String topic, String code) {
    jdbc.sql(
            """
            insert into sujet_exterieur (topic, indisponible_depuis, indisponible_code)
            values (:topic, :le, :code)
            on conflict (topic) do update
              set indisponible_depuis = coalesce(sujet_exterieur.indisponible_depuis, :le),
                indisponible_code = :code
            """)
        .param("topic", topic)
        .param("le", now())
        .param("code", code)
        .update();
  }

  /** A work was done; written at most once a minute. */
  void succeeded(String topic) {
    jdbc.sql(
            """
            insert into sujet_exterieur (topic, dernier_succes) values (:topic, :le)
            on conflict (topic) do update
              set dernier_succes = :le, indisponible_depuis = null, indisponible_code = null
            where sujet_exterieur.indisponible_depuis is not null
              or coalesce(sujet_exterieur.dernier_succes, '-infinity') < :avant
            """)
        .param("topic", topic)
        .param("le", now())
        .param("avant", now().minusMinutes(1))
        .update();
  }

  /** The other side speaks, if only to say no. */
  void answers(String topic) {
    jdbc.sql(
            """
            update sujet_exterieur set indisponible_depuis = null, indisponible_code = null
            where topic = :topic and indisponible_depuis is not null
            """)
        .param("topic", topic)
        .update();
  }

  private void log(
      String topic, String geste, @Nullable String motif, @Nullable Integer nombre, UUID par) {
    jdbc.sql(
            """
            insert into sujet_exterieur_geste (topic, geste, motif, nombre, par, le)
            values (:topic, :geste, :motif, :nombre, :par, :le)
            """)
        .param("topic", topic)
        .param("geste", geste)
        .param("motif", motif)
        .param("nombre", nombre)
        .param("par", par)
        .param("le", now())
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
