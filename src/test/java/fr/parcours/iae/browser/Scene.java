package fr.parcours.iae.browser;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happened before somebody opens a browser. */
@Component
class Scene {

  private final Monde monde;
  private final DepotService depots;
  private final TacheService taches;
  private final Candidats candidats;

  Scene(Monde monde, DepotService depots, TacheService taches, Candidats candidats) {
    this.monde = monde;
    this.depots = depots;
    this.taches = taches;
    this.candidats = candidats;
  }

  /** The candidature of a new person to this SIAE; answers its id. */
  UUID brought(Acteur by, Acteur siae) {
    return brought(by, monde.aCandidat(by), siae);
  }

  UUID brought(Acteur by, UUID candidat, Acteur siae) {
    return depots
        .submit(
            new SubmitCandidature(
                candidat,
                Objects.requireNonNull(siae.organisationId()),
                null,
                "Bonjour",
                UUID.randomUUID()),
            by)
        .orElseThrow();
  }

  void answered(UUID dossier, Acteur acteur, String... keysAndValues) {
    Map<String, String[]> champs = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      champs.put(keysAndValues[i], new String[] {keysAndValues[i + 1]});
    }
    taches.complete(waiting(dossier), champs, acteur);
  }

  /** The address of what waits in this case. */
  String page(UUID dossier) {
    return "/taches/" + waiting(dossier);
  }

  String nameOf(UUID candidat, Acteur viewer) {
    return candidats.identiteOf(candidat, viewer).nomComplet();
  }

  private String waiting(UUID dossier) {
    return taches.ofDossier(dossier).stream()
        .filter(TacheOuverte::isOuverte)
        .findFirst()
        .orElseThrow()
        .id();
  }
}
