package fr.parcours.iae.tache;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others read of the waits of a case that are nobody's task. */
@Service
public class HalteService {

  private final Haltes haltes;

  HalteService(Haltes haltes) {
    this.haltes = haltes;
  }

  /** All of a case, over or not, the oldest first. */
  @Transactional(readOnly = true)
  public List<Halte> ofDossier(UUID dossierId) {
    return haltes.ofDossier(dossierId);
  }
}
