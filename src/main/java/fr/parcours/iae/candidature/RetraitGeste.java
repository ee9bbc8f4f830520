package fr.parcours.iae.candidature;

import fr.parcours.iae.candidature.ContexteTransition.Role;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The person, or the organisation that brought them, withdraws the candidature. */
@Component
@Order(90)
class RetraitGeste implements Geste {

  private final Mouvements mouvements;
  private final ApplicationEventPublisher events;

  RetraitGeste(Mouvements mouvements, ApplicationEventPublisher events) {
    this.mouvements = mouvements;
    this.events = events;
  }

  @Override
  public String cle() {
    return "retrait";
  }

  @Override
  public String libelle() {
    return "Retirer la candidature";
  }

  @Override
  public String formulaire() {
    return "candidature/retirer-candidature";
  }

  @Override
  public String annonce(UUID dossierId, Acteur acteur) {
    return "La candidature prend fin tout de suite : l’employeur n’a plus à y répondre et la raison"
        + " est gardée dans le dossier. Une nouvelle candidature restera possible.";
  }

  @Override
  public boolean isGrave() {
    return true;
  }

  @Override
  public Verdict verdict(UUID dossierId, Acteur acteur) {
    Candidature c = mouvements.of(dossierId);
    return mouvements.verdict(Transition.WITHDRAW, c, role(c, acteur));
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    Candidature c = mouvements.of(dossierId);
    MotifRetrait motif = MotifRetrait.valueOf(String.valueOf(champs.get("motifRetrait")));
    mouvements.write(Transition.WITHDRAW, c, acteur, motif.name());
    events.publishEvent(new CandidatureQuittee(dossierId, false));
    mouvements.close(dossierId);
    return Resultat.fait(new SuiteGeste("Candidature retirée", dossierId));
  }

  /** Who sent it for one organisation does not take that right into another. */
  private static Role role(Candidature c, Acteur acteur) {
    if (c.candidatId().equals(acteur.candidatId())) {
      return Role.CANDIDAT;
    }
    UUID organisation = c.expediteurOrganisationId();
    boolean deposant =
        organisation == null
            ? acteur.organisationId() == null && c.expediteurId().equals(acteur.utilisateurId())
            : acteur.isMembreOf(organisation);
    return deposant ? Role.DEPOSANT : Role.AUTRE_PROFESSIONNEL;
  }
}
