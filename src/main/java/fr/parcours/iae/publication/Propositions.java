package fr.parcours.iae.publication;

import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.version.Nature;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of proposed versions; a state is what the last of them say. */
@Repository
class Propositions {

  private static final String LUES =
      """
      select * from (
        select p.id, p.nature, p.cle, p.nom, p.depart_definition_id, p.depart_version,
          coalesce(x.nature, case when c.nombre = 0 then 'A_APPROUVER' else 'A_CORRIGER' end)
            as etat,
          d.rang, u.nom_affiche as auteur, d.depose_le, d.commentaire, d.version_tag, d.sha256,
          c.nombre as defauts,
          exists (select 1 from proposition_depot m
            where m.proposition_id = p.id and m.depose_par = :moi) as de_moi,
          v.nom_affiche as decidee_par, x.decidee_le, x.motif, x.version
        from proposition p
        join lateral (select * from proposition_depot d
          where d.proposition_id = p.id order by d.rang desc limit 1) d on true
        join lateral (select nombre from proposition_controle c
          where c.proposition_id = p.id and c.rang = d.rang order by c.id desc limit 1) c on true
        join utilisateur u on u.id = d.depose_par
        left join proposition_decision x on x.proposition_id = p.id
        left join utilisateur v on v.id = x.decidee_par) lues
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Propositions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Answers whether the proposal is new. */
  boolean insert(DemandeProposition demande, VersionDeployee depart) {
    return jdbc.sql(
                """
                insert into proposition
                  (id, nature, cle, nom, depart_definition_id, depart_version, creee_le)
                values (:id, :nature, :cle, :nom, :definition, :version, :le)
                on conflict (id) do nothing
                """)
            .param("id", demande.id())
            .param("nature", demande.nature().name())
            .param("cle", demande.cle())
            .param("nom", depart.nom())
            .param("definition", depart.definitionId())
            .param("version", depart.version())
            .param("le", now())
            .update()
        > 0;
  }

  void insertDepot(
      UUID id, int rang, String commentaire, UUID par, String sha256, @Nullable String tag) {
    jdbc.sql(
            """
            insert into proposition_depot
              (proposition_id, rang, commentaire, depose_par, depose_le, sha256, version_tag)
            values (:id, :rang, :commentaire, :par, :le, :sha256, :tag)
            """)
        .param("id", id)
        .param("rang", rang)
        .param("commentaire", commentaire)
        .param("par", par)
        .param("le", now())
        .param("sha256", sha256)
        .param("tag", tag)
        .update();
  }

  void insertFichier(UUID id, int rang, String nom, byte[] contenu) {
    jdbc.sql(
            "insert into proposition_fichier (proposition_id, rang, nom, contenu) values (?, ?, ?, ?)")
        .params(id, rang, nom, contenu)
        .update();
  }

  void insertControle(UUID id, int rang, int nombre, String defauts) {
    jdbc.sql(
            """
            insert into proposition_controle (proposition_id, rang, controle_le, nombre, defauts)
            values (:id, :rang, :le, :nombre, cast(:defauts as jsonb))
            """)
        .param("id", id)
        .param("rang", rang)
        .param("le", now())
        .param("nombre", nombre)
        .param("defauts", defauts)
        .update();
  }

  void insertDecision(
      UUID id,
      int rang,
      EtatProposition nature,
      String motif,
      UUID par,
      @Nullable String definitionId,
      @Nullable Integer version) {
    jdbc.sql(
            """
            insert into proposition_decision
              (proposition_id, rang, nature, motif, decidee_par, decidee_le, definition_id, version)
            values (:id, :rang, :nature, :motif, :par, :le, :definition, :version)
            """)
        .param("id", id)
        .param("rang", rang)
        .param("nature", nature.name())
        .param("motif", motif)
        .param("par", par)
        .param("le", now())
        .param("definition", definitionId)
        .param("version", version)
        .update();
  }

  /** Whoever sends or decides waits for another who does. */
  boolean lock(UUID id) {
    return jdbc.sql("select id from proposition where id = ? for update")
        .param(id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  Optional<Proposition> find(UUID id, UUID moi) {
    return jdbc.sql(LUES + " where id = :id")
        .param("moi", moi)
        .param("id", id)
        .query(Proposition.class)
        .optional();
  }

  Optional<UUID> decider(UUID id) {
    return jdbc.sql("select decidee_par from proposition_decision where proposition_id = ?")
        .param(id)
        .query(UUID.class)
        .optional();
  }

  /** The last sent first. */
  List<Proposition> all(
      UUID moi, @Nullable EtatProposition etat, boolean pourMoi, @Nullable String cle, int max) {
    return jdbc.sql(
            LUES
                + """
                where (cast(:etat as text) is null or etat = :etat)
                  and (cast(:cle as text) is null or cle = :cle)
                  and (not :pourMoi or etat = 'A_APPROUVER' and not de_moi)
                order by depose_le desc, id limit :max
                """)
        .param("moi", moi)
        .param("etat", etat == null ? null : etat.name())
        .param("cle", cle)
        .param("pourMoi", pourMoi)
        .param("max", max)
        .query(Proposition.class)
        .list();
  }

  long waitingFor(UUID moi) {
    return jdbc.sql(
            "select count(*) from ("
                + LUES
                + " where etat = 'A_APPROUVER' and not de_moi) attendent")
        .param("moi", moi)
        .query(Long.class)
        .single();
  }

  /** The first sent first. */
  List<DepotProposition> depots(UUID id) {
    return jdbc.sql(
            """
            select d.rang, u.nom_affiche as auteur, d.depose_le, d.commentaire, d.sha256,
              d.version_tag, c.nombre as defauts
            from proposition_depot d join utilisateur u on u.id = d.depose_par
            join lateral (select nombre from proposition_controle c where c.rang = d.rang
              and c.proposition_id = d.proposition_id order by c.id desc limit 1) c on true
            where d.proposition_id = ? order by d.rang
            """)
        .param(id)
        .query(DepotProposition.class)
        .list();
  }

  /** Every file ever sent for it, the last of each name. */
  Map<String, byte[]> fichiers(UUID id) {
    Map<String, byte[]> result = new LinkedHashMap<>();
    jdbc.sql(
            "select nom, contenu from proposition_fichier where proposition_id = ? order by rang, nom")
        .param(id)
        .query((row, n) -> result.put(row.getString(1), row.getBytes(2)))
        .list();
    return result;
  }

  /** What the last check of a deposit found, as it was written. */
  String defauts(UUID id, int rang) {
    return jdbc.sql(
            """
            select defauts::text from proposition_controle
            where proposition_id = ? and rang = ? order by id desc limit 1
            """)
        .params(id, rang)
        .query(String.class)
        .single();
  }

  void keepHostile(
      Nature nature, String cle, UUID par, List<String> noms, String sha256, List<String> codes) {
    jdbc.sql(
            """
            insert into envoi_hostile (nature, cle, envoye_par, envoye_le, fichiers, sha256, codes)
            values (:nature, :cle, :par, :le, :fichiers, :sha256, :codes)
            """)
        .param("nature", nature.name())
        .param("cle", cle)
        .param("par", par)
        .param("le", now())
        .param("fichiers", noms.toArray(String[]::new))
        .param("sha256", sha256)
        .param("codes", codes.toArray(String[]::new))
        .update();
  }

  void keepTelechargement(
      Nature nature,
      String cle,
      @Nullable UUID id,
      @Nullable Integer version,
      String fichier,
      UUID par) {
    jdbc.sql(
            """
            insert into proposition_telechargement
              (nature, cle, proposition_id, version, fichier, telecharge_par, telecharge_le)
            values (:nature, :cle, cast(:id as uuid), cast(:version as integer), :fichier, :par, :le)
            """)
        .param("nature", nature.name())
        .param("cle", cle)
        .param("id", id)
        .param("version", version)
        .param("fichier", fichier)
        .param("par", par)
        .param("le", now())
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
