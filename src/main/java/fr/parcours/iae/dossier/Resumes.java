package fr.parcours.iae.dossier;

import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ClockConfiguration;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Cases read with the viewer's scope in the SQL itself: what may not be seen does not come back.
 */
@Repository
class Resumes {

  private static final int JOURS_DE_VISIBILITE = 730;

  /** The validity of a prescriber's diagnosis. */
  private static final int MOIS_APRES_AVIS = 6;

  private static final String SELECT =
      """
      select c.id, c.candidat_id, c.siae_id, s.nom as siae, s.kind as siae_kind, c.etat, c.expediteur,
        o.nom as orienteur, c.expediteur_id, c.expediteur_organisation_id, c.message, c.reponse,
        c.message_prescripteur, c.motif_refus, c.motif_partage, c.deposee_le, c.traitee_le, c.archivee_le, e.pass_id,
        e.debut, e.fin, e.poste, e.etat as etat_embauche, e.mode_delivrance, c.departement
      from candidature c
      join organisation s on s.id = c.siae_id
      left join organisation o on o.id = c.expediteur_organisation_id
      left join embauche e on e.candidature_id = c.id
      """;

  /**
   * Received by my SIAE (two years, or hired), sent by us, sent without an organisation, my own,
   * asked for our opinion, till six months after we gave it, as long as it may be questioned; no
   * longer once the employer asked somebody else or gave up. What a person sent for one
   * organisation does not follow them into another: an institution, which sends nothing, sees no
   * case by this scope, see {@link Saisines}.
   */
  private static final String SCOPE =
      """
       (:support
        or (c.siae_id = :organisation and (c.etat = 'ACCEPTEE' or c.deposee_le >= :depuis))
        or c.expediteur_organisation_id = :organisation
        or (c.expediteur_id = :moi and c.expediteur_organisation_id is null
          and cast(:organisation as uuid) is null)
        or c.candidat_id = :candidat
        or exists (select 1 from tache t
          where t.dossier_id = c.id and t.organisation_id = :organisation
            and t.etape = 'UserTask_PoserDiagnostic'
            and (t.statut = 'OUVERTE' or t.statut = 'FAITE' and t.faite_le >= :repondu)))
      """;

  /** A hire being prepared, declared by the SIAE or accepted by it, waits for no answer of its. */
  private static final String SANS_REPONSE = " and (e.etat is null or e.etat <> 'EN_PREPARATION')";

  private final JdbcClient jdbc;
  private final Clock clock;

  Resumes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Resume> find(UUID id, Acteur acteur) {
    return scoped(SELECT + " where c.id = :id and" + SCOPE, acteur)
        .param("id", id)
        .query(Resume.class)
        .optional();
  }

  /** Whoever asks: the caller says why they may. */
  Optional<Resume> find(UUID id) {
    return jdbc.sql(SELECT + " where c.id = :id").param("id", id).query(Resume.class).optional();
  }

  /** Cases this viewer may see, newest first. */
  List<Resume> list(Acteur acteur, FiltreCandidatures filtre, int taille, int page) {
    return all(acteur, filtre).page(jdbc, taille, page);
  }

  /** The same without its pages. */
  RequeteExport<Resume> all(Acteur acteur, FiltreCandidatures filtre) {
    Map<String, @Nullable Object> params = scope(acteur);
    params.put("etats", filtre.etats().stream().map(Enum::name).toList());
    params.put("du", midnight(filtre.depuis()));
    params.put("au", midnight(filtre.avant()));
    return RequeteExport.of(
        SELECT
            + " where "
            + side(acteur, filtre.recues())
            + " and"
            + SCOPE
            + rangement(filtre.rangement())
            + (filtre.etats().isEmpty() ? "" : " and c.etat in (:etats)")
            + (filtre.sansReponse() ? SANS_REPONSE : "")
            + (filtre.depuis() == null ? "" : " and c.deposee_le >= :du")
            + (filtre.avant() == null ? "" : " and c.deposee_le < :au")
            + " order by c.deposee_le desc, c.id",
        params,
        Resume.class);
  }

  /**
   * What {@link #list} shows of an organisation, by month and state. On this side of a case the
   * scope comes down to its age: nothing else is asked, so that one index serves.
   */
  List<CompteCandidatures.Groupe> groups(Acteur acteur, boolean recues) {
    return scoped(
            """
            select cast(date_trunc('month', c.deposee_le at time zone 'Europe/Paris') as date) as mois,
              c.etat, count(*) as nombre,
              count(*) filter (where c.archivee_le is null and p.candidature_id is null) as attendues
            from candidature c
            left join embauche p on p.candidature_id = c.id and p.etat = 'EN_PREPARATION'
            where %s %s
            group by 1, 2
            """
                .formatted(
                    side(acteur, recues),
                    recues
                        ? "and (c.etat = 'ACCEPTEE' or c.deposee_le >= :depuis"
                            + " or c.expediteur_organisation_id = :organisation)"
                        : ""),
            acteur)
        .query(CompteCandidatures.Groupe.class)
        .list();
  }

  private static String side(Acteur acteur, boolean recues) {
    if (recues) {
      return "c.siae_id = :organisation";
    }
    return acteur.organisationId() != null
        ? "c.expediteur_organisation_id = :organisation"
        : "c.expediteur_id = :moi and c.expediteur_organisation_id is null";
  }

  private static String rangement(FiltreCandidatures.Rangement rangement) {
    return switch (rangement) {
      case SANS_ARCHIVEES -> " and c.archivee_le is null";
      case ARCHIVEES -> " and c.archivee_le is not null";
      case TOUTES -> "";
    };
  }

  private static @Nullable OffsetDateTime midnight(@Nullable LocalDate jour) {
    return jour == null ? null : jour.atStartOfDay(ClockConfiguration.PARIS).toOffsetDateTime();
  }

  List<Resume> ofCandidat(UUID candidatId) {
    return jdbc.sql(SELECT + " where c.candidat_id = :candidat order by c.deposee_le desc, c.id")
        .param("candidat", candidatId)
        .query(Resume.class)
        .list();
  }

  private JdbcClient.StatementSpec scoped(String sql, Acteur acteur) {
    return jdbc.sql(sql).params(scope(acteur));
  }

  private Map<String, @Nullable Object> scope(Acteur acteur) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("support", acteur.isSupport());
    params.put("organisation", acteur.organisationId());
    params.put("moi", acteur.utilisateurId());
    params.put("candidat", acteur.candidatId());
    params.put("repondu", OffsetDateTime.now(clock).minusMonths(MOIS_APRES_AVIS));
    params.put("depuis", OffsetDateTime.now(clock).minusDays(JOURS_DE_VISIBILITE));
    return params;
  }
}
