package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Annonce;
import fr.parcours.iae.shared.MemoireTransaction;
import fr.parcours.iae.shared.NatureAnnonce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The candidature rows and the append-only log of their transitions. */
@Repository
class Candidatures {

  private static final String SELECT =
      """
      select id, candidat_id, siae_id, departement, etat, expediteur, expediteur_id,
        expediteur_organisation_id, origine, fiche_poste_id, message, reponse, message_prescripteur,
        motif_refus, motif_partage, deposee_le, modifiee_le, traitee_le, archivee_le
      from candidature
      """;

  /** The lines of the log that people are told of. */
  private static final Map<String, NatureAnnonce> ANNONCES =
      Map.of(
          "SUBMIT",
          NatureAnnonce.CANDIDATURE_DEPOSEE,
          "REMIND",
          NatureAnnonce.CANDIDATURE_RELANCEE,
          Transition.POSTPONE.name(),
          NatureAnnonce.CANDIDATURE_EN_ATTENTE,
          Transition.ADD_TO_POOL.name(),
          NatureAnnonce.CANDIDATURE_AU_VIVIER,
          Transition.ACCEPT.name(),
          NatureAnnonce.CANDIDATURE_ACCEPTEE,
          Transition.REFUSE.name(),
          NatureAnnonce.CANDIDATURE_REFUSEE,
          Transition.WITHDRAW.name(),
          NatureAnnonce.CANDIDATURE_RETIREE,
          Transition.TRANSFER.name(),
          NatureAnnonce.CANDIDATURE_TRANSFEREE,
          Transition.EXTERNAL_TRANSFER.name(),
          NatureAnnonce.CANDIDATURE_PROPOSEE_AILLEURS,
          Transition.CANCEL.name(),
          NatureAnnonce.EMBAUCHE_ANNULEE);

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Candidatures(
      JdbcClient jdbc, MemoireTransaction memoire, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.memoire = memoire;
    this.events = events;
    this.clock = clock;
  }

  Optional<Candidature> find(UUID id) {
    return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Candidature.class).optional();
  }

  private record Verrou(UUID id) {}

  /** Whether this transaction already holds the row, and the person's before it. */
  boolean isHeld(UUID id) {
    return !memoire.first(new Verrou(id));
  }

  /** What was read of the case before it was locked may be another transaction's past. */
  Optional<Candidature> lock(UUID id) {
    memoire.forget();
    return jdbc.sql(SELECT + " where id = :id for update")
        .param("id", id)
        .query(Candidature.class)
        .optional();
  }

  Optional<UUID> findByCleDepot(UUID cleDepot) {
    return jdbc.sql("select id from candidature where cle_depot = :cle")
        .param("cle", cleDepot)
        .query(UUID.class)
        .optional();
  }

  /** The person's other candidatures, locked in a fixed order. */
  List<Candidature> lockOthers(UUID candidatId, UUID except) {
    return jdbc.sql(
            SELECT + " where candidat_id = :candidat and id <> :except order by id for update")
        .param("candidat", candidatId)
        .param("except", except)
        .query(Candidature.class)
        .list();
  }

  Optional<OffsetDateTime> lastSubmission(UUID candidatId, UUID siaeId) {
    return jdbc.sql(
            """
            select deposee_le from candidature
            where candidat_id = :candidat and siae_id = :siae order by deposee_le desc limit 1
            """)
        .param("candidat", candidatId)
        .param("siae", siaeId)
        .query(OffsetDateTime.class)
        .optional();
  }

  void insert(Candidature c, @Nullable UUID cleDepot) {
    jdbc.sql(
            """
            insert into candidature (id, candidat_id, siae_id, departement, etat, expediteur,
              expediteur_id, expediteur_organisation_id, origine, fiche_poste_id, message,
              motif_partage, deposee_le, modifiee_le, cle_depot)
            values (:id, :candidat, :siae, :departement, :etat, :expediteur, :par, :organisation,
              :origine, :fiche, :message, false, :le, :le, :cle)
            """)
        .param("id", c.id())
        .param("candidat", c.candidatId())
        .param("siae", c.siaeId())
        .param("departement", c.departement())
        .param("etat", c.etat().name())
        .param("expediteur", c.expediteur().name())
        .param("par", c.expediteurId())
        .param("organisation", c.expediteurOrganisationId())
        .param("origine", c.origine())
        .param("fiche", c.fichePosteId())
        .param("message", c.message())
        .param("le", c.deposeeLe())
        .param("cle", cleDepot)
        .update();
    memoire.forget();
  }

  /** Moves to the state after a transition; the answer given is kept beside it. */
  void update(UUID id, Transition transition, Reponse reponse) {
    jdbc.sql(
            """
            update candidature set etat = :etat, reponse = coalesce(:reponse, reponse),
              message_prescripteur = coalesce(:prescripteur, message_prescripteur),
              motif_refus = :motif, motif_partage = :partage, modifiee_le = :le,
              traitee_le = case when :fixe then :le when :efface then null else traitee_le end,
              archivee_le = case when :desarchive then null else archivee_le end
            where id = :id
            """)
        .param("id", id)
        .param("etat", transition.vers().name())
        .param("reponse", reponse.message())
        .param("prescripteur", reponse.messagePrescripteur())
        .param("motif", reponse.motif())
        .param("partage", reponse.partage())
        .param("le", now())
        .param("fixe", transition.isFixantLeTraitement())
        .param("efface", transition.isEffacantLeTraitement())
        .param("desarchive", transition.isDesarchivant())
        .update();
  }

  void transfer(UUID id, UUID siaeId, String departement) {
    jdbc.sql(
            """
            update candidature set siae_id = :siae, departement = :departement, reponse = null,
              fiche_poste_id = null, message_prescripteur = null, motif_refus = null, motif_partage = false
            where id = :id
            """)
        .param("id", id)
        .param("siae", siaeId)
        .param("departement", departement)
        .update();
    memoire.forget();
  }

  /** Somebody just did something of it: silence is counted from now. */
  void touch(UUID id) {
    memoire.forget();
    jdbc.sql("update candidature set modifiee_le = :le where id = :id")
        .param("le", now())
        .param("id", id)
        .update();
  }

  void setArchived(UUID id, boolean archived) {
    jdbc.sql("update candidature set archivee_le = :le where id = :id")
        .param("id", id)
        .param("le", archived ? now() : null)
        .update();
  }

  void log(TransitionFaite t) {
    jdbc.sql(
            """
            insert into candidature_transition (candidature_id, transition, etat_avant, etat_apres,
              utilisateur_id, organisation_id, motif, base_legale, organisation_cible_id, le)
            values (:id, :transition, :avant, :apres, :par, :organisation, :motif, :base, :cible, :le)
            """)
        .param("id", t.candidatureId())
        .param("transition", t.transition())
        .param("avant", t.avant() == null ? null : t.avant().name())
        .param("apres", t.apres().name())
        .param("par", t.utilisateurId())
        .param("organisation", t.organisationId())
        .param("motif", t.motif())
        .param("base", t.baseLegale())
        .param("cible", t.organisationCibleId())
        .param("le", now())
        .update();
    NatureAnnonce nature = ANNONCES.get(t.transition());
    if (nature != null) {
      boolean internal = nature == NatureAnnonce.CANDIDATURE_TRANSFEREE;
      UUID other = internal ? t.organisationId() : t.organisationCibleId();
      events.publishEvent(new Annonce(nature, t.candidatureId(), t.utilisateurId(), other, null));
    }
  }

  OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
