package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.candidat.Nir;
import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.eligibilite.Diagnostic;
import fr.parcours.iae.eligibilite.DiagnosticService;
import fr.parcours.iae.embauche.EmbaucheDetachee;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassDatesMoved;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.CreationFicheRule;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.regles.MachineFicheSalarie;
import fr.parcours.iae.regles.MachineFicheSalarie.Action;
import fr.parcours.iae.regles.MotifAbsenceNir;
import fr.parcours.iae.regles.NirRule;
import fr.parcours.iae.regles.RetourFicheRule;
import fr.parcours.iae.regles.SuiteReponse;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.time.Clock;
import java.time.LocalDate;
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

  private final Fiches fiches;
  private final MouvementsFiche mouvements;
  private final MouvementService modifications;
  private final ReponsesAsp reponses;
  private final FicheProcess process;
  private final ChampsFiche champs;
  private final LignesDeFiche lignes;
  private final Candidats candidats;
  private final CandidatService personnes;
  private final CandidatureService candidatures;
  private final DiagnosticService diagnostics;
  private final PassIaeService passIaes;
  private final Organisations organisations;
  private final Clock clock;

  FicheSalarieService(
      Fiches fiches,
      MouvementsFiche mouvements,
      MouvementService modifications,
      ReponsesAsp reponses,
      FicheProcess process,
      ChampsFiche champs,
      LignesDeFiche lignes,
      Candidats candidats,
      CandidatService personnes,
      CandidatureService candidatures,
      DiagnosticService diagnostics,
      PassIaeService passIaes,
      Organisations organisations,
      Clock clock) {
    this.fiches = fiches;
    this.mouvements = mouvements;
    this.modifications = modifications;
    this.reponses = reponses;
    this.process = process;
    this.champs = champs;
    this.lignes = lignes;
    this.candidats = candidats;
    this.personnes = personnes;
    this.candidatures = candidatures;
    this.diagnostics = diagnostics;
    this.passIaes = passIaes;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Opens the fiche of a hire, with its instance; false when it is not missing any more. */
  @Transactional
  public boolean open(UUID candidatureId) {
    Optional<Fiches.Manquante> manquante = fiches.lockMissing(candidatureId);
    Optional<UUID> id = manquante.flatMap(fiches::open);
    if (id.isEmpty()) {
      return false;
    }
    fiches.log(
        id.get(),
        "OUVERTURE",
        null,
        EtatFicheSalarie.NOUVELLE,
        null,
        Acteur.systeme().utilisateurId());
    process.start(id.get(), manquante.get().departement());
    return true;
  }

  /**
   * The starting values of the form and its lists.
   *
   * @param dossierId a fiche, or a movement of one
   */
  @Transactional(readOnly = true)
  public Map<String, Object> faits(UUID dossierId) {
    FicheSalarie fiche = required(fiches.find(ficheOf(dossierId)));
    List<String> criteres =
        diagnostics
            .findValid(fiche.candidatId(), fiche.siaeId())
            .map(Diagnostic::criteres)
            .orElse(List.of());
    return champs.faits(
        fiche.kind(),
        fiche.saisie(),
        candidats.identiteOf(fiche.candidatId()),
        NirRule.isNttNecessaire(personnes.nirOf(fiche.candidatId()).map(Nir::valeur).orElse("")),
        criteres);
  }

  /**
   * Keeps what was typed: the fiche, or the movement the ASP refused, is ready for the next file.
   *
   * @param dossierId a fiche, or a movement of one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<FicheSalarie> complete(
      UUID dossierId, Map<String, Object> saisis, Acteur acteur) {
    UUID ficheId = ficheOf(dossierId);
    boolean mouvement = !ficheId.equals(dossierId);
    FicheSalarie fiche = required(fiches.lock(ficheId));
    Identite personne = candidats.identiteOf(fiche.candidatId());
    Optional<Refus> refus =
        creation(fiche, personne)
            .refus()
            .or(
                () ->
                    mouvement
                        ? Optional.empty()
                        : MachineFicheSalarie.apres(Action.COMPLETER, fiche.etat()).refus());
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    return champs
        .read(saisis, personne.etatCivil())
        .map(
            saisie -> {
              fiches.type(ficheId, saisie);
              if (mouvement) {
                fiches.log(
                    ficheId, "CORRIGER", fiche.etat(), fiche.etat(), null, acteur.utilisateurId());
                modifications.resend(dossierId, /* seul= */ false);
              } else {
                fiches.resent(ficheId, /* seule= */ false);
                fiches.move(
                    fiche,
                    Action.COMPLETER.name(),
                    EtatFicheSalarie.COMPLETEE,
                    acteur.utilisateurId());
              }
              return required(fiches.find(ficheId));
            });
  }

  /** The fiche a case is about: itself, or that of the movement. */
  private UUID ficheOf(UUID dossierId) {
    return mouvements.find(dossierId).map(Mouvement::ficheId).orElse(dossierId);
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
    RetourFicheRule.Suite regle = RetourFicheRule.creation(fiche.etat(), code, moved);
    if (regle.ignoree()) {
      return regle.etat();
    }
    SuiteReponse suite =
        reponses.suite(
            ficheId, fiche.departement(), code, SuiteReponse.Nature.CREATION, fiche.renvois());
    EtatFicheSalarie etat =
        suite.integree() ? EtatFicheSalarie.INTEGREE : EtatFicheSalarie.EN_ERREUR;
    fiches.answer(
        fiche, etat, suite, code, libelle, regle.doublon(), Acteur.systeme().utilisateurId());
    if (regle.mouvementADire()) {
      modifications.tell(ficheId);
    }
    wake(fiche, suite);
    return etat;
  }

  /** It cannot be written in a file: the support looks at it, the others leave. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void block(UUID ficheId, String cause) {
    FicheSalarie fiche = required(fiches.lock(ficheId));
    SuiteReponse suite =
        new SuiteReponse(
            /* integree= */ false, /* renvoi= */ false, SuiteReponse.Charge.SUPPORT, 3, cause);
    fiches.answer(
        fiche,
        EtatFicheSalarie.EN_ERREUR,
        suite,
        "----",
        "Fiche retenue avant l’envoi",
        /* doublon= */ false,
        Acteur.systeme().utilisateurId());
    wake(fiche, suite);
  }

  /** An instance that somebody ended by hand leaves no fiche without a step. */
  private void wake(FicheSalarie fiche, SuiteReponse suite) {
    if (!process.answered(fiche.id(), suite) && !suite.integree()) {
      fiches.charge(fiche.id(), SuiteReponse.Charge.SIAE, suite.explication());
      process.start(fiche.id(), fiche.departement());
    }
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

  /** Hires whose fiche is settled are not looked at again; answers how many. */
  @Transactional
  public int dismissSettled(int max) {
    return fiches.dismiss(max);
  }

  /** Puts away one that is at rest and whose PASS is over; false when it is not the case. */
  @Transactional
  public boolean archive(UUID ficheId) {
    FicheSalarie fiche = required(fiches.lock(ficheId));
    PassIae pass = passIaes.find(fiche.passId()).orElseThrow();
    LocalDate today = LocalDate.now(clock);
    if (!fiches.isArchivable(ficheId, today)
        || MachineFicheSalarie.archiver(fiche.etat(), pass.fin(), today).refus().isPresent()) {
      return false;
    }
    process.disable(ficheId);
    fiches.move(
        fiche, Action.ARCHIVER.name(), EtatFicheSalarie.ARCHIVEE, Acteur.systeme().utilisateurId());
    return true;
  }

  /** The PASS runs again: the fiche comes back in the state the ASP's last code gives it. */
  private void unarchive(FicheSalarie fiche) {
    PassIae pass = passIaes.find(fiche.passId()).orElseThrow();
    Optional<EtatFicheSalarie> etat = MachineFicheSalarie.desarchiver(fiche.codeRetour());
    if (pass.fin().isBefore(LocalDate.now(clock)) || etat.isEmpty()) {
      return;
    }
    fiches.move(fiche, "DESARCHIVER", etat.get(), Acteur.systeme().utilisateurId());
    if (etat.get() != EtatFicheSalarie.INTEGREE) {
      process.start(fiche.id(), fiche.departement());
    }
  }

  /** New dates of a PASS are told to the ASP for each fiche it has seen. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(PassDatesMoved moved) {
    fiches.ofPass(moved.passId()).stream()
        .filter(f -> f.etat() == EtatFicheSalarie.ARCHIVEE)
        .forEach(this::unarchive);
    fiches.ofPass(moved.passId()).stream()
        .filter(FicheSalarieService::isConnue)
        .forEach(f -> modifications.tell(f.id()));
  }

  /** The ASP has it, or will once it has read the file under way. */
  private static boolean isConnue(FicheSalarie fiche) {
    return MachineFicheSalarie.isADire(fiche.etat())
        && (fiche.etat() != EtatFicheSalarie.DESACTIVEE
            || (fiche.codeRetour() != null
                && MachineFicheSalarie.selon(fiche.codeRetour()) == EtatFicheSalarie.INTEGREE));
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
