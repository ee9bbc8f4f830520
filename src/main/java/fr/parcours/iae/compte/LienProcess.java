package fr.parcours.iae.compte;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The instance behind each link: it sends the mail, waits, and lets the link expire. */
@Component
class LienProcess {

  private final VersionService versions;
  private final Processus processus;

  LienProcess(VersionService versions, Processus processus) {
    this.versions = versions;
    this.processus = processus;
  }

  void start(LienCompte lien) {
    processus.start(
        versions.processus(lien.nature().processus(), lien.departement()).definitionId(),
        lien.id(),
        lien.departement(),
        Map.of());
  }

  /** Used or cancelled: nothing waits any more, and a mail that has not left never will. */
  void settle(LienCompte lien) {
    if (!processus.correlate(lien.nature().processus() + ".settled", lien.id())) {
      processus.terminate(lien.id(), "LIEN_CLOS");
    }
  }
}
