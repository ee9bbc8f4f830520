package fr.parcours.iae.compte;

import fr.parcours.iae.engine.IssueSujet;
import fr.parcours.iae.engine.SujetExterieur;
import fr.parcours.iae.engine.TravailSujet;
import fr.parcours.iae.notification.CourrielDirect;
import java.util.Map;
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
    Optional<CourrielsCompte.Lettre> lettre = lien.flatMap(courriels::write);
    if (lien.isEmpty() || lettre.isEmpty()) {
      return nothingToWaitFor(travail);
    }
    CourrielDirect.Issue issue =
        courrier.send(
            lien.get().id(), lettre.get().a(), lettre.get().message(), lien.get().creeLe());
    return switch (issue) {
      case ENVOYE -> noted(lien.get(), lettre.get(), EnvoiLien.ENVOYE);
      case ADRESSE_REFUSEE -> noted(lien.get(), lettre.get(), EnvoiLien.ADRESSE_REFUSEE);
      case PLUS_TARD -> new IssueSujet.Echec(issue.name());
      case SERVEUR_INJOIGNABLE -> new IssueSujet.Indisponible(issue.name());
    };
  }

  private IssueSujet noted(LienCompte lien, CourrielsCompte.Lettre lettre, EnvoiLien envoi) {
    liens.sent(lien.id(), envoi);
    return lettre.ouvre() ? told(lien, true) : nothing(lien);
  }

  private IssueSujet nothingToWaitFor(TravailSujet travail) {
    return liens.find(travail.dossierId()).map(this::nothing).orElse(IssueSujet.fait());
  }

  private IssueSujet nothing(LienCompte lien) {
    liens.drop(lien.id());
    return told(lien, false);
  }

  /** Whether the process has a link to wait for; an invitation always has. */
  private static IssueSujet told(LienCompte lien, boolean linkSent) {
    return lien.nature() == NatureLien.INVITATION
        ? IssueSujet.fait()
        : new IssueSujet.Fait(Map.of("linkSent", linkSent));
  }
}
