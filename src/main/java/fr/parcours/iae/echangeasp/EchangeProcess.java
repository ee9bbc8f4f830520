package fr.parcours.iae.echangeasp;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The instances behind each file that leaves and each slot of fetching. */
@Component
class EchangeProcess {

  private final VersionService versions;
  private final Processus processus;
  private final AspProperties asp;

  EchangeProcess(VersionService versions, Processus processus, AspProperties asp) {
    this.versions = versions;
    this.processus = processus;
    this.asp = asp;
  }

  void deposit(UUID lotId) {
    start("depot-asp", lotId);
  }

  void fetch(UUID passageId) {
    start("retrait-asp", passageId);
  }

  private void start(String key, UUID id) {
    processus.start(
        versions.processus(key, asp.departement()).definitionId(), id, asp.departement(), Map.of());
  }
}
