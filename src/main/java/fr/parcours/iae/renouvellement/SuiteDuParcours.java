package fr.parcours.iae.renouvellement;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.parcours.SuiteParcours;
import fr.parcours.iae.parcours.SuiviParcours;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.sortie.SortieService;
import fr.parcours.iae.version.Parametres;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Before each contract of a path ends, whichever SIAE signed it, its SIAE is asked what comes next.
 */
@Component
class SuiteDuParcours implements SuiteParcours {

  private final SuitesContrat suites;
  private final SuiteProcess process;
  private final EmbaucheService embauches;
  private final SortieService sorties;
  private final Organisations organisations;
  private final Parametres parametres;
  private final Clock clock;

  SuiteDuParcours(
      SuitesContrat suites,
      SuiteProcess process,
      EmbaucheService embauches,
      SortieService sorties,
      Organisations organisations,
      Parametres parametres,
      Clock clock) {
    this.suites = suites;
    this.process = process;
    this.embauches = embauches;
    this.sorties = sorties;
    this.organisations = organisations;
    this.parametres = parametres;
    this.clock = clock;
  }

  @Override
  public Stream<LocalDate> echeances(SuiviParcours suivi, PassIae pass) {
    return toAsk(pass.id()).map(e -> day(e, suivi.departement()));
  }

  @Override
  public void faireLePoint(SuiviParcours suivi, PassIae pass, LocalDate today) {
    toAsk(pass.id())
        .filter(e -> !day(e, suivi.departement()).isAfter(today))
        .forEach(e -> ask(e, pass.id()));
  }

  /** Contracts that end one day, not over yet, that nobody was asked about. */
  private Stream<Embauche> toAsk(UUID passId) {
    List<Embauche> all = embauches.concludedOn(passId);
    if (all.stream().allMatch(e -> e.fin() == null)) {
      return Stream.empty();
    }
    List<SuiteContrat> asked = suites.ofPass(passId);
    LocalDate today = LocalDate.now(clock);
    return all.stream()
        .filter(e -> e.fin() != null && !e.fin().isBefore(today))
        .filter(e -> !sorties.isDeclared(e.candidatureId()))
        .filter(
            e ->
                asked.stream()
                    .noneMatch(
                        s ->
                            s.candidatureId().equals(e.candidatureId())
                                && s.fin().equals(e.fin())));
  }

  private void ask(Embauche embauche, UUID passId) {
    LocalDate fin = embauche.fin();
    if (fin == null) {
      return;
    }
    Organisation siae = organisations.find(embauche.siaeId()).orElseThrow();
    SuiteContrat suite =
        new SuiteContrat(
            Uuids.v7(),
            embauche.candidatureId(),
            passId,
            embauche.siaeId(),
            siae.departement(),
            fin);
    suites.insert(suite);
    process.start(suite);
  }

  private LocalDate day(Embauche embauche, String departement) {
    LocalDate fin = embauche.fin();
    return (fin == null ? LocalDate.MAX : fin)
        .minus(parametres.delai("preavis-suite-contrat", departement, LocalDate.now(clock)));
  }
}
