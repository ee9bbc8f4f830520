package fr.parcours.iae.eligibilite;

import fr.parcours.iae.regles.CritereIae;
import fr.parcours.iae.regles.CriteresExclusifs;
import fr.parcours.iae.regles.DiagnosticValidite;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and finds eligibility diagnoses.
 *
 * <p>Article L. 5132-3 of the Code du travail: habilitated prescribers and the SIAE themselves decide
 * on eligibility.
 */
@Service
public class DiagnosticService {

  private final Diagnostics diagnostics;
  private final Decisions decisions;
  private final Clock clock;

  DiagnosticService(Diagnostics diagnostics, Decisions decisions, Clock clock) {
    this.diagnostics = diagnostics;
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

  /** The SIAE validates eligibility itself, on enough criteria for its kind. */
  @Transactional
  public Resultat<Diagnostic> poserByEmployeur(PoserDiagnostic demande, Acteur acteur) {
    DossierEligibilite dossier = demande.dossier();
    List<CritereIae> criteres = demande.criteres().stream().map(CritereIae::valueOf).toList();
    Optional<Refus> exclusifs = CriteresExclusifs.check(criteres).refus();
    if (exclusifs.isPresent()) {
      return Resultat.refuse(exclusifs.get());
    }
    Map<String, Object> sorties =
        decisions.evaluate(
            "criteres-reunis",
            new ContexteDecision(dossier.dossierId(), dossier.departement(), today()),
            Map.of(
                "kind", dossier.kind().name(),
                "nbNiveau1", count(criteres, 1),
                "nbNiveau2", count(criteres, 2)));
    if (!Boolean.TRUE.equals(sorties.get("criteresMet"))) {
      return Resultat.refuse(
          new Refus(
              "NOT_ENOUGH_CRITERIA",
              "Les critères choisis ne suffisent pas : il faut un critère de niveau 1, ou plusieurs"
                  + " critères de niveau 2 selon le type de structure (AI et ETTI : 2 ; ACI, EI et"
                  + " EITI : 3).",
              "Code du travail, art. L. 5132-3 ; arrêté du 1er septembre 2021"));
    }
    return Resultat.fait(insert(dossier, AuteurDiagnostic.EMPLOYEUR, criteres, acteur));
  }

  /** A habilitated prescriber finds the person eligible; criteria are optional. */
  @Transactional
  public Resultat<Diagnostic> poserByPrescripteur(PoserDiagnostic demande, Acteur acteur) {
    if (!acteur.prescripteurHabilite()) {
      return Resultat.refuse(
          new Refus(
              "PRESCRIPTEUR_NON_HABILITE",
              "Seul un prescripteur habilité peut poser ce diagnostic.",
              "Code du travail, art. L. 5132-3"));
    }
    List<CritereIae> criteres = demande.criteres().stream().map(CritereIae::valueOf).toList();
    Optional<Refus> exclusifs = CriteresExclusifs.check(criteres).refus();
    if (exclusifs.isPresent()) {
      return Resultat.refuse(exclusifs.get());
    }
    diagnostics.expirePrescripteur(demande.candidatId(), today());
    return Resultat.fait(
        insert(demande.dossier(), AuteurDiagnostic.PRESCRIPTEUR, criteres, acteur));
  }

  private Diagnostic insert(
      DossierEligibilite dossier, AuteurDiagnostic auteur, List<CritereIae> criteres, Acteur acteur) {
    LocalDate today = today();
    Diagnostic diagnostic =
        new Diagnostic(
            Uuids.v7(),
            dossier.candidatId(),
            auteur,
            acteur.utilisateurId(),
            acteur.organisationId() == null ? dossier.siaeId() : acteur.organisationId(),
            today,
            DiagnosticValidite.expireLe(auteur == AuteurDiagnostic.PRESCRIPTEUR, today),
            criteres.stream().map(CritereIae::name).toList());
    diagnostics.insert(diagnostic, count(criteres, 1), count(criteres, 2));
    return diagnostic;
  }

  static int count(List<CritereIae> criteres, int niveau) {
    return (int) criteres.stream().filter(c -> c.niveau() == niveau).count();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
