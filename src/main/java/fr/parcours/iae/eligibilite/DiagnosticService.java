package fr.parcours.iae.eligibilite;

import fr.parcours.iae.regles.AuteurDiagnostic;
import fr.parcours.iae.regles.AutoPrescriptionRule;
import fr.parcours.iae.regles.CritereIae;
import fr.parcours.iae.regles.CriteresMinimum;
import fr.parcours.iae.regles.DiagnosticRule;
import fr.parcours.iae.regles.DiagnosticValidite;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and finds eligibility diagnoses.
 *
 * <p>Article L. 5132-3 of the Code du travail: habilitated prescribers and the SIAE themselves
 * decide on eligibility.
 */
@Service
public class DiagnosticService {

  private final Diagnostics diagnostics;
  private final RetraitsAutoPrescription retraits;
  private final Decisions decisions;
  private final Clock clock;

  DiagnosticService(
      Diagnostics diagnostics,
      RetraitsAutoPrescription retraits,
      Decisions decisions,
      Clock clock) {
    this.diagnostics = diagnostics;
    this.retraits = retraits;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** The diagnosis a SIAE may rely on today: a prescriber's first, else its own. */
  @Transactional(readOnly = true)
  public Optional<Diagnostic> findValid(UUID candidatId, UUID siaeId) {
    return diagnostics.findValid(candidatId, siaeId, today());
  }

  /** Whether a prescriber found the person eligible: lifts the waiting period. */
  @Transactional(readOnly = true)
  public boolean hasValidPrescripteur(UUID candidatId) {
    return diagnostics.hasValidPrescripteur(candidatId, today());
  }

  /** The SIAE validates eligibility itself, on enough criteria for its kind, if it still may. */
  @Transactional
  public Resultat<Diagnostic> poserByEmployeur(PoserDiagnostic demande, Acteur acteur) {
    DossierEligibilite dossier = demande.dossier();
    Verdict droit =
        AutoPrescriptionRule.verdict(
            AutoPrescriptionRule.Demande.nouveauDiagnostic(
                today(), retraits.since(dossier.siaeId(), today()).orElse(null)));
    if (droit.refus().isPresent()) {
      return Resultat.refuse(droit.refus().get());
    }
    Set<CritereIae> criteres = parse(demande.criteres());
    ContexteDecision contexte =
        new ContexteDecision(dossier.dossierId(), dossier.departement(), today());
    CriteresMinimum minimum =
        CriteresMinimum.pour(
            dossier.kind(), (cle, faits) -> decisions.evaluate(cle, contexte, faits));
    Verdict verdict = DiagnosticRule.verdictEmployeur(dossier.kind(), criteres, minimum);
    return granted(
        verdict,
        () ->
            insert(
                dossier.candidatId(),
                dossier.siaeId(),
                AuteurDiagnostic.EMPLOYEUR,
                criteres,
                acteur));
  }

  /** A habilitated prescriber finds the person eligible, for every SIAE; criteria are optional. */
  @Transactional
  public Resultat<Diagnostic> poserByPrescripteur(
      UUID candidatId, List<String> codes, Acteur acteur) {
    UUID organisation = acteur.organisationId();
    if (!acteur.prescripteurHabilite() || organisation == null) {
      return Resultat.refuse(
          new Refus(
              "PRESCRIPTEUR_NON_HABILITE",
              "Seul un prescripteur habilité peut poser ce diagnostic.",
              "Code du travail, art. L. 5132-3"));
    }
    Set<CritereIae> criteres = parse(codes);
    return granted(
        DiagnosticRule.verdictPrescripteur(criteres),
        () -> {
          diagnostics.expirePrescripteur(candidatId, today());
          return insert(candidatId, organisation, AuteurDiagnostic.PRESCRIPTEUR, criteres, acteur);
        });
  }

  private static Resultat<Diagnostic> granted(Verdict verdict, Supplier<Diagnostic> then) {
    return verdict
        .refus()
        .<Resultat<Diagnostic>>map(Resultat::refuse)
        .orElseGet(() -> Resultat.fait(then.get()));
  }

  private static Set<CritereIae> parse(List<String> codes) {
    return codes.stream().map(CritereIae::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  private Diagnostic insert(
      UUID candidatId,
      UUID organisation,
      AuteurDiagnostic auteur,
      Set<CritereIae> criteres,
      Acteur acteur) {
    LocalDate today = today();
    Diagnostic diagnostic =
        new Diagnostic(
            Uuids.v7(),
            candidatId,
            auteur,
            acteur.utilisateurId(),
            organisation,
            today,
            DiagnosticValidite.expiration(auteur, today),
            criteres.stream().map(CritereIae::name).toList());
    diagnostics.insert(
        diagnostic,
        (int) DiagnosticRule.nombre(criteres, 1),
        (int) DiagnosticRule.nombre(criteres, 2));
    return diagnostic;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
