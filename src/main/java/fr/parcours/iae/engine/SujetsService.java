package fr.parcours.iae.engine;

import fr.parcours.iae.engine.sujet.Interrupteurs;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see of the topics and do to them. */
@Service
public class SujetsService {

  private static final int MOTIF_MAX = 200;

  private final List<SujetExterieur> sujets;
  private final Interrupteurs interrupteurs;
  private final Pompes pompes;
  private final ExternalTaskService travaux;

  SujetsService(
      List<SujetExterieur> sujets,
      Interrupteurs interrupteurs,
      Pompes pompes,
      ExternalTaskService travaux) {
    this.sujets = sujets.stream().sorted(Comparator.comparing(SujetExterieur::libelle)).toList();
    this.interrupteurs = interrupteurs;
    this.pompes = pompes;
    this.travaux = travaux;
  }

  /** Every topic of the product, by its label. */
  @Transactional(readOnly = true)
  public List<EtatSujet> etats() {
    return sujets.stream().map(this::etat).toList();
  }

  /** Holds a topic on every node: what is in progress ends, nothing else begins. */
  @Transactional
  public Verdict hold(String topic, @Nullable String motif, Acteur acteur) {
    required(topic);
    if (motif == null || motif.isBlank() || motif.strip().length() > MOTIF_MAX) {
      return Verdict.refuse(
          Refus.saisie(
              "MOTIF_REQUIS",
              "Dites pourquoi en une phrase de 200 caractères au plus : vos collègues la liront."));
    }
    interrupteurs.hold(topic, motif.strip(), acteur.utilisateurId());
    return Verdict.accorde();
  }

  /** Lets it go on. */
  @Transactional
  public void resume(String topic, Acteur acteur) {
    required(topic);
    interrupteurs.resume(topic, acteur.utilisateurId());
    pompes.wakeAfterCommit(topic);
  }

  /** Gives every work in failure all its tries again; answers how many. */
  @Transactional
  public int retry(String topic, Acteur acteur) {
    required(topic);
    List<String> failed =
        travaux.createExternalTaskQuery().topicName(topic).noRetriesLeft().list().stream()
            .map(ExternalTask::getId)
            .toList();
    if (!failed.isEmpty()) {
      travaux.setRetries(failed, Essais.TOTAL);
      interrupteurs.retried(topic, failed.size(), acteur.utilisateurId());
      pompes.wakeAfterCommit(topic);
    }
    return failed.size();
  }

  private EtatSujet etat(SujetExterieur sujet) {
    String topic = sujet.topic();
    Interrupteurs.Etat etat = interrupteurs.of(topic);
    return new EtatSujet(
        topic,
        sujet.libelle(),
        etat.retenuLe(),
        etat.retenuPar(),
        etat.retenuMotif(),
        etat.indisponibleDepuis(),
        etat.indisponibleCode(),
        etat.dernierSucces(),
        travaux.createExternalTaskQuery().topicName(topic).withRetriesLeft().count(),
        oldest(topic),
        travaux.createExternalTaskQuery().topicName(topic).noRetriesLeft().count());
  }

  private @Nullable OffsetDateTime oldest(String topic) {
    return travaux
        .createExternalTaskQuery()
        .topicName(topic)
        .withRetriesLeft()
        .orderByCreateTime()
        .asc()
        .listPage(0, 1)
        .stream()
        .map(ExternalTask::getCreateTime)
        .map(SujetsService::paris)
        .findFirst()
        .orElse(null);
  }

  private static OffsetDateTime paris(Date date) {
    return date.toInstant().atZone(ClockConfiguration.PARIS).toOffsetDateTime();
  }

  private SujetExterieur required(String topic) {
    return sujets.stream()
        .filter(sujet -> sujet.topic().equals(topic))
        .findFirst()
        .orElseThrow(() -> new IntrouvableException("sujet"));
  }
}
