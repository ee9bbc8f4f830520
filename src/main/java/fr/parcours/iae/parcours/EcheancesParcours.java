package fr.parcours.iae.parcours;

import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.version.EcheanceDossier;
import fr.parcours.iae.version.Parametres;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The one date each path waits for: the next alert before the end of the PASS, what another module
 * waits for, or the day after the end.
 */
@Component
@Order(0)
class EcheancesParcours implements EcheanceDossier {

  /** Delays before the end, the longest first: parameters a département may set. */
  static final List<String> ALERTES =
      List.of("parcours.alerte.1", "parcours.alerte.2", "parcours.alerte.3");

  static final String BILAN = "parcours.bilan";

  private final SuivisParcours suivis;
  private final PassIaeService passIaes;
  private final Parametres parametres;
  private final List<SuiteParcours> suites;
  private final Clock clock;

  EcheancesParcours(
      SuivisParcours suivis,
      PassIaeService passIaes,
      Parametres parametres,
      List<SuiteParcours> suites,
      Clock clock) {
    this.suivis = suivis;
    this.passIaes = passIaes;
    this.parametres = parametres;
    this.suites = suites;
    this.clock = clock;
  }

  @Override
  public Optional<LocalDate> prochaine(UUID passId) {
    return suivis.find(passId).flatMap(suivi -> passIaes.find(passId).map(p -> next(suivi, p)));
  }

  /** The day a threshold before this end is reached, in the département now in charge. */
  LocalDate seuil(String cle, SuiviParcours suivi, PassIae pass) {
    return pass.fin()
        .plusDays(1)
        .minus(parametres.delai(cle, suivi.departement(), LocalDate.now(clock)));
  }

  private LocalDate next(SuiviParcours suivi, PassIae pass) {
    List<String> given = suivis.alertsFor(suivi.passId(), pass.fin());
    Stream<LocalDate> alertes =
        Stream.concat(ALERTES.stream(), Stream.of(BILAN))
            .filter(cle -> !given.contains(cle))
            .map(cle -> seuil(cle, suivi, pass));
    Stream<LocalDate> autres = suites.stream().flatMap(suite -> suite.echeances(suivi, pass));
    return Stream.concat(Stream.concat(alertes, autres), Stream.of(pass.fin().plusDays(1)))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }
}
