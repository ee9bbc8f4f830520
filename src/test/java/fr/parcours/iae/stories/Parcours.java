package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.engine.HorlogeMoteur;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The verbs of the stories: bring, answer, let days pass. */
@Component
@Profile("test")
public class Parcours {

  private final DepotService depots;
  private final CandidatureService candidatures;
  private final TacheService taches;
  private final ManagementService management;
  private final RuntimeService runtime;
  private final HorlogeDeTest horloge;
  private final HorlogeMoteur moteur;

  public Parcours(
      DepotService depots,
      CandidatureService candidatures,
      TacheService taches,
      ManagementService management,
      RuntimeService runtime,
      HorlogeDeTest horloge,
      HorlogeMoteur moteur) {
    this.depots = depots;
    this.candidatures = candidatures;
    this.taches = taches;
    this.management = management;
    this.runtime = runtime;
    this.horloge = horloge;
    this.moteur = moteur;
  }

  public UUID brings(Acteur by, UUID candidat, Acteur siae) {
    return depots
        .submit(
            new SubmitCandidature(
                candidat, organisation(siae), null, "Merci de la recevoir", UUID.randomUUID()),
            by)
        .orElseThrow();
  }

  IssueTache answers(Acteur acteur, UUID dossier, String etape, Map<String, String[]> champs) {
    return taches.complete(waiting(dossier, etape).id(), champs, acteur);
  }

  void answered(Acteur acteur, UUID dossier, String etape, Map<String, String[]> champs) {
    assertThat(answers(acteur, dossier, etape, champs)).isInstanceOf(IssueTache.Faite.class);
  }

  TacheOuverte waiting(UUID dossier, String etape) {
    assertThat(steps(dossier)).contains(etape);
    return open(dossier).stream().filter(t -> t.etape().equals(etape)).findFirst().orElseThrow();
  }

  List<String> steps(UUID dossier) {
    return open(dossier).stream().map(TacheOuverte::etape).toList();
  }

  EtatCandidature etat(UUID dossier) {
    return candidatures.find(dossier).orElseThrow().etat();
  }

  /** Moves both clocks to a day and runs the timers of the case that are due by then. */
  void letDaysPassUntil(UUID dossier, LocalDate day) {
    horloge.setDate(day);
    moteur.follow();
    for (Job job : due(dossier)) {
      if (management.createJobQuery().jobId(job.getId()).count() == 1) {
        management.executeJob(job.getId());
      }
    }
  }

  public void today() {
    horloge.setDate(LocalDate.of(2026, 11, 24));
    moteur.follow();
  }

  static UUID organisation(Acteur acteur) {
    return Objects.requireNonNull(acteur.organisationId());
  }

  static Map<String, String[]> champs(String... keysAndValues) {
    Map<String, String[]> champs = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      champs.put(keysAndValues[i], keysAndValues[i + 1].split(","));
    }
    return champs;
  }

  private List<TacheOuverte> open(UUID dossier) {
    return taches.ofDossier(dossier).stream().filter(TacheOuverte::isOuverte).toList();
  }

  /** The days on which timers of the case will ring, soonest first. */
  List<LocalDate> timers(UUID dossier) {
    return management.createJobQuery().timers().orderByJobDuedate().asc().list().stream()
        .filter(job -> isOf(job, dossier))
        .map(job -> LocalDate.ofInstant(job.getDuedate().toInstant(), ClockConfiguration.PARIS))
        .toList();
  }

  private List<Job> due(UUID dossier) {
    return management
        .createJobQuery()
        .timers()
        .executable()
        .orderByJobDuedate()
        .asc()
        .list()
        .stream()
        .filter(job -> isOf(job, dossier))
        .toList();
  }

  private boolean isOf(Job job, UUID dossier) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceId(job.getProcessInstanceId())
            .processInstanceBusinessKey(dossier.toString())
            .count()
        == 1;
  }
}
