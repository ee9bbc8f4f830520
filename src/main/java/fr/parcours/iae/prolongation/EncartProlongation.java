package fr.parcours.iae.prolongation;

import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.parcours.EncartPass;
import fr.parcours.iae.regles.EtatDemandeProlongation;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.shared.Ecrit;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a PASS: the last request, while it matters. */
@Component
@Order(10)
class EncartProlongation implements EncartPass {

  private final DemandesProlongation demandes;
  private final DemandeService acces;
  private final Organisations organisations;

  EncartProlongation(
      DemandesProlongation demandes, DemandeService acces, Organisations organisations) {
    this.demandes = demandes;
    this.acces = acces;
    this.organisations = organisations;
  }

  @Override
  public List<Encart> encarts(UUID passId, Acteur acteur) {
    return demandes.ofPass(passId).stream()
        .limit(1)
        .filter(d -> d.etat() != EtatDemandeProlongation.RETIREE)
        .map(d -> encart(d, acteur))
        .toList();
  }

  private Encart encart(DemandeProlongation demande, Acteur acteur) {
    String lien = acces.isVisible(demande, acteur) ? "/prolongations/" + demande.id() : null;
    String envoi =
        "Jusqu’au %s, demandée le %s à %s."
            .formatted(
                Ecrit.jour(demande.fin()),
                Ecrit.jour(demande.demandeeLe().atZoneSameInstant(ClockConfiguration.PARIS)),
                organisations
                    .find(demande.prescripteurId())
                    .map(Organisation::nom)
                    .orElse("un prescripteur"));
    return switch (demande.etat()) {
      case EN_ATTENTE -> new Encart("bientot", "Prolongation en attente de réponse", envoi, lien);
      case ACCORDEE -> new Encart("fini", "Prolongation accordée", envoi, lien);
      default -> new Encart("retard", "Prolongation refusée", envoi, lien);
    };
  }
}
