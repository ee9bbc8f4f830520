package fr.parcours.iae.compte;

import fr.parcours.iae.engine.IssueSujet;
import fr.parcours.iae.engine.SujetExterieur;
import fr.parcours.iae.engine.TravailSujet;
import fr.parcours.iae.notification.CourrielDirect;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Does {@code compte.send}: draws the token, sends it to the address and to nobody else. A mail
 * sent twice, because a node died before it noted the first, carries the same Message-ID and a link
 * that opens the same.
 */
@Component
class EnvoiLienWorker implements SujetExterieur {

  static final String TOPIC = "compte.send";

  private final LienService liens;
  private final CourrielsCompte courriels;
  private final CourrielDirect courrier;

  EnvoiLienWorker(LienService liens, CourrielsCompte courriels, CourrielDirect courrier) {
    this.liens = liens;
    this.courriels = courriels;
    this.courrier = courrier;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public String libelle() {
    return "Liens d’ouverture de compte";
  }

  @Override
  public IssueSujet traiter(TravailSujet travail) {
    Optional<LienCompte> lien = liens.pending(travail.dossierId());
    if (lien.isEmpty()) {
      return IssueSujet.fait();
    }
    CourrielDirect.Issue issue =
        courrier.send(
            lien.get().id(),
            lien.get().email(),
            courriels.write(lien.get()),
            lien.get().creeLe());
    return switch (issue) {
      case ENVOYE -> noted(lien.get(), EnvoiLien.ENVOYE);
      case ADRESSE_REFUSEE -> noted(lien.get(), EnvoiLien.ADRESSE_REFUSEE);
      case PLUS_TARD -> new IssueSujet.Echec(issue.name());
      case SERVEUR_INJOIGNABLE -> new IssueSujet.Indisponible(issue.name());
    };
  }

  private IssueSujet noted(LienCompte lien, EnvoiLien envoi) {
    liens.sent(lien.id(), envoi);
    return IssueSujet.fait();
  }
}
