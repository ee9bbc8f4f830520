package fr.parcours.iae.notification;

import fr.parcours.iae.engine.IssueSujet;
import fr.parcours.iae.engine.SujetExterieur;
import fr.parcours.iae.engine.TravailSujet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Does {@code notification.send}: writes who is told, then sends to each. Whoever was told is not
 * told again; a mail sent twice, because a node died between the server's answer and our note of
 * it, carries the same Message-ID.
 */
@Component
class EnvoiNotificationWorker implements SujetExterieur {

  static final String TOPIC = "notification.send";

  private final AdressageService adressage;
  private final SuiviEnvoiService suivi;
  private final Personnes personnes;
  private final Courrier courrier;
  private final CourrielProperties courriel;

  EnvoiNotificationWorker(
      AdressageService adressage,
      SuiviEnvoiService suivi,
      Personnes personnes,
      Courrier courrier,
      CourrielProperties courriel) {
    this.adressage = adressage;
    this.suivi = suivi;
    this.personnes = personnes;
    this.courrier = courrier;
    this.courriel = courriel;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public String libelle() {
    return "Envoi des courriels";
  }

  /** One at a time on a node: each person reads what happened in the order it did. */
  @Override
  public int parallelisme() {
    return 1;
  }

  @Override
  public IssueSujet traiter(TravailSujet travail) {
    boolean waiting = false;
    for (Envoi envoi : adressage.toSend(travail.dossierId())) {
      Optional<String> adresse =
          envoi.type() == Destinataire.Type.BOITE
              ? Optional.of(courriel.support())
              : personnes.adresse(
                  new Destinataire(envoi.type(), envoi.destinataireId(), envoi.organisationId()));
      if (adresse.isEmpty()) {
        suivi.refused(envoi.id(), "COMPTE_FERME");
        continue;
      }
      Courrier.Issue issue = courrier.send(envoi, adresse.get());
      switch (issue) {
        case ENVOYE -> suivi.sent(envoi.id());
        case ADRESSE_REFUSEE -> suivi.refused(envoi.id(), issue.name());
        case REFUSE_POUR_L_INSTANT -> {
          suivi.failed(envoi.id(), issue.name());
          waiting = true;
        }
        case SERVEUR_INJOIGNABLE -> {
          return new IssueSujet.Indisponible(issue.name());
        }
      }
    }
    return waiting ? new IssueSujet.Echec("DESTINATAIRES_EN_ATTENTE") : IssueSujet.fait();
  }
}
