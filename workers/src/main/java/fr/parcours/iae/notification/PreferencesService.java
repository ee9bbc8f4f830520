package fr.parcours.iae.notification;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.NatureAnnonce;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person chooses to be told by mail, for the organisation they act for now. */
@Service
public class PreferencesService {

  /** One line of the page. */
  public record Choix(NatureAnnonce nature, ModeEnvoi mode) {}

  private final Preferences preferences;
  private final Notifications notifications;
  private final Gabarits gabarits;

  PreferencesService(Preferences preferences, Notifications notifications, Gabarits gabarits) {
    this.preferences = preferences;
    this.notifications = notifications;
    this.gabarits = gabarits;
  }

  /** What this person may be told of, the duties left out. */
  @Transactional(readOnly = true)
  public List<Choix> of(Acteur acteur) {
    Map<NatureAnnonce, ModeEnvoi> modes =
        preferences.of(acteur.utilisateurId(), acteur.organisationId());
    return natures(acteur).stream()
        .map(n -> new Choix(n, modes.getOrDefault(n, ModeEnvoi.IMMEDIAT)))
        .toList();
  }

  /** Keeps what was chosen among what this person may choose; the rest is left as it was. */
  @Transactional
  public void choose(Map<NatureAnnonce, ModeEnvoi> choix, Acteur acteur) {
    List<NatureAnnonce> siennes = natures(acteur);
    choix.forEach(
        (nature, mode) -> {
          if (siennes.contains(nature)) {
            preferences.set(acteur.utilisateurId(), acteur.organisationId(), nature, mode);
          }
        });
  }

  /** What the holder of this token would stop. */
  @Transactional(readOnly = true)
  public NatureAnnonce natureOf(UUID jeton) {
    return stoppable(jeton).nature();
  }

  /** No more mail of this kind for this person and organisation; the bell goes on. */
  @Transactional
  public NatureAnnonce stop(UUID jeton) {
    Envoi envoi = stoppable(jeton);
    if (envoi.nature() == NatureAnnonce.RESUME) {
      // What was to be gathered is told in the bell only, as the page of preferences then shows.
      preferences.stopDaily(envoi.destinataireId());
      return envoi.nature();
    }
    preferences.set(
        envoi.destinataireId(), envoi.organisationId(), envoi.nature(), ModeEnvoi.AUCUN);
    return envoi.nature();
  }

  private Envoi stoppable(UUID jeton) {
    return notifications
        .byJeton(jeton)
        .filter(e -> e.nature().isDesactivable())
        .filter(e -> e.type() == Destinataire.Type.UTILISATEUR)
        .orElseThrow(() -> new IntrouvableException("désabonnement"));
  }

  private List<NatureAnnonce> natures(Acteur acteur) {
    return Arrays.stream(NatureAnnonce.values())
        .filter(NatureAnnonce::isDesactivable)
        .filter(n -> n != NatureAnnonce.RESUME)
        .filter(n -> gabarits.roles(n).stream().anyMatch(role -> isFor(role, acteur)))
        .toList();
  }

  private static boolean isFor(RoleDestinataire role, Acteur acteur) {
    return switch (role) {
      case CANDIDAT -> acteur.isCandidat();
      case SIAE, ACCEPTEUR, AUTEUR, DECLARANT, AUTRE_ORGANISATION -> acteur.isSiae();
      case EXPEDITEUR -> !acteur.isCandidat() && acteur.organisationId() != null;
      case PRESCRIPTEUR -> acteur.isPrescripteur();
      case ORGANISATION, COLLEGUE, MEMBRE, ADMINISTRATEUR -> acteur.organisationId() != null;
      case DDETS -> "INSTITUTION".equals(name(acteur.organisationCategorie()));
      case SUPPORT, PERSONNE -> false;
    };
  }

  private static String name(@Nullable Enum<?> value) {
    return value == null ? "" : value.name();
  }
}
