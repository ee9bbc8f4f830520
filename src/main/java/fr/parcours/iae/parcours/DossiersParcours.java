package fr.parcours.iae.parcours;

import fr.parcours.iae.tache.Responsables;
import fr.parcours.iae.version.DossierDepartement;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the other modules ask of a path: its département, the SIAE that acts on a step. */
@Component
@Order(10)
class DossiersParcours implements Responsables, DossierDepartement {

  private final SuivisParcours suivis;

  DossiersParcours(SuivisParcours suivis) {
    this.suivis = suivis;
  }

  @Override
  public Optional<Responsable> responsableOf(UUID passId, String etape, String acteur) {
    return suivis
        .find(passId)
        .map(
            suivi ->
                new Responsable(
                    "siae".equals(acteur) ? suivi.siaeId() : null,
                    suivi.departement(),
                    suivi.candidatId(),
                    suivi.siaeId()));
  }

  @Override
  public Optional<String> departementOf(UUID passId) {
    return suivis.find(passId).map(SuiviParcours::departement);
  }
}
