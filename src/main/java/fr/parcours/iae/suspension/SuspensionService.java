package fr.parcours.iae.suspension;

import fr.parcours.iae.passiae.NatureEvenement;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.passiae.Suspension;
import fr.parcours.iae.regles.AccesSuspensionRule;
import fr.parcours.iae.regles.FinPass;
import fr.parcours.iae.regles.FinSuspensionRule;
import fr.parcours.iae.regles.MotifSuspension;
import fr.parcours.iae.regles.PeriodePass;
import fr.parcours.iae.regles.PeriodeSuspension;
import fr.parcours.iae.regles.RegleMotifSuspension;
import fr.parcours.iae.regles.SuspensionRule;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.shared.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspends a PASS and all that follows; the caller holds the person and the PASS. Each change moves
 * the end of the PASS and its process in the same transaction.
 *
 * <p>Article L. 5132-3 of the Code du travail, décret n° 2021-1128.
 */
@Service
public class SuspensionService {

  /**
   * What the SIAE asks for.
   *
   * @param fin last day; none when it is not known, which asks for the longest allowed
   */
  public record Demande(
      LocalDate debut, @Nullable LocalDate fin, MotifSuspension motif, String explication) {}

  /** What a change does to the suspension and to the PASS. */
  public record Effet(@Nullable PeriodeSuspension suspension, LocalDate avant, LocalDate apres) {}

  private final DossiersSuspension dossiers;
  private final PassIaeService passIaes;
  private final SuspensionProcess process;
  private final Clock clock;

  SuspensionService(
      DossiersSuspension dossiers,
      PassIaeService passIaes,
      SuspensionProcess process,
      Clock clock) {
    this.dossiers = dossiers;
    this.passIaes = passIaes;
    this.process = process;
    this.clock = clock;
  }

  /** Whether this person may suspend the PASS today. */
  @Transactional(readOnly = true)
  public Verdict canSuspend(UUID passId, Acteur acteur) {
    DossierSuspension dossier = dossiers.of(passId);
    return AccesSuspensionRule.demande(dossier.demandeur(acteur), dossier.pass().etat(today()));
  }

  /** Whether this person may change or end the suspension in progress. */
  @Transactional(readOnly = true)
  public Verdict canChange(UUID passId, Acteur acteur) {
    DossierSuspension dossier = dossiers.of(passId);
    return dossier
        .derniere()
        .map(s -> AccesSuspensionRule.modification(dossier.demandeur(acteur), s.periode(), today()))
        .orElseGet(
            () ->
                Verdict.refuse(
                    Refus.saisie("PAS_DE_SUSPENSION", "Ce PASS IAE n’est pas suspendu.")));
  }

  /** The suspension in progress. */
  @Transactional(readOnly = true)
  public Optional<Suspension> enCours(UUID passId) {
    return dossiers.of(passId).derniere().filter(s -> s.periode().isEnCours(today()));
  }

  /** The reasons the SIAE may choose. */
  @Transactional(readOnly = true)
  public List<RegleMotifSuspension> motifs(UUID passId) {
    return dossiers.motifs(dossiers.of(passId));
  }

  /** First day the SIAE may choose. */
  @Transactional(readOnly = true)
  public LocalDate debutMinimum(UUID passId) {
    DossierSuspension dossier = dossiers.of(passId);
    LocalDate minimum =
        SuspensionRule.debutMinimum(
            today(),
            dossier.embauches().get(0).debut(),
            dossier.derniere().map(Suspension::fin).orElse(null));
    LocalDate debutPass = dossier.pass().debut();
    return minimum.isBefore(debutPass) ? debutPass : minimum;
  }

  /** The effect of a new suspension, or why it is refused; nothing is written. */
  @Transactional(readOnly = true)
  public Resultat<Effet> previewNew(UUID passId, Demande demande) {
    DossierSuspension dossier = dossiers.of(passId);
    RegleMotifSuspension motif = dossiers.motif(dossier, demande.motif());
    return allowed(dossier, null, demande, motif)
        .map(periode -> effet(dossier.pass().fin(), null, periode));
  }

