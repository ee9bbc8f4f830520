package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.regles.RetourFicheRule.EtatMouvement;
import fr.parcours.iae.regles.SuiteReponse;
import fr.parcours.iae.regles.SuiteReponse.Nature;
import fr.parcours.iae.shared.IntrouvableException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows the new dates of a PASS until the ASP has them, whatever it answers on the way. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MouvementService {

  private final MouvementsFiche mouvements;
  private final Fiches fiches;
  private final FicheProcess process;
  private final ReponsesAsp reponses;

  MouvementService(
      MouvementsFiche mouvements, Fiches fiches, FicheProcess process, ReponsesAsp reponses) {
    this.mouvements = mouvements;
    this.fiches = fiches;
    this.process = process;
    this.reponses = reponses;
  }

  /** These dates are new: what was refused of the old ones does not matter any more. */
  public void tell(UUID ficheId) {
    fiches.lock(ficheId);
    mouvements.ofFiche(ficheId).stream()
        .filter(m -> m.etat() == EtatMouvement.REJETE)
        .forEach(this::replace);
    mouvements.tell(ficheId);
  }

  /** It left in a file. */
  public void sent(UUID mouvementId) {
    Mouvement mouvement = required(mouvementId);
    if (mouvement.etat() == EtatMouvement.NOUVEAU) {
      mouvements.move(mouvementId, EtatMouvement.ENVOYE);
    }
  }

  /** The ASP's answer: once for each sending, told again it changes nothing. */
  public EtatMouvement answered(UUID mouvementId, String code, String libelle) {
    UUID ficheId = mouvements.find(mouvementId).orElseThrow().ficheId();
    FicheSalarie fiche = fiches.lock(ficheId).orElseThrow();
    Mouvement mouvement = required(mouvementId);
    if (mouvement.etat() != EtatMouvement.ENVOYE) {
      return mouvement.etat();
    }
    SuiteReponse suite =
        reponses.suite(
            mouvementId, fiche.departement(), code, Nature.MODIFICATION, mouvement.renvois());
    return follow(mouvement, fiche, suite, code, libelle);
  }

  /** It cannot be written in a file: the support looks at it, the others leave. */
  public void block(UUID mouvementId, String cause) {
    UUID ficheId = mouvements.find(mouvementId).orElseThrow().ficheId();
    FicheSalarie fiche = fiches.lock(ficheId).orElseThrow();
    Mouvement mouvement = required(mouvementId);
    SuiteReponse suite =
        new SuiteReponse(
            /* integree= */ false, /* renvoi= */ false, SuiteReponse.Charge.SUPPORT, 3, cause);
    follow(mouvement, fiche, suite, "----", "Modification retenue avant l’envoi");
  }

  private EtatMouvement follow(
      Mouvement mouvement, FicheSalarie fiche, SuiteReponse suite, String code, String libelle) {
    EtatMouvement etat = suite.integree() ? EtatMouvement.INTEGRE : EtatMouvement.REJETE;
    mouvements.answer(mouvement.id(), etat, suite, code, libelle);
    boolean newer =
        !suite.integree()
            && mouvements.ofFiche(fiche.id()).stream()
                .anyMatch(m -> m.etat() == EtatMouvement.NOUVEAU);
    if (newer) {
      replace(mouvement);
      return EtatMouvement.REMPLACE;
    }
    if (!process.answered(mouvement.id(), suite) && !suite.integree()) {
      process.rejected(mouvement.id(), fiche.departement(), suite);
    }
    return etat;
  }

  /**
   * It leaves again with the next file.
   *
   * @param seul by itself, after the delay of the table
   */
  public void resend(UUID mouvementId, boolean seul) {
    fiches.lock(mouvements.find(mouvementId).orElseThrow().ficheId());
    if (required(mouvementId).etat() == EtatMouvement.REJETE) {
      mouvements.resend(mouvementId, seul);
    }
  }

  /** Somebody asks that it leaves with the values agreed with the ASP in place of the unknown. */
  public void replaceUnknown(UUID mouvementId) {
    mouvements.replaceUnknown(mouvementId);
  }

  private void replace(Mouvement mouvement) {
    mouvements.move(mouvement.id(), EtatMouvement.REMPLACE);
    process.replace(mouvement.id());
  }

  private Mouvement required(UUID mouvementId) {
    return mouvements
        .lock(mouvementId)
        .orElseThrow(() -> new IntrouvableException("modification de fiche salarié"));
  }
}
