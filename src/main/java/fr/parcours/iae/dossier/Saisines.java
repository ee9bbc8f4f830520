package fr.parcours.iae.dossier;

import fr.parcours.iae.recit.MotifSaisine;
import fr.parcours.iae.recit.Saisine;
import fr.parcours.iae.shared.Acteur;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Why a State's service may open a case, of all that modules answer; nothing else opens it. */
@Component
class Saisines {

  private final List<Saisine> saisines;

  Saisines(List<Saisine> saisines) {
    this.saisines = saisines;
  }

  /** The reason that shows the most; none in another département, whatever the reason. */
  Optional<MotifSaisine> of(UUID dossierId, String departement, Acteur service) {
    if (!service.isInstitution() || !departement.equals(service.departement())) {
      return Optional.empty();
    }
    return saisines.stream()
        .flatMap(saisine -> saisine.motif(dossierId, service).stream())
        .min(Comparator.naturalOrder());
  }
}
