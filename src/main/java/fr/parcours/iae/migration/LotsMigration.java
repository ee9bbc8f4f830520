package fr.parcours.iae.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of lots, of their plans and cases. */
@Repository
class LotsMigration {

  private static final String SELECT =
      """
      select l.id, l.processus, l.departements, l.motif, l.etat, l.inverse_de, r.id as retour,
        l.cree_par, l.cree_le, l.termine_le
      from lot_migration l left join lot_migration r on r.inverse_de = l.id
      """;
  private static final String CAS =
      """
      select lot_id, instance_id, dossier_id, departement, etat, prevu, essais, code, motif, le
      from lot_migration_cas
      """;
  private static final TypeReference<TreeMap<String, String>> ETAPES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  LotsMigration(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** A lot as somebody asks for it. */
  record NouveauLot(
      UUID id,
      String processus,
      List<String> departements,
      String motif,
      @Nullable UUID inverseDe,
      List<PlanMigration> plans,
      UUID par) {}

  /** Writes the lot; answers false when it was there already. */
  boolean insert(NouveauLot lot) {
    int inserted =
        jdbc.sql(
                """
                insert into lot_migration (id, processus, departements, motif, etat, inverse_de,
                  cree_par, cree_le)
                values (:id, :processus, :departements, :motif, 'EN_COURS', :inverse, :par, :le)
                on conflict do nothing
                """)
            .param("id", lot.id())
            .param("processus", lot.processus())
            .param("departements", lot.departements().toArray(String[]::new))
            .param("motif", lot.motif())
            .param("inverse", lot.inverseDe())
            .param("par", lot.par())
            .param("le", OffsetDateTime.now(clock))
            .update();
    for (int rang = 0; inserted > 0 && rang < lot.plans().size(); rang++) {
      insertPlan(lot.id(), rang, lot.plans().get(rang));
    }
    return inserted > 0;
  }

  private void insertPlan(UUID lotId, int rang, PlanMigration plan) {
    jdbc.sql(
            """
            insert into lot_migration_plan (lot_id, rang, source_definition_id, cible_definition_id,
              etapes)
            values (:lot, :rang, :source, :cible, cast(:etapes as jsonb))
            """)
        .param("lot", lotId)
        .param("rang", rang)
        .param("source", plan.source())
        .param("cible", plan.cible())
        .param("etapes", write(plan.etapes()))
        .update();
  }

  /** Adds cases, in one statement. */
  void insertCas(UUID lotId, List<CasVivant> cas, List<String> prevus) {
    jdbc.sql(
            """
            insert into lot_migration_cas (lot_id, instance_id, dossier_id, departement, etat, prevu)
            select :lot, t.i, t.d, t.dep, 'A_FAIRE', t.p
            from unnest(cast(:instances as text[]), cast(:dossiers as uuid[]),
              cast(:departements as text[]), cast(:prevus as text[])) as t(i, d, dep, p)
            """)
        .param("lot", lotId)
        .param("instances", cas.stream().map(CasVivant::instanceId).toArray(String[]::new))
        .param("dossiers", cas.stream().map(c -> c.dossierId().toString()).toArray(String[]::new))
        .param("departements", cas.stream().map(CasVivant::departement).toArray(String[]::new))
        .param("prevus", prevus.toArray(String[]::new))
        .update();
  }

  /** The cases a lot brought to its target come back in another. */
  int copyPassed(UUID de, UUID vers) {
    return jdbc.sql(
            """
            insert into lot_migration_cas (lot_id, instance_id, dossier_id, departement, etat)
            select :vers, instance_id, dossier_id, departement, 'A_FAIRE'
            from lot_migration_cas where lot_id = :de and etat = 'FAITE'
            """)
        .param("vers", vers)
        .param("de", de)
        .update();
  }

  /** Adds those of these cases that the lot does not have yet. */
  void addBegun(UUID lotId, List<CasVivant> cas) {
    jdbc.sql(
            """
            insert into lot_migration_cas (lot_id, instance_id, dossier_id, departement, etat)
            select :lot, t.i, t.d, t.dep, 'A_FAIRE'
            from unnest(cast(:instances as text[]), cast(:dossiers as uuid[]),
              cast(:departements as text[])) as t(i, d, dep)
            on conflict do nothing
            """)
        .param("lot", lotId)
        .param("instances", cas.stream().map(CasVivant::instanceId).toArray(String[]::new))
        .param("dossiers", cas.stream().map(c -> c.dossierId().toString()).toArray(String[]::new))
        .param("departements", cas.stream().map(CasVivant::departement).toArray(String[]::new))
        .update();
  }

  Optional<LotMigration> find(UUID id) {
    return jdbc.sql(SELECT + " where l.id = ?").param(id).query(this::lot).optional();
  }

  String demandeur(UUID id) {
    return jdbc.sql(
            """
            select u.nom_affiche from lot_migration l join utilisateur u on u.id = l.cree_par
            where l.id = ?
            """)
        .param(id)
        .query(String.class)
        .optional()
        .orElse("compte inconnu");
  }

  List<LotMigration> latest(int limit) {
    return jdbc.sql(SELECT + " order by l.cree_le desc, l.id desc limit ?")
        .param(limit)
        .query(this::lot)
        .list();
  }

  /** Holds the lot against whoever else changes its state. */
  Optional<EtatLot> lock(UUID id) {
    return jdbc.sql("select etat from lot_migration where id = ? for update")
        .param(id)
        .query(String.class)
        .optional()
        .map(EtatLot::valueOf);
  }

  void setEtat(UUID id, EtatLot etat) {
    jdbc.sql("update lot_migration set etat = :etat, termine_le = :le where id = :id")
        .param("etat", etat.name())
        .param(
            "le",
            etat == EtatLot.TERMINE ? OffsetDateTime.now(clock) : null,
            java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", id)
        .update();
  }

  List<UUID> running() {
    return jdbc.sql("select id from lot_migration where etat = 'EN_COURS' order by cree_le, id")
        .query(UUID.class)
        .list();
  }

  /** Takes a case nobody has; held until the transaction ends, whatever becomes of its node. */
  Optional<CasMigration> claim(UUID lotId) {
    return jdbc.sql(
            CAS
                + """
                 where lot_id = ? and etat = 'A_FAIRE'
                   and exists (select 1 from lot_migration l where l.id = lot_id
                     and l.etat = 'EN_COURS')
                 order by essais, instance_id limit 1 for update skip locked
                """)
        .param(lotId)
        .query(CasMigration.class)
        .optional();
  }

  void settle(CasMigration cas, EtatCas etat, int essais, @Nullable Blocage blocage) {
    jdbc.sql(
            """
            update lot_migration_cas set etat = :etat, essais = :essais, code = :code,
              motif = :motif, le = :le
            where lot_id = :lot and instance_id = :instance and etat = 'A_FAIRE'
            """)
        .param("etat", etat.name())
        .param("essais", essais)
        .param("code", blocage == null ? null : blocage.code())
        .param("motif", blocage == null ? null : blocage.message())
        .param("le", OffsetDateTime.now(clock))
        .param("lot", cas.lotId())
        .param("instance", cas.instanceId())
        .update();
  }

  /** Puts what did not pass back in the queue; answers how many. */
  int requeue(UUID lotId) {
    return jdbc.sql(
            """
            update lot_migration_cas set etat = 'A_FAIRE', essais = 0, code = null, motif = null
            where lot_id = ? and etat in ('ECHEC', 'BLOQUEE')
            """)
        .param(lotId)
        .update();
  }

  /** What was not yet done never will be: its lot is given up. */
  void giveUp(UUID lotId, Blocage why) {
    jdbc.sql(
            """
            update lot_migration_cas set etat = 'BLOQUEE', code = :code, motif = :motif, le = :le
            where lot_id = :lot and etat = 'A_FAIRE'
            """)
        .param("code", why.code())
        .param("motif", why.message())
        .param("le", OffsetDateTime.now(clock))
        .param("lot", lotId)
        .update();
  }

  boolean hasWork(UUID lotId) {
    return jdbc.sql(
            """
            select exists (select 1 from lot_migration_cas where lot_id = ? and etat = 'A_FAIRE')
            """)
        .param(lotId)
        .query(Boolean.class)
        .single();
  }

  /**
   * Cases of a lot, a page at a time.
   *
   * @param etat all without one
   */
  List<CasMigration> cas(UUID lotId, @Nullable EtatCas etat, int taille, int saute) {
    return jdbc.sql(
            CAS
                + """
                 where lot_id = :lot and (cast(:etat as text) is null or etat = :etat)
                 order by etat = 'A_FAIRE', etat, code nulls last, instance_id
                 limit :taille offset :saute
                """)
        .param("lot", lotId)
        .param("etat", etat == null ? null : etat.name())
        .param("taille", taille)
        .param("saute", saute)
        .query(CasMigration.class)
        .list();
  }

  /** How many cases are held for each reason. */
  List<MotifCompte> motifs(UUID lotId) {
    return jdbc.sql(
            """
            select code, motif, count(*) as nombre from lot_migration_cas
            where lot_id = ? and code is not null and etat <> 'A_FAIRE'
            group by code, motif order by count(*) desc, motif
            """)
        .param(lotId)
        .query(MotifCompte.class)
        .list();
  }

  private LotMigration lot(ResultSet row, int n) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new LotMigration(
        id,
        row.getString("processus"),
        strings(row.getArray("departements")),
        row.getString("motif"),
        EtatLot.valueOf(row.getString("etat")),
        plans(id),
        row.getObject("inverse_de", UUID.class),
        row.getObject("retour", UUID.class),
        row.getObject("cree_par", UUID.class),
        row.getObject("cree_le", OffsetDateTime.class),
        row.getObject("termine_le", OffsetDateTime.class),
        comptes(id));
  }

  private static List<String> strings(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  List<PlanMigration> plans(UUID lotId) {
    return jdbc.sql(
            """
            select source_definition_id, cible_definition_id, etapes from lot_migration_plan
            where lot_id = ? order by rang
            """)
        .param(lotId)
        .query(
            (row, n) ->
                new PlanMigration(row.getString(1), row.getString(2), read(row.getString(3))))
        .list();
  }

  private Map<EtatCas, Integer> comptes(UUID lotId) {
    Map<EtatCas, Integer> comptes = new EnumMap<>(EtatCas.class);
    jdbc.sql("select etat, count(*) from lot_migration_cas where lot_id = ? group by etat")
        .param(lotId)
        .query(
            row -> {
              comptes.put(EtatCas.valueOf(row.getString(1)), row.getInt(2));
            });
    return comptes;
  }

  private String write(Map<String, String> etapes) {
    try {
      return json.writeValueAsString(etapes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plan illisible", e);
    }
  }

  private TreeMap<String, String> read(String etapes) {
    try {
      return json.readValue(etapes, ETAPES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plan illisible", e);
    }
  }
}
