package fr.parcours.iae.conformance;

import fr.parcours.iae.conformance.Correspondances.NonCorrespondance;
import fr.parcours.iae.regles.EtatDemandeProlongation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the cases for the states of a request. */
final class EtatsDemande {

  private static final Map<String, EtatDemandeProlongation> ETATS =
      Map.of(
          "PENDING", EtatDemandeProlongation.EN_ATTENTE,
          "GRANTED", EtatDemandeProlongation.ACCORDEE,
          "DENIED", EtatDemandeProlongation.REFUSEE);

  private EtatsDemande() {}

  static EtatDemandeProlongation etat(@Nullable String mot) {
    EtatDemandeProlongation etat = mot == null ? null : ETATS.get(mot);
    if (etat == null) {
      throw new NonCorrespondance("état inconnu : " + mot);
    }
    return etat;
  }

  static @Nullable String mot(EtatDemandeProlongation etat) {
    return ETATS.entrySet().stream()
        .filter(entree -> entree.getValue() == etat)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
