package fr.parcours.iae.prolongation;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.Prolongation;
import fr.parcours.iae.regles.OuvertureProlongationRule;
import fr.parcours.iae.regles.PeriodeProlongation;
import fr.parcours.iae.shared.Acteur;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the rules of a prolongation look at.
 *
 * @param embauches the hires concluded on the PASS, the last accepted first
 * @param enAttente the request that waits for its answer
 */
record DossierProlongation(
    PassIae pass,
    boolean dernierPass,
    List<Embauche> embauches,
    List<Prolongation> prolongations,
    Optional<DemandeProlongation> enAttente) {

  boolean employs(Acteur acteur) {
    return embauches.stream().anyMatch(e -> acteur.isMembreOf(e.siaeId()));
  }

  List<PeriodeProlongation> periodes() {
    return prolongations.stream().map(Prolongation::periode).toList();
  }

  OuvertureProlongationRule.Situation situation(Acteur acteur, LocalDate today) {
    return new OuvertureProlongationRule.Situation(
        today,
        pass.periode(),
        pass.etat(today),
        dernierPass,
        enAttente.isPresent(),
        employs(acteur));
  }
}
