package fr.parcours.iae.eligibilite;

import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.AuteurDiagnostic;
import fr.parcours.iae.regles.AutoPrescriptionRule;
import fr.parcours.iae.regles.RetraitAutoPrescriptionRule;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.shared.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The right of a SIAE to find people eligible itself: withdrawn by the DDETS after a control, given
 * back.
 *
 * <p>Code du travail, articles R. 5132-1-12 à R. 5132-1-17.
 */
@Service
public class AutoPrescriptionService {

  private final RetraitsAutoPrescription retraits;
  private final DiagnosticService diagnostics;
  private final PassIaeService passIaes;
  private final Organisations organisations;
  private final Clock clock;

  AutoPrescriptionService(
      RetraitsAutoPrescription retraits,
      DiagnosticService diagnostics,
      PassIaeService passIaes,
      Organisations organisations,
      Clock clock) {
    this.retraits = retraits;
    this.diagnostics = diagnostics;
    this.passIaes = passIaes;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** A SIAE, its withdrawals and what this person may do about them. */
  public record Page(Organisation siae, List<Ligne> retraits, boolean decide) {}

  /** A withdrawal as it is read: in force or to come, or over. */
  public record Ligne(RetraitAutoPrescription retrait, boolean enCours, boolean aVenir) {}

  /** Whether the SIAE may not find anybody eligible today. */
  @Transactional(readOnly = true)
  public boolean isWithdrawn(UUID siaeId) {
    return retraits.since(siaeId, today()).isPresent();
  }

  /** A direct hire of a SIAE without the right rests on a prescriber or on a PASS. */
  @Transactional(readOnly = true)
  public Verdict directHire(UUID candidatId, UUID siaeId) {
    Optional<LocalDate> depuis = retraits.since(siaeId, today());
    if (depuis.isEmpty()) {
      return Verdict.accorde();
    }
    Optional<Diagnostic> diagnostic = diagnostics.findValid(candidatId, siaeId);
    return AutoPrescriptionRule.verdict(
        new AutoPrescriptionRule.Demande(
            today(),
            depuis.get(),
            /* embaucheDirecte= */ true,
            passIaes.findValid(candidatId).isPresent(),
            diagnostic.filter(d -> d.auteur() == AuteurDiagnostic.PRESCRIPTEUR).isPresent(),
            diagnostic.filter(d -> d.auteur() == AuteurDiagnostic.EMPLOYEUR).isPresent()));
  }

  /**
   * What the SIAE, its DDETS and the support read.
   *
   * @throws IntrouvableException for anybody else
   */
  @Transactional(readOnly = true)
  public Page page(UUID siaeId, Acteur acteur) {
    Organisation siae = readable(siaeId, acteur);
    LocalDate today = today();
    return new Page(
        siae,
        retraits.of(siaeId).stream()
            .map(r -> new Ligne(r, r.isInForce(today), r.isNotOver(today) && !r.isInForce(today)))
            .toList(),
        isDdetsOf(siae, acteur));
  }

  /** The DDETS withdraws the right from a day on, for a time or without end. */
  @Transactional
  public Resultat<UUID> withdraw(
      UUID siaeId, LocalDate debut, @Nullable LocalDate fin, String motif, Acteur acteur) {
    Organisation siae = decidable(siaeId, acteur);
    retraits.lockSiae(siaeId);
    Verdict verdict =
        RetraitAutoPrescriptionRule.verdict(
                new RetraitAutoPrescriptionRule.Demande(
                    today(), KindSiae.valueOf(siae.kind()), debut, fin))
            .and(() -> alone(siaeId));
    return verdict
        .refus()
        .<Resultat<UUID>>map(Resultat::refuse)
        .orElseGet(
            () -> {
              UUID id = Uuids.v7();
              retraits.insert(
                  new RetraitAutoPrescription(id, siaeId, debut, fin, motif, null), acteur);
              return Resultat.fait(id);
            });
  }

  /** The DDETS gives the right back today, or gives up a withdrawal still to come. */
  @Transactional
  public Resultat<UUID> restore(UUID siaeId, UUID retraitId, Acteur acteur) {
    decidable(siaeId, acteur);
    retraits.lockSiae(siaeId);
    LocalDate today = today();
    Optional<RetraitAutoPrescription> retrait =
        retraits.of(siaeId).stream().filter(r -> r.id().equals(retraitId)).findFirst();
    if (retrait.isEmpty()) {
      throw new IntrouvableException("retrait");
    }
    if (!retrait.get().isNotOver(today)) {
      return Resultat.refuse(
          Refus.saisie("RETRAIT_TERMINE", "Ce retrait est déjà terminé : rien n’a changé."));
    }
    LocalDate debut = retrait.get().debut();
    retraits.lift(retraitId, today.isBefore(debut) ? debut : today, acteur);
    return Resultat.fait(retraitId);
  }

  private Verdict alone(UUID siaeId) {
    LocalDate today = today();
    return retraits.of(siaeId).stream().anyMatch(r -> r.isNotOver(today))
        ? Verdict.refuse(
            Refus.saisie(
                "RETRAIT_EXISTANT",
                "Un retrait est déjà en cours ou à venir pour cette structure : levez-le d’abord."))
        : Verdict.accorde();
  }

  private Organisation readable(UUID siaeId, Acteur acteur) {
    return organisations
        .find(siaeId)
        .filter(Organisation::isSiae)
        .filter(o -> acteur.isSupport() || acteur.isMembreOf(siaeId) || isDdetsOf(o, acteur))
        .orElseThrow(() -> new IntrouvableException("structure"));
  }

  private Organisation decidable(UUID siaeId, Acteur acteur) {
    return organisations
        .find(siaeId)
        .filter(Organisation::isSiae)
        .filter(o -> isDdetsOf(o, acteur))
        .orElseThrow(() -> new IntrouvableException("structure"));
  }

  private static boolean isDdetsOf(Organisation siae, Acteur acteur) {
    return acteur.organisationCategorie() == Categorie.INSTITUTION
        && siae.departement().equals(acteur.departement());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
