package fr.parcours.iae.eligibilite;

import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.Paroles;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The SIAE lacks criteria: it asks a habilitated prescriber, or gives the hire up. */
@Component
class RequestAvisTraitement implements TraitementEtape {

  private final Avis avis;
  private final Organisations organisations;
  private final AutoPrescriptionService autoPrescriptions;
  private final DossierEligibilite.Source dossiers;
  private final Paroles paroles;

  RequestAvisTraitement(
      Avis avis,
      Organisations organisations,
      AutoPrescriptionService autoPrescriptions,
      DossierEligibilite.Source dossiers,
      Paroles paroles) {
    this.autoPrescriptions = autoPrescriptions;
    this.dossiers = dossiers;
    this.paroles = paroles;
    this.avis = avis;
    this.organisations = organisations;
  }

  @Override
  public String etape() {
    return "UserTask_RequestAvis";
  }

  @Override
  public Map<String, Object> faits(TacheOuverte tache, Acteur acteur) {
    return Map.of(
        "retraitAutoprescription",
        autoPrescriptions.isWithdrawn(dossiers.of(tache.dossierId()).siaeId()),
        "prescripteurPerdu",
        isLost(tache.dossierId()),
        "prescripteurs",
        organisations.inDepartement(tache.departement(), Categorie.PRESCRIPTEUR).stream()
            .filter(Organisation::isPrescripteurHabilite)
            .map(o -> Map.of("label", o.nom(), "value", o.id().toString()))
            .toList());
  }

  /** Whether one was asked before that can answer no longer. */
  private boolean isLost(UUID dossierId) {
    return avis.prescripteurOf(dossierId)
        .flatMap(organisations::find)
        .filter(organisation -> !organisation.isPrescripteurHabilite())
        .isPresent();
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    if (!"DEMANDER".equals(champs.get("choix"))) {
      return Resultat.fait(
          new SuiteTache(
              Map.of("avisRequested", false, "diagnosticRefused", true), "Embauche abandonnée"));
    }
    UUID prescripteur = UUID.fromString(String.valueOf(champs.get("prescripteur")));
    if (organisations.find(prescripteur).filter(Organisation::isPrescripteurHabilite).isEmpty()) {
      return Resultat.refuse(
          Refus.saisie("PRESCRIPTEUR_INCONNU", "Choisissez un prescripteur habilité de la liste."));
    }
    avis.request(
        tache.dossierId(), prescripteur, (String) champs.get("message"), acteur.utilisateurId());
    paroles.say(tache.dossierId(), Paroles.Nature.AVIS_DEMANDE, champs.get("message"), acteur);
    return Resultat.fait(SuiteTache.of("avisRequested", true, "Avis demandé à un prescripteur"));
  }
}
