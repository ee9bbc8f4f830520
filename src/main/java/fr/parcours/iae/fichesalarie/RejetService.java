package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.regles.MachineFicheSalarie;
import fr.parcours.iae.regles.MachineFicheSalarie.Action;
import fr.parcours.iae.regles.SuiteReponse.Charge;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do of a line the ASP refused, when correcting the fiche is not the way: the support
 * and the DDETS send it again or give it back to the SIAE.
 */
@Service
public class RejetService {

  /** The ASP's number given for a person is another's already. */
  static final String IDENTIFIANT_PRIS = "IDENTIFIANT_ASP_PRIS";

  private final Fiches fiches;
  private final MouvementsFiche mouvements;
  private final MouvementService modifications;
  private final FicheProcess process;
  private final IdentifiantsAsp identifiants;

  RejetService(
      Fiches fiches,
      MouvementsFiche mouvements,
      MouvementService modifications,
      FicheProcess process,
      IdentifiantsAsp identifiants) {
    this.fiches = fiches;
    this.mouvements = mouvements;
    this.modifications = modifications;
    this.process = process;
    this.identifiants = identifiants;
  }

  /** What the form shows. */
  @Transactional(readOnly = true)
  public Map<String, Object> faits(UUID dossierId, boolean support) {
    Optional<Mouvement> mouvement = mouvements.find(dossierId);
    return Map.of("support", support, "modification", mouvement.isPresent());
  }

  /**
   * The line leaves again as it stands, its cause being lifted.
   *
   * @param identifiantAsp the number the ASP knows the person by, when it differs
   * @param remplacement a movement leaves with the agreed values in place of what is unknown
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<UUID> release(
      UUID dossierId, @Nullable String identifiantAsp, boolean remplacement, Acteur acteur) {
    Optional<Mouvement> mouvement = mouvements.find(dossierId);
    FicheSalarie fiche = required(fiches.lock(mouvement.map(Mouvement::ficheId).orElse(dossierId)));
    if (identifiantAsp != null && !identifiantAsp.isBlank()) {
      if (identifiants.isTaken(fiche.candidatId(), identifiantAsp)) {
        return Resultat.refuse(
            Refus.saisie(
                IDENTIFIANT_PRIS,
                "Cet identifiant est déjà celui d’une autre personne : vérifiez-le avec l’ASP."));
      }
      identifiants.replace(fiche.candidatId(), identifiantAsp, acteur.utilisateurId());
    }
    fiches.log(
        fiche.id(),
        remplacement && mouvement.isPresent() ? "REMPLACER" : "TRAITER",
        fiche.etat(),
        fiche.etat(),
        fiche.codeRetour(),
        acteur.utilisateurId());
    if (remplacement) {
      mouvement.ifPresent(m -> modifications.replaceUnknown(m.id()));
    }
    return Resultat.fait(fiche.id());
  }

  /** The SIAE must correct, for this reason. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveBack(UUID dossierId, String message, Acteur acteur) {
    Optional<Mouvement> mouvement = mouvements.find(dossierId);
    FicheSalarie fiche = required(fiches.lock(mouvement.map(Mouvement::ficheId).orElse(dossierId)));
    fiches.log(
        fiche.id(),
        "RENDRE",
        fiche.etat(),
        fiche.etat(),
        fiche.codeRetour(),
        acteur.utilisateurId());
    mouvement.ifPresentOrElse(
        m -> mouvements.charge(m.id(), Charge.SIAE, message),
        () -> fiches.charge(dossierId, Charge.SIAE, message));
  }

  /** The step of the process that puts it in the next file again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void resend(UUID dossierId) {
    Optional<Mouvement> mouvement = mouvements.find(dossierId);
    if (mouvement.isPresent()) {
      modifications.resend(dossierId, isSeul(mouvement.get().rejet()));
      return;
    }
    FicheSalarie fiche = required(fiches.lock(dossierId));
    if (MachineFicheSalarie.apres(Action.RENVOYER, fiche.etat()).refus().isEmpty()) {
      fiches.resent(dossierId, isSeul(fiche.rejet()));
      fiches.move(
          fiche,
          Action.RENVOYER.name(),
          EtatFicheSalarie.COMPLETEE,
          Acteur.systeme().utilisateurId());
    }
  }

  /** The SIAE does not wait for a line to leave again by itself: it wants to correct it. */
  @Transactional
  public Resultat<UUID> correct(UUID dossierId, Acteur acteur) {
    UUID ficheId = mouvements.find(dossierId).map(Mouvement::ficheId).orElse(dossierId);
    // The fiche first, everywhere: two gestures never wait for one another.
    FicheSalarie fiche =
        fiches
            .lock(ficheId)
            .filter(f -> acteur.isMembreOf(f.siaeId()))
            .orElseThrow(() -> new IntrouvableException("fiche salarié"));
    Optional<Mouvement> mouvement = mouvements.lock(dossierId);
    RejetAsp rejet = mouvement.map(Mouvement::rejet).orElseGet(fiche::rejet);
    if (!isSeul(rejet) || !process.correct(dossierId)) {
      return Resultat.refuse(
          Refus.saisie("RIEN_A_CORRIGER", "Cette fiche n’attend plus de repartir d’elle-même."));
    }
    String explication = Objects.requireNonNull(rejet).explication();
    mouvement.ifPresentOrElse(
        m -> mouvements.charge(m.id(), Charge.SIAE, explication),
        () -> fiches.charge(dossierId, Charge.SIAE, explication));
    return Resultat.fait(fiche.id());
  }

  private static boolean isSeul(@Nullable RejetAsp rejet) {
    return rejet != null && rejet.isSeul();
  }

  private static FicheSalarie required(Optional<FicheSalarie> fiche) {
    return fiche.orElseThrow(() -> new IntrouvableException("fiche salarié"));
  }
}
