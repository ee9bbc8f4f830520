package fr.parcours.iae.sortie;

import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.regles.SituationSortie;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exits in force; one at most per hire is kept by the table. */
@Repository
class Sorties {

  private static final String SELECT =
      """
      select id, candidature_id, pass_id, siae_id, departement, jour, situation, mois_contrat, heures,
        libelle, classe, motif_non_comptee, declaree_par, declaree_le
      from sortie
      """;

  /** An answer given three or six months later. */
  record Suivi(int mois, SituationSortie situation, @Nullable String commentaire) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Sorties(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Sortie> find(UUID id) {
    return jdbc.sql(SELECT + " where id = ?").param(id).query(Sortie.class).optional();
  }

  List<Sortie> ofPass(UUID passId) {
    return jdbc.sql(SELECT + " where pass_id = ? and annulee_le is null order by jour desc, id")
        .param(passId)
        .query(Sortie.class)
        .list();
  }

  Optional<Sortie> ofEmbauche(UUID candidatureId) {
    return jdbc.sql(SELECT + " where candidature_id = ? and annulee_le is null")
        .param(candidatureId)
        .query(Sortie.class)
        .optional();
  }

  /** The exits of a SIAE since a day, the newest first. */
  List<Sortie> ofSiae(UUID siaeId, LocalDate depuis) {
    RequeteExport<Sortie> toutes = allOf(siaeId, depuis);
    return jdbc.sql(toutes.sql()).params(toutes.params()).query(toutes.lecture()).list();
  }

  /** The same, to be read row by row. */
  RequeteExport<Sortie> allOf(UUID siaeId, LocalDate depuis) {
    return RequeteExport.of(
        SELECT
            + """
             where siae_id = :siae and jour >= :depuis and annulee_le is null
            order by jour desc, id
            """,
        Map.of("siae", siaeId, "depuis", depuis),
        Sortie.class);
  }

  /** Whose contract it was. */
  UUID candidatOf(Sortie s) {
    return jdbc.sql("select candidat_id from candidature where id = ?")
        .param(s.candidatureId())
        .query(UUID.class)
        .single();
  }

  void insert(Sortie s) {
    jdbc.sql(
            """
            insert into sortie (id, candidature_id, pass_id, siae_id, departement, jour, situation,
              mois_contrat, heures, libelle, classe, motif_non_comptee, declaree_par, declaree_le)
            values (:id, :candidature, :pass, :siae, :departement, :jour, :situation, :mois, :heures,
              :libelle, :classe, :motif, :par, :le)
            """)
        .param("id", s.id())
        .param("candidature", s.candidatureId())
        .param("pass", s.passId())
        .param("siae", s.siaeId())
        .param("departement", s.departement())
        .param("jour", s.jour())
        .param("situation", s.situation().name())
        .param("mois", s.moisContrat())
        .param("heures", s.heures())
        .param("libelle", s.libelle())
        .param("classe", s.classe().name())
        .param("motif", s.motifNonComptee())
        .param("par", s.declareePar())
        .param("le", s.declareeLe())
        .update();
  }

  /** The exit ended the contract before the day it had. */
  void shortened(UUID id, @Nullable LocalDate finAvant) {
    jdbc.sql("update sortie set contrat_ecourte = true, contrat_fin_avant = :fin where id = :id")
        .param("id", id)
        .param("fin", finAvant)
        .update();
  }

  /** The end the contract had before the exit; empty when the exit did not change it. */
  Optional<Contrat> contratAvant(UUID id) {
    return jdbc.sql(
            """
            select candidature_id, contrat_fin_avant as fin from sortie
            where id = ? and contrat_ecourte
            """)
        .param(id)
        .query(Contrat.class)
        .optional();
  }

  /** A contract and its last day; none for one without an end. */
  record Contrat(UUID candidatureId, @Nullable LocalDate fin) {}

  void cancel(UUID id, UUID par) {
    jdbc.sql(
            "update sortie set annulee_par = :par, annulee_le = :le where id = :id and annulee_le is null")
        .param("id", id)
        .param("par", par)
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  void follow(UUID id, Suivi suivi, UUID par) {
    jdbc.sql(
            """
            insert into suivi_sortie (sortie_id, mois, situation, commentaire, fait_par, fait_le)
            values (:sortie, :mois, :situation, :commentaire, :par, :le)
            """)
        .param("sortie", id)
        .param("mois", suivi.mois())
        .param("situation", suivi.situation().name())
        .param("commentaire", suivi.commentaire())
        .param("par", par)
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  List<Suivi> suivis(UUID id) {
    return jdbc.sql(
            "select mois, situation, commentaire from suivi_sortie where sortie_id = ? order by mois")
        .param(id)
        .query(Suivi.class)
        .list();
  }
}
