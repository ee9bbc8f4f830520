package fr.parcours.iae.tache;

import fr.parcours.iae.securite.UtilisateurConnecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.shared.ConflitException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says to the second of two people who was first and when. */
@Component
class DejaTraitee {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm");

  private final UtilisateurService utilisateurs;

  DejaTraitee(UtilisateurService utilisateurs) {
    this.utilisateurs = utilisateurs;
  }

  ConflitException by(TacheOuverte tache) {
    OffsetDateTime le = tache.faiteLe();
    if (tache.faitePar() == null || le == null) {
      return new ConflitException(
          "TACHE_CLOSE", "Cette tâche n’attend plus de réponse : le dossier a avancé entre-temps.");
    }
    return new ConflitException(
        "DEJA_TRAITE", "Déjà traité par %s le %s.".formatted(nom(tache.faitePar()), moment(le)));
  }

  /** Somebody acted on the case since the page was shown. */
  ConflitException since(JournalDossier.Trace trace) {
    return new ConflitException(
        "DEJA_TRAITE",
        "Le dossier a changé depuis que vous avez ouvert cette page. %s par %s le %s."
            .formatted(trace.fait(), nom(trace.par()), moment(trace.le())));
  }

  /** The name colleagues know the person by. */
  String nom(UUID utilisateurId) {
    return utilisateurs
        .connecte(utilisateurId)
        .map(UtilisateurConnecte::nomAffiche)
        .orElse("la plateforme");
  }

  private static String moment(OffsetDateTime le) {
    return MOMENT.format(le.atZoneSameInstant(ClockConfiguration.PARIS));
  }
}
