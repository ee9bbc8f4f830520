package fr.parcours.iae.api;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows for programs: the SIAE is in the SQL itself, the cursor too. */
@Repository
class LecturesApi {

  private static final String CANDIDATURES =
      """
      select c.id, c.candidat_id, c.etat, c.deposee_le, c.change_le as modifiee_le, c.archivee_le,
        c.expediteur,
        s.nom as expediteur_organisation, f.intitule as metier, c.message, p.numero as numero_pass
      from candidature c
        left join organisation s on s.id = c.expediteur_organisation_id
        left join fiche_poste f on f.id = c.fiche_poste_id
        left join embauche e on e.candidature_id = c.id and e.etat = 'CONCLUE'
        left join pass_iae p on p.id = e.pass_id
      where c.siae_id = :siae
      """;
  private static final String SALARIES =
      """
      select distinct on (e.pass_id) p.id, p.candidat_id, p.numero, p.debut, p.fin,
        e.candidature_id, e.debut as contrat_debut, e.fin as contrat_fin, e.poste
      from embauche e join pass_iae p on p.id = e.pass_id
      where e.siae_id = :siae and e.etat = 'CONCLUE' and e.pass_id > :id
      order by e.pass_id, e.debut desc limit :max
      """;
  private static final String STRUCTURES =
      """
      select o.id, o.nom, o.kind, o.siret, o.departement, o.commune, o.code_postal,
        o.ouverte_aux_candidatures as ouverte
      from organisation o where o.categorie = 'SIAE'
      """;

  private final JdbcClient jdbc;

  LecturesApi(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A candidature and whose it is. */
  record LigneCandidature(
      UUID id,
      UUID candidatId,
      String etat,
      OffsetDateTime deposeeLe,
      OffsetDateTime modifieeLe,
      @Nullable OffsetDateTime archiveeLe,
      String expediteur,
      @Nullable String expediteurOrganisation,
      @Nullable String metier,
      String message,
      @Nullable String numeroPass) {}

  /**
   * Those modified after the cursor, in that order.
   *
   * @param marge changes younger than this wait: a transaction in progress may have an older one
   */
  List<LigneCandidature> candidatures(
      UUID siae, @Nullable String etat, Curseur apres, Duration marge, int max) {
    return jdbc.sql(
            CANDIDATURES
                + """
                 and (:etat::text is null or c.etat = :etat)
                 and (c.change_le, c.id) > (:le, :id)
                 and c.change_le <= clock_timestamp() - make_interval(secs => :marge)
                 order by c.change_le, c.id limit :max
                """)
        .param("siae", siae)
        .param("etat", etat)
        .param("le", apres.le())
        .param("id", apres.id())
        .param("marge", (double) marge.toSeconds())
        .param("max", max)
        .query(LigneCandidature.class)
        .list();
  }

  Optional<LigneCandidature> candidature(UUID siae, UUID id) {
    return jdbc.sql(CANDIDATURES + " and c.id = :id")
        .param("siae", siae)
        .param("id", id)
        .query(LigneCandidature.class)
        .optional();
  }

  /** A PASS and the last contract on it in the SIAE. */
  record LigneSalarie(
      UUID id,
      UUID candidatId,
      String numero,
      LocalDate debut,
      LocalDate fin,
      UUID candidatureId,
      LocalDate contratDebut,
      @Nullable LocalDate contratFin,
      @Nullable String poste) {}

  List<LigneSalarie> salaries(UUID siae, Curseur apres, int max) {
    return jdbc.sql(SALARIES)
        .param("siae", siae)
        .param("id", apres.id())
        .param("max", max)
        .query(LigneSalarie.class)
        .list();
  }

  /** A fiche and when it last changed. */
  record CleFiche(UUID id, OffsetDateTime changeLe) {}

  /** Fiches changed after the cursor, in that order. */
  List<CleFiche> fiches(UUID siae, @Nullable String etat, Curseur apres, Duration marge, int max) {
    return jdbc.sql(
            """
            select id, change_le from fiche_salarie
            where siae_id = :siae and (:etat::text is null or etat = :etat)
              and (change_le, id) > (:le, :id)
              and change_le <= clock_timestamp() - make_interval(secs => :marge)
            order by change_le, id limit :max
            """)
        .param("siae", siae)
        .param("etat", etat)
        .param("le", apres.le())
        .param("id", apres.id())
        .param("marge", (double) marge.toSeconds())
        .param("max", max)
        .query(CleFiche.class)
        .list();
  }

  OffsetDateTime changed(UUID ficheId) {
    return jdbc.sql("select change_le from fiche_salarie where id = ?")
        .param(ficheId)
        .query(OffsetDateTime.class)
        .single();
  }

  /** A SIAE. */
  record LigneStructure(
      UUID id,
      String nom,
      String kind,
      @Nullable String siret,
      String departement,
      String commune,
      String codePostal,
      boolean ouverte) {}

  List<LigneStructure> structures(
      @Nullable String departement, @Nullable String type, Curseur apres, int max) {
    return jdbc.sql(
            STRUCTURES
                + """
                 and (:departement::text is null or o.departement = :departement)
                 and (:type::text is null or o.kind = :type)
                 and o.id > :id order by o.id limit :max
                """)
        .param("departement", departement)
        .param("type", type)
        .param("id", apres.id())
        .param("max", max)
        .query(LigneStructure.class)
        .list();
  }

  Optional<LigneStructure> structure(UUID id) {
    return jdbc.sql(STRUCTURES + " and o.id = :id")
        .param("id", id)
        .query(LigneStructure.class)
        .optional();
  }
}
