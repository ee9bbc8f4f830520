package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.eligibilite.Diagnostic;
import fr.parcours.iae.eligibilite.DiagnosticService;
import fr.parcours.iae.embauche.EmbaucheDetachee;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassDatesMoved;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.CreationFicheRule;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.regles.MachineFicheSalarie;
import fr.parcours.iae.regles.MachineFicheSalarie.Action;
import fr.parcours.iae.regles.MotifAbsenceNir;
import fr.parcours.iae.regles.RetourFicheRule;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a fiche for each hire that needs one, keeps what the SIAE types, follows what the ASP
 * answers and the dates that move.
 */
@Service
public class FicheSalarieService {

  private static final int LOT = 50;

  private final Fiches fiches;
  private final FicheProcess process;
  private final ChampsFiche champs;
  private final LignesDeFiche lignes;
  private final Candidats candidats;
  private final CandidatureService candidatures;
  private final DiagnosticService diagnostics;
  private final PassIaeService passIaes;
  private final Organisations organisations;

  FicheSalarieService(
      Fiches fiches,
      FicheProcess process,
      ChampsFiche champs,
      LignesDeFiche lignes,
      Candidats candidats,
      CandidatureService candidatures,
      DiagnosticService diagnostics,
      PassIaeService passIaes,
      Organisations organisations) {
    this.fiches = fiches;
    this.process = process;
    this.champs = champs;
    this.lignes = lignes;
    this.candidats = candidats;
    this.candidatures = candidatures;
    this.diagnostics = diagnostics;
    this.passIaes = passIaes;
    this.organisations = organisations;
  }

  /** Opens the fiches that are missing, with their instances; answers how many. */
  @Transactional
  public int openMissing() {
    int opened = 0;
    for (Fiches.Manquante manquante : fiches.missing(LOT)) {
      Optional<UUID> id = fiches.open(manquante);
      if (id.isPresent()) {
        fiches.log(
            id.get(),
            "OUVERTURE",
            null,
            EtatFicheSalarie.NOUVELLE,
            null,
            Acteur.systeme().utilisateurId());
        process.start(id.get(), manquante.departement());
        opened++;
      }
    }
    return opened;
  }

  /** The starting values of the form and its lists. */
  @Transactional(readOnly = true)
  public Map<String, Object> faits(UUID ficheId) {
    FicheSalarie fiche = required(fiches.find(ficheId));
    List<String> criteres =
        diagnostics
            .findValid(fiche.candidatId(), fiche.siaeId())
            .map(Diagnostic::criteres)
            .orElse(List.of());
    return champs.faits(
        fiche.kind(), fiche.saisie(), candidats.identiteOf(fiche.candidatId()), criteres);
  }

  /** Keeps what was typed: the fiche is ready for the next file. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<FicheSalarie> complete(UUID ficheId, Map<String, Object> saisis, Acteur acteur) {
    FicheSalarie fiche = required(fiches.lock(ficheId));
    Identite personne = candidats.identiteOf(fiche.candidatId());
    Optional<Refus> refus = creation(fiche, personne).refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    Resultat<EtatFicheSalarie> etat = MachineFicheSalarie.apres(Action.COMPLETER, fiche.etat());
    if (etat.refus().isPresent()) {
      return Resultat.refuse(etat.refus().get());
    }
    return champs
        .read(saisis, personne.etatCivil())
        .map(
            saisie -> {
              fiches.type(ficheId, saisie);
              fiches.move(
                  fiche,
                  Action.COMPLETER.name(),
                  EtatFicheSalarie.COMPLETEE,
                  acteur.utilisateurId());
              return required(fiches.find(ficheId));
            });
  }

  private Verdict creation(FicheSalarie fiche, Identite personne) {
    if (personne.etatCivil().dateNaissance() == null) {
      return Verdict.refuse(
          Refus.saisie(
              "NAISSANCE_REQUISE",
              "La date de naissance de la personne est nécessaire à sa fiche salarié."));
    }
    boolean acceptee =
        candidatures
            .find(fiche.candidatureId())
            .filter(c -> c.etat() == EtatCandidature.ACCEPTEE)
            .isPresent();
    return CreationFicheRule.verdict(
        new CreationFicheRule.Embauche(
            acceptee,
            passIaes.find(fiche.passId()).isPresent(),
            personne.etatCivil().civilite() != null,
            organisations.conventionOf(fiche.siaeId()).isPresent(),
            personne.motifAbsenceNir() == MotifAbsenceNir.NIR_ASSOCIATED_TO_OTHER,
            false));
  }

  /** The line this fiche would be in the next file. */
  @Transactional
  public Ligne ligne(UUID ficheId, Ligne.Mouvement mouvement) {
    return lignes.of(required(fiches.find(ficheId)), mouvement);
  }