  /** Suspends: the row, the end of the PASS, the process, together. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Effet> suspend(UUID passId, Demande demande, Acteur acteur) {
    DossierSuspension dossier = dossiers.of(passId);
    RegleMotifSuspension motif = dossiers.decide(dossier, demande.motif());
    return allowed(dossier, null, demande, motif)
        .map(
            periode -> {
              Suspension suspension =
                  new Suspension(
                      Uuids.v7(),
                      passId,
                      Objects.requireNonNull(acteur.organisationId()),
                      periode.debut(),
                      periode.fin(),
                      demande.motif(),
                      demande.explication(),
                      acteur.utilisateurId(),
                      OffsetDateTime.now(clock));
              passIaes.suspend(dossier.pass(), suspension, acteur.utilisateurId());
              process.start(suspension, dossier.departement());
              return effet(dossier.pass().fin(), null, periode);
            });
  }

  /** The effect of other dates or another reason; nothing is written. */
  @Transactional(readOnly = true)
  public Resultat<Effet> previewChange(UUID passId, Demande demande) {
    DossierSuspension dossier = dossiers.of(passId);
    Suspension avant = dossier.derniere().orElseThrow();
    return allowed(dossier, avant, demande, dossiers.motif(dossier, demande.motif()))
        .map(periode -> effet(dossier.pass().fin(), avant.periode(), periode));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Effet> change(UUID passId, Demande demande, Acteur acteur) {
    DossierSuspension dossier = dossiers.of(passId);
    Suspension avant = dossier.derniere().orElseThrow();
    return allowed(dossier, avant, demande, dossiers.decide(dossier, demande.motif()))
        .map(
            periode -> {
              Suspension apres = avant.with(periode, demande.motif(), demande.explication());
              passIaes.changeSuspension(
                  dossier.pass(),
                  avant,
                  apres,
                  NatureEvenement.SUSPENSION_MODIFIEE,
                  acteur.utilisateurId());
              process.move(apres);
              return effet(dossier.pass().fin(), avant.periode(), periode);
            });
  }

  /** The effect of the person being back on a day; nothing is written. */
  @Transactional(readOnly = true)
  public Resultat<Effet> previewReturn(UUID passId, LocalDate premierJour) {
    DossierSuspension dossier = dossiers.of(passId);
    Suspension avant = dossier.derniere().orElseThrow();
    return FinSuspensionRule.retour(avant.periode(), premierJour)
        .map(periode -> effet(dossier.pass().fin(), avant.periode(), periode));
  }

  /** The person is back: the suspension ends the day before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Effet> end(UUID passId, LocalDate premierJour, Acteur acteur) {
    DossierSuspension dossier = dossiers.of(passId);
    Suspension avant = dossier.derniere().orElseThrow();
    return FinSuspensionRule.retour(avant.periode(), premierJour)
        .map(
            periode -> {
              shorten(dossier.pass(), avant, periode, acteur.utilisateurId());
              return effet(dossier.pass().fin(), avant.periode(), periode);
            });
  }

  /** What cancelling takes back: the days suspended so far are lost to the person. */
  @Transactional(readOnly = true)
  public Effet previewCancel(UUID passId) {
    DossierSuspension dossier = dossiers.of(passId);
    return effet(dossier.pass().fin(), dossier.derniere().orElseThrow().periode(), null);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Effet cancel(UUID passId, Acteur acteur) {
    DossierSuspension dossier = dossiers.of(passId);
    Suspension suspension = dossier.derniere().orElseThrow();
    remove(dossier.pass(), suspension, NatureEvenement.SUSPENSION_ANNULEE, acteur.utilisateurId());
    return effet(dossier.pass().fin(), suspension.periode(), null);
  }

  /** A hire lifts what its reason lets it lift. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void liftForHire(UUID passId, LocalDate debutEmbauche, UUID par) {
    DossierSuspension dossier = dossiers.of(passId);
    Optional<Suspension> derniere = dossier.derniere();
    if (derniere.isEmpty() || dossier.kind() == null) {
      return;
    }
    Suspension avant = derniere.get();
    if (debutEmbauche.isAfter(avant.fin())) {
      return;
    }
    RegleMotifSuspension motif = dossiers.decide(dossier, avant.motif());
    Optional<PeriodeSuspension> apres =
        FinSuspensionRule.apresEmbauche(avant.periode(), motif, debutEmbauche);
    if (apres.isEmpty()) {
      remove(dossier.pass(), avant, NatureEvenement.SUSPENSION_LEVEE, par);
    } else if (!apres.get().equals(avant.periode())) {
      shorten(dossier.pass(), avant, apres.get(), par);
    }
  }

  /** The last day is over: the record says that the PASS runs again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void over(UUID suspensionId) {
    passIaes
        .findSuspension(suspensionId)
        .flatMap(s -> passIaes.find(s.passId()))
        .ifPresent(pass -> passIaes.resume(pass, Acteur.systeme().utilisateurId()));
  }

  private void shorten(PassIae pass, Suspension avant, PeriodeSuspension periode, UUID par) {
    Suspension apres = avant.with(periode);
    passIaes.changeSuspension(pass, avant, apres, NatureEvenement.SUSPENSION_LEVEE, par);
    if (periode.isTerminee(today())) {
      process.end(apres);
    } else {
      process.move(apres);
    }
  }

  private void remove(PassIae pass, Suspension suspension, NatureEvenement nature, UUID par) {
    passIaes.cancelSuspension(pass, suspension, nature, par);
    process.end(suspension);
  }

  private Resultat<PeriodeSuspension> allowed(
      DossierSuspension dossier,
      @Nullable Suspension edited,
      Demande demande,
      RegleMotifSuspension motif) {
    boolean kept = edited != null && edited.motif() == demande.motif();
    Optional<Refus> refus = kept ? Optional.empty() : motif.choix().refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    LocalDate fin = dossier.pass().fin();
    return SuspensionRule.periode(
        new SuspensionRule.Demande(
            today(),
            edited == null
                ? today()
                : edited.creeeLe().atZoneSameInstant(clock.getZone()).toLocalDate(),
            new PeriodePass(
                dossier.pass().debut(), edited == null ? fin : FinPass.sans(fin, edited.periode())),
            dossier.embauches().get(0).debut(),
            dossier.suspensions().stream()
                .filter(s -> edited == null || !s.id().equals(edited.id()))
                .map(Suspension::periode)
                .toList(),
            demande.debut(),
            demande.fin(),
            motif,
            demande.explication()));
  }

  private static Effet effet(
      LocalDate fin, @Nullable PeriodeSuspension avant, @Nullable PeriodeSuspension apres) {
    LocalDate sans = avant == null ? fin : FinPass.sans(fin, avant);
    return new Effet(apres, fin, apres == null ? sans : FinPass.avec(sans, apres));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
