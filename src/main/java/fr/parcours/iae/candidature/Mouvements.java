package fr.parcours.iae.candidature;

import fr.parcours.iae.candidature.ContexteTransition.Role;
import fr.parcours.iae.eligibilite.DossierEligibilite;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Verdict;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges and writes what is done to a candidature beside its tasks, with its line of the log. */
@Component
class Mouvements {

  private final Candidatures candidatures;
  private final DossierEligibilite.Source dossiers;
  private final Fermetures fermetures;
  private final CandidatureProcess process;

  Mouvements(
      Candidatures candidatures,
      DossierEligibilite.Source dossiers,
      Fermetures fermetures,
      CandidatureProcess process) {
    this.candidatures = candidatures;
    this.dossiers = dossiers;
    this.fermetures = fermetures;
    this.process = process;
  }

  Candidature of(UUID id) {
    return candidatures.find(id).orElseThrow(() -> new IntrouvableException("candidature"));
  }

  Verdict verdict(Transition transition, Candidature c, Role role) {
    ContexteTransition contexte = ContexteTransition.par(role, dossiers.of(c.id()).kind());
    return MachineCandidature.verdict(transition, c.etat(), contexte);
  }

  static Role employeur(Candidature c, Acteur acteur) {
    return acteur.isMembreOf(c.siaeId())
        ? Role.EMPLOYEUR
        : acteur.isCandidat() ? Role.CANDIDAT : Role.AUTRE_PROFESSIONNEL;
  }

  void write(Transition transition, Candidature c, Acteur acteur, @Nullable String motif) {
    candidatures.update(c.id(), transition, Reponse.AUCUNE);
    log(transition.name(), c, transition.vers(), acteur, motif, null);
  }

  /** A line that changes no state. */
  void trace(String fait, Candidature c, Acteur acteur) {
    log(fait, c, c.etat(), acteur, null, null);
  }

  void log(
      String fait,
      Candidature c,
      EtatCandidature apres,
      Acteur acteur,
      @Nullable String motif,
      @Nullable UUID cible) {
    candidatures.log(
        new TransitionFaite(
            c.id(),
            fait,
            c.etat(),
            apres,
            acteur.utilisateurId(),
            acteur.organisationId(),
            motif,
            null,
            cible));
  }

  /** Ends what runs for the case, and what was about to be ended after an earlier commit. */
  void close(UUID id) {
    fermetures.done(id);
    process.close(id);
  }

  /** A fresh orientation in the case's département of today. */
  void startAgain(UUID id) {
    close(id);
    process.startOrientation(id, dossiers.of(id).departement());
  }
}
