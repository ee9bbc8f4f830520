package fr.parcours.iae.notification;

import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.organisation.RoleChange;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Annonce;
import fr.parcours.iae.shared.NatureAnnonce;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.tache.MentionFaite;
import fr.parcours.iae.tache.TacheAttend;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what must be told, in the transaction that did it: one row, one instance. Whom to tell and
 * in which words is found out after the commit, so that a click pays for two inserts only.
 */
@Service
public class AnnonceService {

  /** Steps that have words of their own; those left out are told as a step that waits. */
  private static final Map<String, NatureAnnonce> ETAPES =
      Map.of(
          "UserTask_DeliverPass", NatureAnnonce.DELIVRANCE_DEMANDEE,
          "UserTask_InstruireProlongation", NatureAnnonce.PROLONGATION_DEMANDEE,
          "UserTask_VerifierRecevabilite", NatureAnnonce.DECISION_PREFET_DEMANDEE,
          "UserTask_CompleterDemande", NatureAnnonce.DECISION_PREFET_A_COMPLETER,
          "UserTask_ValiderHabilitation", NatureAnnonce.HABILITATION_DEMANDEE,
          "UserTask_CompleterHabilitation", NatureAnnonce.HABILITATION_A_COMPLETER);

  /** Told with the candidature itself or the decision's end; or asked for by its own answer. */
  private static final Set<String> DEJA_DITES =
      Set.of(
          "UserTask_ReviewCandidature",
          "UserTask_ResumeCandidature",
          "UserTask_CompleterFiche",
          "UserTask_DeciderRenouvellement");

  private static final Map<RoleChange.Sens, NatureAnnonce> NATURES =
      Map.of(
          RoleChange.Sens.NOMME_ADMINISTRATEUR, NatureAnnonce.MEMBRE_NOMME_ADMINISTRATEUR,
          RoleChange.Sens.INVITE_ADMINISTRATEUR, NatureAnnonce.MEMBRE_NOMME_ADMINISTRATEUR,
          RoleChange.Sens.RETIRE_ADMINISTRATEUR, NatureAnnonce.MEMBRE_RETIRE_ADMINISTRATEUR,
          RoleChange.Sens.DESACTIVE, NatureAnnonce.MEMBRE_DESACTIVE);

  private final Notifications notifications;
  private final NotificationProcess process;
  private final VersionService versions;
  private final Organisations organisations;
  private final ActeurCourant courant;

  AnnonceService(
      Notifications notifications,
      NotificationProcess process,
      VersionService versions,
      Organisations organisations,
      ActeurCourant courant) {
    this.organisations = organisations;
    this.notifications = notifications;
    this.process = process;
    this.versions = versions;
    this.courant = courant;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Annonce annonce) {
    tell(annonce, versions.departementOf(annonce.sujetId()), null);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(TacheAttend tache) {
    if (DEJA_DITES.contains(tache.etape())) {
      return;
    }
    NatureAnnonce nature = ETAPES.getOrDefault(tache.etape(), NatureAnnonce.TACHE_A_FAIRE);
    if (nature == NatureAnnonce.TACHE_A_FAIRE && (tache.organisationId() == null || isOwn(tache))) {
      return;
    }
    UUID par = Acteur.systeme().utilisateurId();
    tell(
        new Annonce(nature, tache.dossierId(), par, tache.organisationId(), tache.libelle()),
        tache.departement(),
        null);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(MentionFaite mention) {
    tell(
        new Annonce(
            NatureAnnonce.NOTE_MENTION,
            mention.dossierId(),
            mention.par(),
            mention.organisationId(),
            mention.noteId().toString()),
        mention.departement(),
        null);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(RoleChange change) {
    tell(
        new Annonce(
            Objects.requireNonNull(NATURES.get(change.sens())),
            change.membreId(),
            change.par(),
            change.organisationId(),
            change.sens() == RoleChange.Sens.INVITE_ADMINISTRATEUR
                ? SourceMembre.INVITE
                : change.etaitAdministrateur() ? SourceMembre.ADMINISTRAIT : null),
        organisations.find(change.organisationId()).orElseThrow().departement(),
        null);
  }

  /** Made by what a member has just done, who sees it wait: no news to the organisation. */
  private boolean isOwn(TacheAttend tache) {
    UUID organisation = tache.organisationId();
    return organisation != null
        && courant.find().filter(acteur -> acteur.isMembreOf(organisation)).isPresent();
  }

  /** Once only for a key; answers whether it was told now. */
  boolean tell(Annonce annonce, String departement, @Nullable String cle) {
    UUID id = Uuids.v7();
    boolean inserted = notifications.insert(id, annonce, departement, cle);
    if (inserted) {
      process.start(id, departement);
    }
    return inserted;
  }
}
