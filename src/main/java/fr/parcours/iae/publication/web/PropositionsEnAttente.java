package fr.parcours.iae.publication.web;

import fr.parcours.iae.publication.LecturePropositionsService;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the administrator's home says of proposed versions. */
@Component("propositionsEnAttente")
class PropositionsEnAttente {

  private final LecturePropositionsService lecture;

  PropositionsEnAttente(LecturePropositionsService lecture) {
    this.lecture = lecture;
  }

  /** How many wait for this person's decision. */
  public long nombre(UUID utilisateurId) {
    return lecture.waitingFor(utilisateurId);
  }
}