  /** The fiche left in a file: it waits for the ASP's answer. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<EtatFicheSalarie> sent(UUID ficheId) {
    FicheSalarie fiche = required(fiches.lock(ficheId));
    return MachineFicheSalarie.apres(Action.ENVOYER, fiche.etat())
        .map(
            etat -> {
              fiches.move(fiche, Action.ENVOYER.name(), etat, Acteur.systeme().utilisateurId());
              return etat;
            });
  }

  /** The ASP's answer: once for each sending, told again it changes nothing. */
  @Transactional
  public EtatFicheSalarie answered(UUID ficheId, String code, String libelle) {
    FicheSalarie fiche = required(fiches.lock(ficheId));
    boolean moved =
        !passIaes.prolongationsOf(fiche.passId()).isEmpty()
            || !passIaes.suspensionsOf(fiche.passId()).isEmpty();
    RetourFicheRule.Suite suite = RetourFicheRule.creation(fiche.etat(), code, moved);
    if (suite.ignoree()) {
      return suite.etat();
    }
    fiches.answer(
        fiche, suite.etat(), code, libelle, suite.doublon(), Acteur.systeme().utilisateurId());
    if (suite.mouvementADire()) {
      fiches.tellDates(ficheId);
    }
    process.answered(ficheId, suite.etat() == EtatFicheSalarie.INTEGREE);
    return suite.etat();
  }

  /** The ASP does not have to know of this hire after all. */
  @Transactional
  public Resultat<EtatFicheSalarie> disable(UUID ficheId, Acteur acteur) {
    FicheSalarie fiche = own(fiches.lock(ficheId), acteur);
    return MachineFicheSalarie.apres(Action.DESACTIVER, fiche.etat())
        .map(
            etat -> {
              fiches.move(fiche, Action.DESACTIVER.name(), etat, acteur.utilisateurId());
              process.disable(ficheId);
              return etat;
            });
  }

  /** It does: the fiche is to be completed again. */
  @Transactional
  public Resultat<EtatFicheSalarie> enable(UUID ficheId, Acteur acteur) {
    FicheSalarie fiche = own(fiches.lock(ficheId), acteur);
    return MachineFicheSalarie.apres(Action.REACTIVER, fiche.etat())
        .map(
            etat -> {
              fiches.move(fiche, Action.REACTIVER.name(), etat, acteur.utilisateurId());
              process.start(ficheId, fiche.departement());
              return etat;
            });
  }

  /** New dates of a PASS are told to the ASP for each fiche it has seen. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(PassDatesMoved moved) {
    fiches.ofPass(moved.passId()).stream()
        .filter(f -> MachineFicheSalarie.isADire(f.etat()))
        .forEach(f -> fiches.tellDates(f.id()));
  }

  /** A hire the ASP never heard of is cancelled: so is its fiche, as if it had never been. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(EmbaucheDetachee annulee) {
    fiches
        .lockOf(annulee.candidatureId())
        .ifPresent(
            fiche -> {
              process.disable(fiche.id());
              fiches.delete(fiche);
            });
  }

  private static FicheSalarie own(Optional<FicheSalarie> fiche, Acteur acteur) {
    return fiche
        .filter(f -> acteur.isMembreOf(f.siaeId()))
        .orElseThrow(() -> new IntrouvableException("fiche salarié"));
  }

  private static FicheSalarie required(Optional<FicheSalarie> fiche) {
    return fiche.orElseThrow(() -> new IntrouvableException("fiche salarié"));
  }
}
