package fr.parcours.iae.compte;

import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.version.DossierDepartement;
import fr.parcours.iae.version.EcheanceDossier;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine asks of a link: its département, and the day after its last one. */
@Component
@Order(80)
class DossiersDeLien implements DossierDepartement, EcheanceDossier {

  private final Liens liens;

  DossiersDeLien(Liens liens) {
    this.liens = liens;
  }

  @Override
  public Optional<LocalDate> prochaine(UUID lienId) {
    return liens
        .find(lienId)
        .map(
            lien ->
                lien.expireLe()
                    .atZoneSameInstant(ClockConfiguration.PARIS)
                    .toLocalDate()
                    .plusDays(1));
  }

  @Override
  public Optional<String> departementOf(UUID lienId) {
    return liens.find(lienId).map(LienCompte::departement);
  }
}
