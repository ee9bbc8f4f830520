package fr.parcours.iae.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.shared.Annonce;
import fr.parcours.iae.shared.NatureAnnonce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of events to tell and of the people told. */
@Repository
class Notifications {

  private static final String ENVOIS =
      """
      select d.id, d.notification_id, n.nature, d.type, d.destinataire_id, d.organisation_id,
        d.contenu, d.etat, d.message_id, d.jeton, d.cree_le, d.lu_le
      from notification_destinataire d join notification n on n.id = d.notification_id
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Notifications(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** False when an event of this key was told already. */
  boolean insert(UUID id, Annonce annonce, String departement, @Nullable String cle) {
    return jdbc.sql(
                """
                insert into notification (id, nature, sujet_id, par, autre_organisation_id, detail,
                  departement, cle, creee_le)
                values (:id, :nature, :sujet, :par, :autre, :detail, :departement, :cle, :le)
                on conflict (cle) do nothing
                """)
            .param("id", id)
            .param("nature", annonce.nature().name())
            .param("sujet", annonce.sujetId())
            .param("par", annonce.par())
            .param("autre", annonce.autreOrganisationId())
            .param("detail", annonce.detail())
            .param("departement", departement)
            .param("cle", cle)
            .param("le", now())
            .update()
        == 1;
  }

  Optional<Notification> lock(UUID id) {
    return jdbc.sql(
            """
            select id, nature, sujet_id, par, autre_organisation_id, detail, departement, creee_le,
              adressee_le
            from notification where id = :id for update
            """)
        .param("id", id)
        .query(Notification.class)
        .optional();
  }

  List<AdressageService.Attente> notAddressed(
      AdressageService.Attente after, Duration age, int max) {
    return jdbc.sql(
            """
            select id, creee_le from notification where adressee_le is null and creee_le < :avant
              and (creee_le, id) > (:le, :id)
            order by creee_le, id limit :max
            """)
        .param("avant", now().minus(age))
        .param("le", after.creeeLe())
        .param("id", after.id())
        .param("max", max)
        .query(AdressageService.Attente.class)
        .list();
  }

  /** Forgets what people were told before this instant; answers how many messages. */
  int forget(OffsetDateTime avant) {
    int forgotten =
        jdbc.sql("delete from notification_destinataire where cree_le < ?").param(avant).update();
    jdbc.sql(
            """
            delete from notification n where creee_le < :avant and adressee_le is not null
              and not exists (select from notification_destinataire d where d.notification_id = n.id)
              and not exists (select from notification_destinataire d where d.resume_id = n.id)
            """)
        .param("avant", avant)
        .update();
    return forgotten;
  }

  void addressed(UUID id) {
    jdbc.sql("update notification set adressee_le = :le where id = :id")
        .param("le", now())
        .param("id", id)
        .update();
  }

  void insert(Envoi envoi, RoleDestinataire role) {
    jdbc.sql(
            """
            insert into notification_destinataire (id, notification_id, type, destinataire_id,
              organisation_id, role, contenu, etat, message_id, jeton, cree_le)
            values (:id, :notification, :type, :destinataire, :organisation, :role, :contenu::jsonb,
              :etat, :messageId, :jeton, :le)
            on conflict (notification_id, destinataire_id) do nothing
            """)
        .param("id", envoi.id())
        .param("notification", envoi.notificationId())
        .param("type", envoi.type().name())
        .param("destinataire", envoi.destinataireId())
        .param("organisation", envoi.organisationId())
        .param("role", role.name())
        .param("contenu", written(envoi.message()))
        .param("etat", envoi.etat().name())
        .param("messageId", envoi.messageId())
        .param("jeton", envoi.jeton())
        .param("le", now())
        .update();
  }

  /** Those of one event still to be sent, in the order they were written. */
  List<Envoi> toSend(UUID notificationId) {
    return jdbc.sql(
            ENVOIS + " where d.notification_id = :id and d.etat = 'A_ENVOYER' order by d.id")
        .param("id", notificationId)
        .query(this::envoi)
        .list();
  }

  void sent(UUID id) {
    jdbc.sql(
            """
            update notification_destinataire set etat = 'ENVOYE', envoye_le = :le,
              essais = essais + 1, dernier_code = null
            where id = :id and etat = 'A_ENVOYER'
            """)
        .param("le", now())
        .param("id", id)
        .update();
  }

  void tried(UUID id, String code, EtatEnvoi etat) {
    jdbc.sql(
            """
            update notification_destinataire set etat = :etat, essais = essais + 1,
              dernier_code = :code
            where id = :id and etat = 'A_ENVOYER'
            """)
        .param("etat", etat.name())
        .param("code", code)
        .param("id", id)
        .update();
  }

  /** The bell of one account, the newest first. */
  List<Envoi> of(UUID utilisateurId, int taille, int page) {
    return jdbc.sql(
            ENVOIS
                + """
                 where d.type = 'UTILISATEUR' and d.destinataire_id = :utilisateur
                   and n.nature <> 'RESUME' and (d.organisation_id is null
                     or exists (select from membre m where m.utilisateur_id = d.destinataire_id
                       and m.organisation_id = d.organisation_id and m.actif))
                 order by d.cree_le desc, d.id desc limit :taille offset :debut
                """)
        .param("utilisateur", utilisateurId)
        .param("taille", taille)
        .param("debut", taille * page)
        .query(this::envoi)
        .list();
  }

  int unread(UUID utilisateurId) {
    return jdbc.sql(
            """
            select count(*) from notification_destinataire d
            where d.type = 'UTILISATEUR' and d.destinataire_id = :utilisateur and d.lu_le is null
              and not exists (select from notification n
                where n.id = d.notification_id and n.nature = 'RESUME')
              and (d.organisation_id is null
                or exists (select from membre m where m.utilisateur_id = d.destinataire_id
                  and m.organisation_id = d.organisation_id and m.actif))
            """)
        .param("utilisateur", utilisateurId)
        .query(Integer.class)
        .single();
  }

  Optional<Envoi> find(UUID id, UUID utilisateurId) {
    return jdbc.sql(
            ENVOIS
                + " where d.id = :id and d.type = 'UTILISATEUR' and d.destinataire_id = :utilisateur")
        .param("id", id)
        .param("utilisateur", utilisateurId)
        .query(this::envoi)
        .optional();
  }

  Optional<Envoi> byJeton(UUID jeton) {
    return jdbc.sql(ENVOIS + " where d.jeton = :jeton")
        .param("jeton", jeton)
        .query(this::envoi)
        .optional();
  }

  void read(UUID utilisateurId, @Nullable UUID id) {
    jdbc.sql(
            """
            update notification_destinataire set lu_le = :le
            where type = 'UTILISATEUR' and destinataire_id = :utilisateur and lu_le is null
              and (:id::uuid is null or id = :id::uuid)
            """)
        .param("le", now())
        .param("utilisateur", utilisateurId)
        .param("id", id)
        .update();
  }

  /** Whom a digest is due to, with the département of the oldest event of each. */
  List<Attente> waitingForDigest() {
    return jdbc.sql(
            """
            select distinct on (d.destinataire_id) d.destinataire_id as utilisateur_id, n.departement
            from notification_destinataire d join notification n on n.id = d.notification_id
            where d.etat = 'AU_RESUME' order by d.destinataire_id, d.cree_le
            """)
        .query(Attente.class)
        .list();
  }

  /** Somebody whose digest is due. */
  record Attente(UUID utilisateurId, String departement) {}

  /** Takes into this digest what waits for it; answers them, oldest first. */
  List<Envoi> collect(UUID utilisateurId, UUID resumeId) {
    List<Envoi> envois =
        jdbc.sql(
                ENVOIS
                    + """
                     where d.destinataire_id = :utilisateur and d.etat = 'AU_RESUME'
                       and (d.organisation_id is null
                         or exists (select from membre m where m.utilisateur_id = d.destinataire_id
                           and m.organisation_id = d.organisation_id and m.actif))
                     order by d.cree_le, d.id
                    """)
            .param("utilisateur", utilisateurId)
            .query(this::envoi)
            .list();
    if (!envois.isEmpty()) {
      jdbc.sql(
              """
              update notification_destinataire set etat = 'RESUME', resume_id = :resume
              where id in (:ids)
              """)
          .param("resume", resumeId)
          .param("ids", envois.stream().map(Envoi::id).toList())
          .update();
    }
    return envois;
  }

  OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private Envoi envoi(ResultSet row, int n) throws SQLException {
    return new Envoi(
        row.getObject("id", UUID.class),
        row.getObject("notification_id", UUID.class),
        NatureAnnonce.valueOf(row.getString("nature")),
        Destinataire.Type.valueOf(row.getString("type")),
        row.getObject("destinataire_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        read(row.getString("contenu")),
        EtatEnvoi.valueOf(row.getString("etat")),
        row.getString("message_id"),
        row.getObject("jeton", UUID.class),
        row.getObject("cree_le", OffsetDateTime.class),
        row.getObject("lu_le", OffsetDateTime.class));
  }

  private String written(Message message) {
    try {
      return json.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Message illisible", e);
    }
  }

  private Message read(String contenu) {
    try {
      return json.readValue(contenu, Message.class);
    } catch (JsonProcessingException e) {
      // The cause would repeat the content, which names people.
      throw new IllegalStateException("Message illisible en base.");
    }
  }
}
