package fr.parcours.iae.version.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.version.EcheanceDossier;
import fr.parcours.iae.version.Parametres;
import fr.parcours.iae.version.VersionService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Due dates and timers of the models, from the delays of the case's département. */
@Component("echeances")
public class Echeances {

  /** Timers wake the rules at the start of the working day, Paris time. */
  private static final int HEURE_DE_REVEIL = 6;

  private static final List<String> RAPPELS =
      List.of("relance.1", "relance.2", "relance.3", Parametres.REFUS_AUTOMATIQUE);

  private final VersionService versions;
  private final Parametres parametres;
  private final List<EcheanceDossier> dossiers;
  private final Clock clock;

  Echeances(
      VersionService versions, Parametres parametres, List<EcheanceDossier> dossiers, Clock clock) {
    this.versions = versions;
    this.parametres = parametres;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** Instant of the next date that matters in a case that has one timer for all its dates. */
  public Date duDossier(DelegateExecution execution) {
    UUID dossierId = Faits.dossierOf(execution);
    return dossiers.stream()
        .map(source -> source.prochaine(dossierId))
        .flatMap(Optional::stream)
        .findFirst()
        .map(this::reveil)
        .orElseThrow(() -> new IllegalStateException("Dossier sans échéance : " + dossierId));
  }

  /** ISO 8601 cycle that rings every so often from today on, as the département's delay says. */
  public String tousLes(DelegateExecution execution, String cle) {
    LocalDate today = LocalDate.now(clock);
    String departement = versions.departementOf(Faits.dossierOf(execution));
    Period delai = parametres.delai(cle, departement, today);
    return "R/" + today.plus(delai).atTime(HEURE_DE_REVEIL, 0) + ":00/" + delai;
  }

  /** Instant a delay of the département is over, from today on. */
  public Date dans(DelegateExecution execution, String cle) {
    return in(execution, cle);
  }

  /** Due date of a step's task. */
  public Date pour(DelegateExecution execution, String etape) {
    return in(execution, "echeance." + etape);
  }

  /**
   * The one timer of a study: ISO 8601, from the next date that matters on. Reminders, then the
   * refusal, counted from the day the step was reached; after that, every week until it is over.
   */
  public String rappels(DelegateExecution execution) {
    LocalDate today = LocalDate.now(clock);
    String departement = versions.departementOf(Faits.dossierOf(execution));
    LocalDate debut = Faits.taskCreated(execution).map(this::day).orElse(today);
    LocalDate next =
        RAPPELS.stream()
            .map(cle -> debut.plus(parametres.delai(cle, departement, today)))
            .filter(date -> date.isAfter(today))
            .min(Comparator.naturalOrder())
            .orElse(today.plusWeeks(1));
    return "R/" + next.atTime(HEURE_DE_REVEIL, 0) + ":00/P7D";
  }

  private LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), clock.getZone());
  }

  /** Instant of the n-th reminder; orientation 2026.1, still under way somewhere, names it. */
  public Date relance(DelegateExecution execution, Integer rang) {
    return in(execution, "relance." + rang);
  }

  /** Instant of the refusal without an answer; named by orientation 2026.1. */
  public Date refusAutomatique(DelegateExecution execution) {
    return in(execution, Parametres.REFUS_AUTOMATIQUE);
  }

  private Date in(DelegateExecution execution, String cle) {
    LocalDate today = LocalDate.now(clock);
    String departement = versions.departementOf(Faits.dossierOf(execution));
    LocalDate due = today.plus(parametres.delai(cle, departement, today));
    return reveil(due);
  }

  private Date reveil(LocalDate jour) {
    return Date.from(jour.atTime(HEURE_DE_REVEIL, 0).atZone(clock.getZone()).toInstant());
  }
}
