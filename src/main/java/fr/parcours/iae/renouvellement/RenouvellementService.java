package fr.parcours.iae.renouvellement;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.regles.ContratIae;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.DerogationDuree;
import fr.parcours.iae.regles.LimitesContrat;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.sortie.SortieService;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Renews a contract within the PASS and the legal limits of its kind; the caller holds the person
 * and the PASS.
 *
 * <p>Articles L. 5132-5, L. 5132-6, L. 5132-11-1 and L. 5132-15-1 of the Code du travail.
 */
@Service
public class RenouvellementService {

  private final SuitesContrat suites;
  private final SuiteProcess process;
  private final EmbaucheService embauches;
  private final PassIaeService passIaes;
  private final SortieService sorties;
  private final Organisations organisations;
  private final Decisions decisions;
  private final Clock clock;

  RenouvellementService(
      SuitesContrat suites,
      SuiteProcess process,
      EmbaucheService embauches,
      PassIaeService passIaes,
      SortieService sorties,
      Organisations organisations,
      Decisions decisions,
      Clock clock) {
    this.suites = suites;
    this.process = process;
    this.embauches = embauches;
    this.passIaes = passIaes;
    this.sorties = sorties;
    this.organisations = organisations;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Whether this person may renew the contract their SIAE has on the PASS. */
  @Transactional(readOnly = true)
  public Verdict canRenew(UUID passId, Acteur acteur) {
    Optional<Embauche> embauche = contrat(passId, acteur);
    if (embauche.isEmpty()) {
      return Verdict.refuse(
          Refus.saisie("PASS_INTROUVABLE", "Ce PASS IAE n’existe pas pour votre structure."));
    }
    if (sorties.isDeclared(embauche.get().candidatureId())) {
      return Verdict.refuse(
          "PERSONNE_SORTIE",
          "La sortie de cette personne est déclarée : son contrat ne se renouvelle plus.",
          BaseLegale.CONTRATS);
    }
    return embauche.get().fin() == null
        ? Verdict.refuse(
            "CONTRAT_SANS_TERME",
            "Ce contrat n’a pas de terme : il n’y a rien à renouveler.",
            BaseLegale.CONTRATS)
        : Verdict.accorde();
  }

  /** The kinds of contract this SIAE may sign. */
  @Transactional(readOnly = true)
  public List<ContratIae> contrats(UUID passId, Acteur acteur) {
    Embauche embauche = contrat(passId, acteur).orElseThrow();
    Organisation siae = organisations.find(embauche.siaeId()).orElseThrow();
    DecisionTable table = table(passId, siae, false);
    return Arrays.stream(ContratIae.values())
        .filter(
            c ->
                LimitesContrat.pour(c, KindSiae.valueOf(siae.kind()), DerogationDuree.AUCUNE, table)
                    .autorise())
        .toList();
  }

  /** The contract as it would be, or why it may not; nothing is written. */
  @Transactional(readOnly = true)
  public Resultat<LocalDate> preview(UUID passId, Renouvellement voulu, Acteur acteur) {
    Embauche embauche = contrat(passId, acteur).orElseThrow();
    return allowed(embauche, voulu, false);
  }

  /** Renews; a question that waited about this contract is settled with it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<LocalDate> renew(UUID passId, Renouvellement voulu, Acteur acteur) {
    Embauche embauche = contrat(passId, acteur).orElseThrow();
    Resultat<LocalDate> resultat = apply(embauche, voulu, acteur);
    if (resultat.isFait()) {
      settle(embauche.candidatureId(), "RENOUVELER", acteur.utilisateurId());
    }
    return resultat;
  }

  /** What was asked about this contract is decided otherwise: its tasks end. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(UUID candidatureId, String suite, UUID par) {
    for (UUID id : suites.enAttente(candidatureId)) {
      suites.decide(id, suite, par);
      process.settle(id);
    }
  }

  /** Answers the question asked before the end of a contract. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<LocalDate> decide(
      UUID suiteId, String suite, Optional<Renouvellement> voulu, Acteur acteur) {
    SuiteContrat asked = suites.find(suiteId).orElseThrow();
    if (voulu.isPresent()) {
      Embauche embauche = embauches.find(asked.candidatureId()).orElseThrow();
      Resultat<LocalDate> resultat = apply(embauche, voulu.get(), acteur);
      if (!resultat.isFait()) {
        return resultat;
      }
    }
    suites.decide(suiteId, suite, acteur.utilisateurId());
    return Resultat.fait(voulu.map(Renouvellement::nouvelleFin).orElse(asked.fin()));
  }

  private Resultat<LocalDate> apply(Embauche embauche, Renouvellement voulu, Acteur acteur) {
    return allowed(embauche, voulu, true)
        .map(
            fin -> {
              suites.renewed(
                  embauche.candidatureId(),
                  voulu,
                  Uuids.v7(),
                  Objects.requireNonNull(embauche.fin()),
                  acteur.utilisateurId());
              embauches.setFin(embauche, fin);
              return fin;
            });
  }

  private Resultat<LocalDate> allowed(Embauche embauche, Renouvellement voulu, boolean applied) {
    LocalDate fin = embauche.fin();
    if (fin == null || !voulu.nouvelleFin().isAfter(fin)) {
      return Resultat.refuse(
          Refus.saisie(
              "RENOUVELLEMENT_AVANT_FIN",
              "La nouvelle fin doit suivre la fin actuelle du contrat."));
    }
    UUID passId = Objects.requireNonNull(embauche.passId());
    PassIae pass = passIaes.find(passId).orElseThrow();
    Organisation siae = organisations.find(embauche.siaeId()).orElseThrow();
    LimitesContrat limites =
        LimitesContrat.pour(
            voulu.contrat(),
            KindSiae.valueOf(siae.kind()),
            voulu.derogation(),
            table(passId, siae, applied));
    return limites
        .renouvellement(
            embauche.debut(),
            voulu.nouvelleFin(),
            suites.renewals(embauche.candidatureId()),
            pass.periode())
        .refus()
        .<Resultat<LocalDate>>map(Resultat::refuse)
        .orElseGet(() -> Resultat.fait(voulu.nouvelleFin()));
  }

  private Optional<Embauche> contrat(UUID passId, Acteur acteur) {
    return embauches.concludedOn(passId, acteur).stream().findFirst();
  }

  private DecisionTable table(UUID passId, Organisation siae, boolean applied) {
    ContexteDecision contexte =
        new ContexteDecision(passId, siae.departement(), LocalDate.now(clock));
    return decisions.table(contexte, applied);
  }
}
