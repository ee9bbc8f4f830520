package fr.parcours.iae.candidature;

import fr.parcours.iae.organisation.CandidatureAnterieure;
import fr.parcours.iae.organisation.CandidaturesAnterieures;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Sends a person's candidature to several SIAE, each in its own transaction: one that is refused
 * leaves the others sent.
 */
@Service
public class EnvoiCandidaturesService {

  /** What became of one. */
  public record Ligne(UUID siaeId, Resultat<UUID> resultat) {}

  private final DepotService depots;
  private final CandidaturesAnterieures anterieures;

  EnvoiCandidaturesService(DepotService depots, CandidaturesAnterieures anterieures) {
    this.depots = depots;
    this.anterieures = anterieures;
  }

  /**
   * A result for each SIAE, in the order given.
   *
   * @return refused {@code AUCUNE_STRUCTURE}, {@code TROP_DE_STRUCTURES}, or {@code DEJA_EN_COURS}
   *     as long as nobody said to send another one, before anything is sent
   */
  public Resultat<List<Ligne>> send(EnvoiCandidatures demande, Acteur acteur) {
    List<EnvoiCandidatures.Destination> destinations = demande.destinations();
    if (destinations.isEmpty()) {
      return Resultat.refuse(
          Refus.saisie("AUCUNE_STRUCTURE", "Cochez au moins une structure à qui écrire."));
    }
    if (destinations.size() > EnvoiCandidatures.MAX) {
      return Resultat.refuse(
          Refus.saisie(
              "TROP_DE_STRUCTURES",
              "Une candidature part à %d structures au plus à la fois : décochez-en."
                  .formatted(EnvoiCandidatures.MAX)));
    }
    if (!demande.encore() && isInHandSomewhere(demande, acteur)) {
      return Resultat.refuse(
          Refus.saisie(
              "DEJA_EN_COURS",
              destinations.size() == 1
                  ? "Une candidature est déjà en cours auprès de cette structure : attendez sa réponse, ou cochez « Envoyer quand même »."
                  : "Une candidature est déjà en cours auprès d’une structure cochée : décochez-la, ou cochez « Envoyer quand même »."));
    }
    return Resultat.fait(
        destinations.stream()
            .map(
                destination ->
                    new Ligne(
                        destination.siaeId(),
                        depots.submit(command(demande, destination), demande.cv(), acteur)))
            .toList());
  }

  private boolean isInHandSomewhere(EnvoiCandidatures demande, Acteur acteur) {
    List<UUID> siae =
        demande.destinations().stream().map(EnvoiCandidatures.Destination::siaeId).toList();
    return anterieures.of(demande.candidatId(), siae, acteur).values().stream()
        .anyMatch(CandidatureAnterieure::isAConfirmer);
  }

  private static SubmitCandidature command(
      EnvoiCandidatures demande, EnvoiCandidatures.Destination destination) {
    return new SubmitCandidature(
        demande.candidatId(),
        destination.siaeId(),
        destination.fichePosteId(),
        demande.message(),
        key(demande.cle(), destination.siaeId()));
  }

  /** One key for each SIAE of a form, the same each time the form is sent. */
  private static UUID key(UUID cle, UUID siaeId) {
    return UUID.nameUUIDFromBytes((cle + "/" + siaeId).getBytes(StandardCharsets.UTF_8));
  }
}
