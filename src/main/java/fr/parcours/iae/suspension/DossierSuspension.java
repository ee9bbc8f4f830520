package fr.parcours.iae.suspension;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.Suspension;
import fr.parcours.iae.regles.AccesSuspensionRule.Demandeur;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a suspension look at.
 *
 * @param embauches the hires concluded on the PASS, the last accepted first
 * @param kind kind of the SIAE of the last hire
 * @param departement its département, whose table of reasons applies
 * @param suspensions every suspension of the PASS, oldest first
 */
record DossierSuspension(
    PassIae pass,
    List<Embauche> embauches,
    @Nullable KindSiae kind,
    String departement,
    List<Suspension> suspensions) {

  /** The one who asks, seen from the PASS. */
  Demandeur demandeur(Acteur acteur) {
    if (embauches.stream().noneMatch(e -> acteur.isMembreOf(e.siaeId()))) {
      return Demandeur.AUTRE;
    }
    return acteur.isMembreOf(embauches.get(0).siaeId())
        ? Demandeur.DERNIER_EMPLOYEUR
        : Demandeur.ANCIEN_EMPLOYEUR;
  }

  /** The last suspension: the only one that can be in progress. */
  Optional<Suspension> derniere() {
    return suspensions.isEmpty()
        ? Optional.empty()
        : Optional.of(suspensions.get(suspensions.size() - 1));
  }
}
