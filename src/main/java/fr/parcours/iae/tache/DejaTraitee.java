package fr.parcours.iae.tache;

import fr.parcours.iae.securite.UtilisateurConnecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.shared.ConflitException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
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
        "DEJA_TRAITE",
        "Déjà traité par %s le %s."
            .formatted(
                utilisateurs
                    .connecte(tache.faitePar())
                    .map(UtilisateurConnecte::nomAffiche)
                    .orElse("la plateforme"),
                MOMENT.format(le.atZoneSameInstant(ClockConfiguration.PARIS))));
  }
}
