package fr.parcours.iae.candidature;

import fr.parcours.iae.eligibilite.DossierEligibilite;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a GEIQ makes a person do before hiring: the first action changes the state, so the last. */
@Service
class ActionPrealableService {

  private static final Refus INCONNUE =
      new Refus("ACTION_INCONNUE", "Choisissez une action de la liste.", BaseLegale.SERVICE_PUBLIC);

  private final ActionsPrealables actions;
  private final Mouvements mouvements;
  private final DossierEligibilite.Source dossiers;

  ActionPrealableService(
      ActionsPrealables actions, Mouvements mouvements, DossierEligibilite.Source dossiers) {
    this.actions = actions;
    this.mouvements = mouvements;
    this.dossiers = dossiers;
  }

  /** Whether an action may be added: the first one moves the candidature. */
  @Transactional(readOnly = true)
  public Verdict canAdd(UUID id, Acteur acteur) {
    Candidature c = mouvements.of(id);
    return c.etat() == EtatCandidature.ACTION_PREALABLE
        ? canChange(id, acteur)
        : mouvements.verdict(Transition.MOVE_TO_PRIOR_TO_HIRE, c, Mouvements.employeur(c, acteur));
  }

  /** Whether the actions there are may be changed. */
  @Transactional(readOnly = true)
  public Verdict canChange(UUID id, Acteur acteur) {
    Candidature c = mouvements.of(id);
    KindSiae kind = dossiers.of(id).kind();
    return MachineCandidature.employeur(Mouvements.employeur(c, acteur))
        .and(
            () ->
                MachineCandidature.isActionPrealableModifiable(kind, c.etat())
                        && c.etat() == EtatCandidature.ACTION_PREALABLE
                    ? Verdict.accorde()
                    : Verdict.refuse(
                        "SANS_ACTION",
                        "Aucune action préalable n’est en cours dans ce dossier.",
                        BaseLegale.SERVICE_PUBLIC));
  }

  @Transactional(readOnly = true)
  public List<ActionPrealable> of(UUID id) {
    return actions.of(id);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<ActionPrealable> add(UUID id, Map<String, Object> champs, Acteur acteur) {
    return read(Uuids.v7(), id, champs)
        .map(
            action -> {
              Candidature c = mouvements.of(id);
              actions.insert(action, acteur);
              if (c.etat() == EtatCandidature.ACTION_PREALABLE) {
                mouvements.trace("ADD_ACTION", c, acteur);
              } else {
                mouvements.write(Transition.MOVE_TO_PRIOR_TO_HIRE, c, acteur, null);
                if (c.etat().isTraitee()) {
                  mouvements.startAgain(id);
                }
              }
              return action;
            });
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<ActionPrealable> edit(UUID id, Map<String, Object> champs, Acteur acteur) {
    return chosen(id, champs)
        .flatMap(action -> read(action.id(), id, champs))
        .map(
            action -> {
              actions.update(action);
              mouvements.trace("EDIT_ACTION", mouvements.of(id), acteur);
              return action;
            });
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<ActionPrealable> delete(UUID id, Map<String, Object> champs, Acteur acteur) {
    return chosen(id, champs)
        .map(
            action -> {
              Candidature c = mouvements.of(id);
              actions.delete(action.id());
              if (actions.of(id).isEmpty()) {
                mouvements.write(Transition.CANCEL_PRIOR_TO_HIRE, c, acteur, null);
              } else {
                mouvements.trace("DELETE_ACTION", c, acteur);
              }
              return action;
            });
  }

  private Resultat<ActionPrealable> chosen(UUID id, Map<String, Object> champs) {
    Optional<ActionPrealable> found =
        actions.of(id).stream()
            .filter(a -> a.id().toString().equals(String.valueOf(champs.get("action"))))
            .findFirst();
    return found.map(Resultat::fait).orElseGet(() -> Resultat.refuse(INCONNUE));
  }

  private static Resultat<ActionPrealable> read(
      UUID actionId, UUID id, Map<String, Object> champs) {
    LocalDate debut = Objects.requireNonNull((LocalDate) champs.get("debut"));
    LocalDate fin = Objects.requireNonNull((LocalDate) champs.get("fin"));
    if (fin.isBefore(debut)) {
      return Resultat.refuse(
          Refus.saisie(
              "FIN_AVANT_DEBUT", "Le dernier jour de l’action ne peut pas précéder le premier."));
    }
    NatureAction nature = NatureAction.valueOf(String.valueOf(champs.get("nature")));
    return Resultat.fait(new ActionPrealable(actionId, id, nature, debut, fin));
  }
}
