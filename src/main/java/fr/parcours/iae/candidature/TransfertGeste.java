package fr.parcours.iae.candidature;

import fr.parcours.iae.candidature.ContexteTransition.Role;
import fr.parcours.iae.organisation.Appartenance;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A member of two SIAE moves a candidature from one to the other, where it starts afresh. */
@Component
@Order(50)
class TransfertGeste implements Geste {

  private final Mouvements mouvements;
  private final Candidatures candidatures;
  private final Organisations organisations;
  private final ApplicationEventPublisher events;

  TransfertGeste(
      Mouvements mouvements,
      Candidatures candidatures,
      Organisations organisations,
      ApplicationEventPublisher events) {
    this.mouvements = mouvements;
    this.candidatures = candidatures;
    this.organisations = organisations;
    this.events = events;
  }

  @Override
  public String cle() {
    return "transfert";
  }

  @Override
  public String libelle() {
    return "Transférer à une autre de mes structures";
  }

  @Override
  public String formulaire() {
    return "candidature/transferer-candidature";
  }

  @Override
  public String annonce(UUID dossierId, Acteur acteur) {
    return "La candidature recommence comme nouvelle dans l’autre structure. Les réponses déjà"
        + " données et ce qui préparait une embauche ici sont effacés, et le dossier ne sera plus"
        + " visible de la structure que vous quittez.";
  }

  @Override
  public Map<String, Object> faits(UUID dossierId, Acteur acteur) {
    return Map.of(
        "structures",
        others(acteur).stream()
            .map(a -> Choix.of(a.organisationId(), a.nom(), a.kind(), a.departement()))
            .toList());
  }

  @Override
  public Verdict verdict(UUID dossierId, Acteur acteur) {
    Candidature c = mouvements.of(dossierId);
    Role role = Mouvements.employeur(c, acteur);
    return mouvements.verdict(
        Transition.TRANSFER,
        c,
        role == Role.EMPLOYEUR && !others(acteur).isEmpty() ? Role.EMPLOYEUR_DES_DEUX : role);
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    String voulue = String.valueOf(champs.get("structure"));
    return others(acteur).stream()
        .filter(a -> a.organisationId().toString().equals(voulue))
        .findFirst()
        .map(cible -> move(mouvements.of(dossierId), cible, acteur))
        .orElseGet(() -> Resultat.refuse(Choix.inconnu(BaseLegale.SERVICE_PUBLIC)));
  }

  private Resultat<SuiteGeste> move(Candidature c, Appartenance cible, Acteur acteur) {
    mouvements.close(c.id());
    events.publishEvent(new CandidatureQuittee(c.id(), true));
    candidatures.update(c.id(), Transition.TRANSFER, Reponse.AUCUNE);
    candidatures.transfer(c.id(), cible.organisationId(), cible.departement());
    mouvements.log(
        Transition.TRANSFER.name(),
        c,
        Transition.TRANSFER.vers(),
        acteur,
        null,
        cible.organisationId());
    mouvements.startAgain(c.id());
    return Resultat.fait(new SuiteGeste("Candidature transférée à " + cible.nom(), null));
  }

  private List<Appartenance> others(Acteur acteur) {
    return organisations.appartenancesOf(acteur.utilisateurId()).stream()
        .filter(a -> a.categorie() == Categorie.SIAE && !acteur.isMembreOf(a.organisationId()))
        .toList();
  }
}
