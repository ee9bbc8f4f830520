package fr.parcours.iae.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each morning, on whichever node is first: the key of a digest lets it be asked for once. */
@Component
class ResumeRelais {

  private static final Logger LOG = LoggerFactory.getLogger(ResumeRelais.class);

  private final ResumeService resumes;

  ResumeRelais(ResumeService resumes) {
    this.resumes = resumes;
  }

  @Scheduled(cron = "${parcours.courriel.resume:0 0 7 * * *}", zone = "Europe/Paris")
  void everyMorning() {
    LOG.info("{} daily digests asked for", resumes.prepare());
    LOG.info("{} old messages forgotten", resumes.forget());
  }
}
