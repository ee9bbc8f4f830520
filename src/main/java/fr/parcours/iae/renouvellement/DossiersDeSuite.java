package fr.parcours.iae.renouvellement;

import fr.parcours.iae.tache.Responsables;
import fr.parcours.iae.version.DossierDepartement;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine and the work lists ask of a contract that nears its end. */
@Component
@Order(50)
class DossiersDeSuite implements Responsables, DossierDepartement {

  private final SuitesContrat suites;

  DossiersDeSuite(SuitesContrat suites) {
    this.suites = suites;
  }

  @Override
  public Optional<Responsable> responsableOf(UUID suiteId, String etape, String acteur) {
    return suites
        .find(suiteId)
        .map(s -> new Responsable(s.siaeId(), s.departement(), suites.candidatOf(s), s.siaeId()));
  }

  @Override
  public Optional<String> departementOf(UUID suiteId) {
    return suites.find(suiteId).map(SuiteContrat::departement);
  }
}
