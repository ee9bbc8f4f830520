package fr.parcours.iae.fichesalarie;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.regles.MachineFicheSalarie;
import fr.parcours.iae.regles.SuiteReponse;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of fiches, their log, the movements that follow. */
@Repository
class Fiches {

  private static final String SELECT =
      """
      select id, pass_id, candidature_id, candidat_id, siae_id, departement, kind, siret, numero_pass,
        etat, saisie, code_retour, libelle_retour, doublon, charge, explication, a_faire_le, renvois,
        creee_le, modifiee_le
      from fiche_salarie
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Fiches(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A concluded hire whose fiche is missing.
   *
   * @param siret of the convention; none when the SIAE has none
   */
  record Manquante(
      UUID candidatureId,
      UUID candidatId,
      UUID passId,
      String numeroPass,
      UUID siaeId,
      String departement,
      KindSiae kind,
      @Nullable String siret) {}

  private static final String MANQUANTES =
      """
      select e.candidature_id, e.candidat_id, e.pass_id, p.numero as numero_pass, e.siae_id,
        o.departement, o.kind, c.siret_signature as siret
      from embauche e
        join pass_iae p on p.id = e.pass_id
        join organisation o on o.id = e.siae_id
        left join convention c on c.id = o.convention_id
      where e.etat = 'CONCLUE' and e.pass_id is not null and e.fiche_vue_le is null
        and o.kind in ('AI', 'ACI', 'EI', 'ETTI', 'EITI')
        and not exists (select from fiche_salarie f where f.numero_pass = p.numero
          and f.kind = o.kind and (f.siret = c.siret_signature or f.candidature_id = e.candidature_id))
      """;

  /** Hires that should have a fiche and can, after this one. */
  List<UUID> missing(UUID after, int max) {
    return jdbc.sql(
            MANQUANTES
                + " and c.id is not null and e.candidature_id > :apres"
                + " order by e.candidature_id limit :max")
        .param("apres", after)
        .param("max", max)
        .query((row, n) -> row.getObject("candidature_id", UUID.class))
        .list();
  }

  /** A hire that still misses its fiche; one that is being cancelled is left alone. */
  Optional<Manquante> lockMissing(UUID candidatureId) {
    return jdbc.sql(
            MANQUANTES
                + " and c.id is not null and e.candidature_id = :id for share of e skip locked")
        .param("id", candidatureId)
        .query(Manquante.class)
        .optional();
  }

  /** Those of a SIAE, whatever holds them up. */
  List<Manquante> missingOf(UUID siaeId) {
    return jdbc.sql(
            MANQUANTES
                + " and e.siae_id = :siae order by e.acceptee_le, e.candidature_id limit 200")
        .param("siae", siaeId)
        .query(Manquante.class)
        .list();
  }

  /**
   * Nothing more is to be looked at for these hires: their fiche is open, or another SIAE of the
   * convention has it, or their employer has no fiche to make.
   */
  int dismiss(int max) {
    return jdbc.sql(
            """
            update embauche set fiche_vue_le = :le where candidature_id in (
              select e.candidature_id from embauche e
                join pass_iae p on p.id = e.pass_id
                join organisation o on o.id = e.siae_id
                left join convention c on c.id = o.convention_id
              where e.etat = 'CONCLUE' and e.pass_id is not null and e.fiche_vue_le is null
                and (o.kind not in ('AI', 'ACI', 'EI', 'ETTI', 'EITI')
                  or exists (select from fiche_salarie f where f.numero_pass = p.numero
                    and f.kind = o.kind
                    and (f.siret = c.siret_signature or f.candidature_id = e.candidature_id)))
              order by e.candidature_id limit :max for update of e skip locked)
            """)
        .param("le", now())
        .param("max", max)
        .update();
  }

  /** The new fiche; empty when this measure, SIRET and PASS have one. */
  Optional<UUID> open(Manquante m) {
    UUID id = Uuids.v7();
    return jdbc.sql(
            """
            insert into fiche_salarie (id, pass_id, candidature_id, candidat_id, siae_id, departement,
              kind, siret, numero_pass, etat, creee_le, modifiee_le)
            values (:id, :pass, :candidature, :candidat, :siae, :departement, :kind, :siret, :numero,
              'NOUVELLE', :le, :le)
            on conflict do nothing returning id
            """)
        .param("id", id)
        .param("pass", m.passId())
        .param("candidature", m.candidatureId())
        .param("candidat", m.candidatId())
        .param("siae", m.siaeId())
        .param("departement", m.departement())
        .param("kind", m.kind().name())
        .param("siret", m.siret())
        .param("numero", m.numeroPass())
        .param("le", now())
        .query(UUID.class)
        .optional();
  }

  private static final String ARCHIVABLES =
      """
      select f.id from fiche_salarie f join pass_iae p on p.id = f.pass_id
      where f.etat not in ('ENVOYEE', 'ARCHIVEE') and p.fin < :jour
        and f.creee_le < :cree and f.modifiee_le < :modifie
        and not exists (select from mouvement_fiche m where m.fiche_id = f.id
          and m.etat in ('NOUVEAU', 'ENVOYE', 'REJETE'))
        and not exists (select from lot_asp_ligne l where l.fiche_id = f.id
          and l.repondue_le is null)
      """;

  /** Those of a PASS that is over, old enough, at rest, awaited nowhere, after this one. */
  List<UUID> archivable(UUID after, LocalDate today, int max) {
    return archivable(ARCHIVABLES + " and f.id > :apres order by f.id limit :max", today)
        .param("apres", after)
        .param("max", max)
        .query(UUID.class)
        .list();
  }

  boolean isArchivable(UUID id, LocalDate today) {
    return archivable(ARCHIVABLES + " and f.id = :id", today)
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  private JdbcClient.StatementSpec archivable(String sql, LocalDate today) {
    return jdbc.sql(sql)
        .param("jour", today)
        .param("cree", today.minus(MachineFicheSalarie.AGE_MINIMUM))
        .param("modifie", today.minus(MachineFicheSalarie.REPOS));
  }

  Optional<FicheSalarie> find(UUID id) {
    return jdbc.sql(SELECT + " where id = :id").param("id", id).query(this::fiche).optional();
  }

  Optional<FicheSalarie> lock(UUID id) {
    return jdbc.sql(SELECT + " where id = :id for update")
        .param("id", id)
        .query(this::fiche)
        .optional();
  }

  Optional<FicheSalarie> lockOf(UUID candidatureId) {
    return jdbc.sql(SELECT + " where candidature_id = :id for update")
        .param("id", candidatureId)
        .query(this::fiche)
        .optional();
  }

  /** Its log stays. */
  void delete(FicheSalarie fiche) {
    jdbc.sql("delete from mouvement_fiche where fiche_id = ?").param(fiche.id()).update();
    jdbc.sql("delete from fiche_salarie where id = ?").param(fiche.id()).update();
  }

  List<FicheSalarie> ofSiae(UUID siaeId, EtatFicheSalarie etat, int taille, int page) {
    return allOf(siaeId, etat).page(jdbc, taille, page);
  }

  /** The same without its pages. */
  RequeteExport<FicheSalarie> allOf(UUID siaeId, EtatFicheSalarie etat) {
    return new RequeteExport<>(
        SELECT + " where siae_id = :siae and etat = :etat order by modifiee_le desc, id",
        Map.of("siae", siaeId, "etat", etat.name()),
        this::fiche);
  }

  private record Compte(EtatFicheSalarie etat, int nombre) {}

  Map<EtatFicheSalarie, Integer> counts(UUID siaeId) {
    Map<EtatFicheSalarie, Integer> counts = new EnumMap<>(EtatFicheSalarie.class);
    jdbc.sql("select etat, count(*) as nombre from fiche_salarie where siae_id = ? group by etat")
        .param(siaeId)
        .query(Compte.class)
        .list()
        .forEach(c -> counts.put(c.etat(), c.nombre()));
    return counts;
  }

  List<FicheSalarie> ofPass(UUID passId) {
    return jdbc.sql(SELECT + " where pass_id = :pass order by id for update")
        .param("pass", passId)
        .query(this::fiche)
        .list();
  }

  void type(UUID id, Map<String, Object> saisie) {
    try {
      jdbc.sql("update fiche_salarie set saisie = :saisie::jsonb where id = :id")
          .param("saisie", json.writeValueAsString(saisie))
          .param("id", id)
          .update();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Saisie impossible à garder.");
    }
  }

  void move(FicheSalarie fiche, String action, EtatFicheSalarie vers, UUID par) {
    jdbc.sql("update fiche_salarie set etat = :etat, modifiee_le = :le where id = :id")
        .param("etat", vers.name())
        .param("le", now())
        .param("id", fiche.id())
        .update();
    log(fiche.id(), action, fiche.etat(), vers, null, par);
  }

  /** The ASP's answer and what the table made of it. */
  void answer(
      FicheSalarie fiche,
      EtatFicheSalarie vers,
      SuiteReponse suite,
      String code,
      String libelle,
      boolean doublon,
      UUID par) {
    jdbc.sql(
            """
            update fiche_salarie set etat = :etat, code_retour = :code, libelle_retour = :libelle,
              doublon = :doublon, charge = :charge, explication = :explication, a_faire_le = :jour,
              modifiee_le = :le
            where id = :id
            """)
        .param("etat", vers.name())
        .param("code", code)
        .param("libelle", libelle)
        .param("doublon", doublon)
        .param("charge", suite.integree() ? null : suite.charge().name())
        .param("explication", suite.integree() ? null : suite.explication())
        .param("jour", suite.integree() ? null : LocalDate.now(clock).plusDays(suite.jours()))
        .param("le", now())
        .param("id", fiche.id())
        .update();
    log(fiche.id(), "RETOUR", fiche.etat(), vers, code, par);
  }

  /** Somebody else must act, for this reason; the ASP's answer stays. */
  void charge(UUID id, SuiteReponse.Charge charge, String explication) {
    jdbc.sql("update fiche_salarie set charge = :charge, explication = :explication where id = :id")
        .param("charge", charge.name())
        .param("explication", explication)
        .param("id", id)
        .update();
  }

  /** How many times it left again by itself: one more, or none once a person acted. */
  void resent(UUID id, boolean seule) {
    jdbc.sql(
            """
            update fiche_salarie set renvois = case when :seule then renvois + 1 else 0 end,
              charge = null, explication = null, a_faire_le = null
            where id = :id
            """)
        .param("seule", seule)
        .param("id", id)
        .update();
  }

  void log(
      UUID id,
      String action,
      @Nullable EtatFicheSalarie avant,
      EtatFicheSalarie apres,
      @Nullable String code,
      UUID par) {
    jdbc.sql(
            """
            insert into fiche_salarie_transition
              (fiche_id, action, etat_avant, etat_apres, code, par, le)
            values (:id, :action, :avant, :apres, :code, :par, :le)
            """)
        .param("id", id)
        .param("action", action)
        .param("avant", avant == null ? null : avant.name())
        .param("apres", apres.name())
        .param("code", code)
        .param("par", par)
        .param("le", now())
        .update();
  }

  /** One line of a fiche's history. */
  record Transition(
      String action, EtatFicheSalarie etatApres, @Nullable String code, OffsetDateTime le) {}

  List<Transition> history(UUID id) {
    return jdbc.sql(
            """
            select action, etat_apres, code, le from fiche_salarie_transition
            where fiche_id = ? order by id desc
            """)
        .param(id)
        .query(Transition.class)
        .list();
  }

  /** Something that waits to leave. */
  record Attente(UUID ficheId, @Nullable UUID mouvementId) {}

  /** Completed fiches that no file carries yet. */
  List<Attente> takeReady(int max) {
    return jdbc.sql(
            """
            select f.id as fiche_id, null::uuid as mouvement_id from fiche_salarie f
            where f.etat = 'COMPLETEE' and not exists (select from lot_asp_ligne l
              where l.fiche_id = f.id and l.mouvement_id is null and l.repondue_le is null)
            order by f.modifiee_le, f.id limit :max for update of f skip locked
            """)
        .param("max", max)
        .query(Attente.class)
        .list();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private FicheSalarie fiche(ResultSet row, int n) throws SQLException {
    return new FicheSalarie(
        row.getObject("id", UUID.class),
        row.getObject("pass_id", UUID.class),
        row.getObject("candidature_id", UUID.class),
        row.getObject("candidat_id", UUID.class),
        row.getObject("siae_id", UUID.class),
        row.getString("departement"),
        KindSiae.valueOf(row.getString("kind")),
        row.getString("siret"),
        row.getString("numero_pass"),
        EtatFicheSalarie.valueOf(row.getString("etat")),
        read(row.getString("saisie")),
        row.getString("code_retour"),
        row.getString("libelle_retour"),
        row.getBoolean("doublon"),
        RejetAsp.of(row),
        row.getInt("renvois"),
        row.getObject("creee_le", OffsetDateTime.class),
        row.getObject("modifiee_le", OffsetDateTime.class));
  }

  private @Nullable Map<String, Object> read(@Nullable String saisie) {
    try {
      return saisie == null ? null : json.readValue(saisie, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Saisie illisible en base.");
    }
  }
}
