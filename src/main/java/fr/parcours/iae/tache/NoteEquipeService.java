package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes of a team on a case: written from a task of the organisation, read by its members and by
 * nobody else, never rewritten. The members they call are told.
 */
@Service
public class NoteEquipeService {

  static final int LONGUEUR_MAX = 2000;

  private final NotesEquipe notes;
  private final TacheService taches;
  private final ListeTachesService liste;
  private final ApplicationEventPublisher evenements;

  NoteEquipeService(
      NotesEquipe notes,
      TacheService taches,
      ListeTachesService liste,
      ApplicationEventPublisher evenements) {
    this.notes = notes;
    this.taches = taches;
    this.liste = liste;
    this.evenements = evenements;
  }

  /** Those of the organisation one works in, the oldest first; the caller may see the case. */
  @Transactional(readOnly = true)
  public List<NoteEquipe> of(UUID dossierId, Acteur acteur) {
    return acteur.organisationId() == null && !acteur.isSupport()
        ? List.of()
        : notes.of(dossierId, Corbeille.of(acteur.organisationId()));
  }

  /**
   * Writes one.
   *
   * @param pour members to tell; oneself is left out
   * @param page where the note is read
   * @throws IntrouvableException for a task of another organisation
   */
  @Transactional
  public Resultat<UUID> write(
      String tacheId, String texte, Collection<UUID> pour, String page, Acteur acteur) {
    TacheOuverte tache = taches.acting(tacheId, acteur);
    String net = texte.strip();
    if (net.isEmpty() || net.length() > LONGUEUR_MAX) {
      return Resultat.refuse(
          Refus.saisie("NOTE_TEXTE", "Écrivez la note, en 2 000 caractères au plus."));
    }
    Set<UUID> membres =
        liste.members(acteur).stream().map(MembreTaches::id).collect(Collectors.toSet());
    if (!membres.containsAll(pour)) {
      return Resultat.refuse(
          Refus.saisie("NOTE_POUR", "Choisissez des membres de votre organisation."));
    }
    Set<UUID> appeles = new LinkedHashSet<>(pour);
    appeles.remove(acteur.utilisateurId());
    UUID organisation = acteur.organisationId();
    UUID id =
        notes.add(tache.dossierId(), Corbeille.of(organisation), net, page, acteur.utilisateurId());
    notes.call(id, appeles);
    if (!appeles.isEmpty() && organisation != null) {
      evenements.publishEvent(
          new MentionFaite(
              id, tache.dossierId(), acteur.utilisateurId(), organisation, tache.departement()));
    }
    return Resultat.fait(id);
  }
}
