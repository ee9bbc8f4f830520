package fr.parcours.iae.habilitation;

import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.shared.Acteur;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests, their history and the withdrawals; one request at most waits, says the table. */
@Repository
class Habilitations {

  private static final String SELECT =
      """
      select id, organisation_id, departement, type, mission, demandee_par, demandee_le, etat,
        type_accorde, motif_refus, reglee_par, reglee_le, fin, avis_cdiae, avis_cdiae_le,
        terme_annonce_le, finie_le
      from demande_habilitation
      """;

  private static final String RETRAITS =
      """
      select r.id, r.organisation_id, o.nom as organisation, r.motif, u.nom_affiche as qui, r.decide_le
      from retrait_habilitation r join organisation o on o.id = r.organisation_id
        left join utilisateur u on u.id = r.decide_par
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Habilitations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<DemandeHabilitation> find(UUID id) {
    return one(SELECT + " where id = ?", id);
  }

  /** The same, kept from others until the end of the transaction. */
  Optional<DemandeHabilitation> lock(UUID id) {
    return one(SELECT + " where id = ? for update", id);
  }

  /** The request of an organisation that waits for an answer. */
  Optional<DemandeHabilitation> enCours(UUID organisationId) {
    return one(
        SELECT + " where organisation_id = ? and etat in ('A_VALIDER', 'A_COMPLETER')",
        organisationId);
  }

  /** What the organisation was granted last; none when it never asked here. */
  Optional<DemandeHabilitation> accordee(UUID organisationId) {
    return one(
        SELECT
            + " where organisation_id = ? and etat = 'ACCORDEE' order by reglee_le desc, id desc"
            + " limit 1",
        organisationId);
  }

  /** The granted one has an end, after the opinion given. */
  void limit(UUID id, LocalDate fin, AvisCdiae avis, LocalDate avisLe) {
    jdbc.sql(
            """
            update demande_habilitation set fin = :fin, avis_cdiae = :avis, avis_cdiae_le = :avisLe
            where id = :id
            """)
        .param("id", id)
        .param("fin", fin)
        .param("avis", avis.name())
        .param("avisLe", avisLe)
        .update();
  }

  void announced(UUID id) {
    jdbc.sql("update demande_habilitation set terme_annonce_le = ? where id = ?")
        .params(OffsetDateTime.now(clock), id)
        .update();
  }

  /** It lost its force; said twice, the first time counts. */
  void over(UUID id) {
    jdbc.sql(
            """
            update demande_habilitation set finie_le = ?
            where id = ? and fin is not null and finie_le is null
            """)
        .params(OffsetDateTime.now(clock), id)
        .update();
  }

  /** Those of an organisation, the last one first. */
  List<DemandeHabilitation> ofOrganisation(UUID organisationId) {
    return jdbc.sql(SELECT + " where organisation_id = ? order by demandee_le desc, id limit 50")
        .param(organisationId)
        .query(DemandeHabilitation.class)
        .list();
  }

  /** Those of a département, the ones that wait first; one more than the page holds. */
  List<DemandeHabilitation> ofDepartement(String departement, int taille, int page) {
    return allOf(departement).page(jdbc, taille, page);
  }

  /** The same without its pages. */
  RequeteExport<DemandeHabilitation> allOf(String departement) {
    return RequeteExport.of(
        SELECT
            + """
             where departement = :departement
            order by etat in ('A_VALIDER', 'A_COMPLETER') desc, demandee_le desc, id
            """,
        Map.of("departement", departement),
        DemandeHabilitation.class);
  }

  /** Writes the request; answers false when this one, or another that waits, is there already. */
  boolean insert(DemandeHabilitation d) {
    return jdbc.sql(
                """
                insert into demande_habilitation (id, organisation_id, departement, type, mission,
                  demandee_par, demandee_le, etat)
                values (:id, :organisation, :departement, :type, :mission, :par, :le, :etat)
                on conflict do nothing
                """)
            .param("id", d.id())
            .param("organisation", d.organisationId())
            .param("departement", d.departement())
            .param("type", d.type())
            .param("mission", d.mission())
            .param("par", d.demandeePar())
            .param("le", d.demandeeLe())
            .param("etat", d.etat().name())
            .update()
        == 1;
  }

  void setEtat(UUID id, EtatHabilitation etat) {
    jdbc.sql("update demande_habilitation set etat = ? where id = ?")
        .params(etat.name(), id)
        .update();
  }

  /** The request is over. */
  void settle(
      UUID id,
      EtatHabilitation etat,
      @Nullable String type,
      @Nullable MotifRefusHabilitation motif,
      UUID par) {
    jdbc.sql(
            """
            update demande_habilitation set etat = :etat, type_accorde = :type, motif_refus = :motif,
              reglee_par = :par, reglee_le = :le where id = :id
            """)
        .param("id", id)
        .param("etat", etat.name())
        .param("type", type)
        .param("motif", motif == null ? null : motif.name())
        .param("par", par)
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  void note(
      UUID id,
      NatureFaitHabilitation nature,
      UUID par,
      @Nullable String texte,
      @Nullable UUID piece) {
    jdbc.sql(
            """
            insert into fait_demande_habilitation (demande_id, nature, par, le, texte, piece_id)
            values (:id, :nature, :par, :le, :texte, :piece)
            """)
        .param("id", id)
        .param("nature", nature.name())
        .param("par", par)
        .param("le", OffsetDateTime.now(clock))
        .param("texte", texte)
        .param("piece", piece)
        .update();
  }

  List<FaitHabilitation> faits(UUID id) {
    return jdbc.sql(
            """
            select f.nature, f.le, u.nom_affiche as qui, f.texte, f.piece_id
            from fait_demande_habilitation f left join utilisateur u on u.id = f.par
            where f.demande_id = ? order by f.id
            """)
        .param(id)
        .query(FaitHabilitation.class)
        .list();
  }

  /** What these people are called. */
  Map<UUID, String> noms(Set<UUID> utilisateurs) {
    Map<UUID, String> noms = new HashMap<>();
    if (!utilisateurs.isEmpty()) {
      jdbc.sql("select id, nom_affiche from utilisateur where id in (:ids)")
          .param("ids", utilisateurs)
          .query(
              row -> {
                noms.put(row.getObject(1, UUID.class), row.getString(2));
              });
    }
    return noms;
  }

  /** What the State's service wrote last to the organisation about a request. */
  Optional<String> lastWords(UUID id, NatureFaitHabilitation nature) {
    return jdbc.sql(
            """
            select texte from fait_demande_habilitation where demande_id = ? and nature = ?
            order by id desc limit 1
            """)
        .params(id, nature.name())
        .query(String.class)
        .optional();
  }

  void withdraw(UUID id, UUID organisationId, String departement, String motif, Acteur acteur) {
    jdbc.sql(
            """
            insert into retrait_habilitation (id, organisation_id, departement, motif, decide_par,
              decide_organisation_id, decide_le)
            values (:id, :organisation, :departement, :motif, :par, :decideur, :le)
            """)
        .param("id", id)
        .param("organisation", organisationId)
        .param("departement", departement)
        .param("motif", motif)
        .param("par", acteur.utilisateurId())
        .param("decideur", Objects.requireNonNull(acteur.organisationId()))
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  Optional<RetraitHabilitation> retrait(UUID id) {
    return jdbc.sql(RETRAITS + " where r.id = ?")
        .param(id)
        .query(RetraitHabilitation.class)
        .optional();
  }

  /** Those of an organisation, the last one first. */
  List<RetraitHabilitation> retraitsOf(UUID organisationId) {
    return jdbc.sql(RETRAITS + " where r.organisation_id = ? order by r.decide_le desc limit 50")
        .param(organisationId)
        .query(RetraitHabilitation.class)
        .list();
  }

  /** Those of a département, the last one first; one more than the page holds. */
  List<RetraitHabilitation> retraitsIn(String departement, int taille, int page) {
    return allRetraitsIn(departement).page(jdbc, taille, page);
  }

  /** The same without its pages. */
  RequeteExport<RetraitHabilitation> allRetraitsIn(String departement) {
    return RequeteExport.of(
        RETRAITS + " where r.departement = :departement order by r.decide_le desc, r.id",
        Map.of("departement", departement),
        RetraitHabilitation.class);
  }

  private Optional<DemandeHabilitation> one(String sql, UUID id) {
    return jdbc.sql(sql).param(id).query(DemandeHabilitation.class).optional();
  }
}
