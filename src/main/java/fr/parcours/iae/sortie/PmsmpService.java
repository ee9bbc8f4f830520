package fr.parcours.iae.sortie;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.regles.MesureSortie;
import fr.parcours.iae.regles.Periode;
import fr.parcours.iae.regles.PmsmpRule;
import fr.parcours.iae.regles.RegleMesureSortie;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Periods with another employer, before an exit: the SIAE that may prescribe them itself declares
 * them; the caller holds the person and the PASS.
 *
 * <p>Articles L. 5135-1 to L. 5135-8 of the Code du travail.
 */
@Service
public class PmsmpService {

  /** What the SIAE declares. */
  public record Demande(
      String accueil, String siretAccueil, ObjetPmsmp objet, LocalDate debut, LocalDate fin) {}

  private final Pmsmps pmsmps;
  private final EmbaucheService embauches;
  private final Organisations organisations;
  private final Decisions decisions;
  private final Clock clock;

  PmsmpService(
      Pmsmps pmsmps,
      EmbaucheService embauches,
      Organisations organisations,
      Decisions decisions,
      Clock clock) {
    this.pmsmps = pmsmps;
    this.embauches = embauches;
    this.organisations = organisations;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Whether this person may declare a period for the one they employ on the PASS. */
  @Transactional(readOnly = true)
  public Verdict canDeclare(UUID passId, Acteur acteur) {
    return hire(passId, acteur)
        .map(e -> prescribes(e, false))
        .orElseGet(
            () ->
                Verdict.refuse(
                    Refus.saisie(
                        "CONTRAT_INTROUVABLE",
                        "Aucun contrat en cours sur ce PASS IAE dans votre structure.")));
  }

  /** The period as it would be written, or why it may not; nothing is. */
  @Transactional(readOnly = true)
  public Resultat<Pmsmp> preview(UUID passId, Demande demande, Acteur acteur) {
    return build(passId, demande, acteur, false);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Pmsmp> declare(UUID passId, Demande demande, Acteur acteur) {
    return build(passId, demande, acteur, true)
        .map(
            pmsmp -> {
              pmsmps.insert(pmsmp, acteur.utilisateurId());
              return pmsmp;
            });
  }

  /** The periods of this SIAE that are not over, the soonest last. */
  @Transactional(readOnly = true)
  public List<Pmsmp> cancellable(UUID passId, Acteur acteur) {
    return pmsmps.ofPass(passId).stream()
        .filter(p -> acteur.isMembreOf(p.siaeId()) && !p.fin().isBefore(today()))
        .toList();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Pmsmp> cancel(UUID passId, UUID pmsmpId, Acteur acteur) {
    Optional<Pmsmp> found =
        cancellable(passId, acteur).stream().filter(p -> p.id().equals(pmsmpId)).findFirst();
    found.ifPresent(p -> pmsmps.cancel(p.id(), acteur.utilisateurId()));
    return found
        .<Resultat<Pmsmp>>map(Resultat::fait)
        .orElseGet(
            () ->
                Resultat.refuse(
                    Refus.saisie("PMSMP_FINIE", "Cette période est finie ou déjà annulée.")));
  }

  private Resultat<Pmsmp> build(UUID passId, Demande demande, Acteur acteur, boolean applied) {
    Embauche embauche = hire(passId, acteur).orElseThrow();
    if (!demande.siretAccueil().matches("\\d{14}")) {
      return Resultat.refuse(
          Refus.saisie("SIRET_INVALIDE", "Le SIRET de l’accueil compte quatorze chiffres."));
    }
    if (demande.fin().isBefore(demande.debut())) {
      return Resultat.refuse(
          Refus.saisie("DATES_INVERSEES", "Le dernier jour vient après le premier."));
    }
    List<Pmsmp> toutes = pmsmps.ofCandidat(embauche.candidatId());
    Periode nouvelle = new Periode(demande.debut(), demande.fin());
    return dates(embauche, demande)
        .and(() -> prescribes(embauche, applied))
        .and(() -> alone(toutes, nouvelle))
        .and(
            () ->
                PmsmpRule.verdict(
                    new PmsmpRule.Demande(
                        nouvelle,
                        toutes.stream()
                            .filter(p -> p.siretAccueil().equals(demande.siretAccueil()))
                            .map(Pmsmp::periode)
                            .toList(),
                        toutes.stream()
                            .filter(p -> p.candidatureId().equals(embauche.candidatureId()))
                            .map(Pmsmp::periode)
                            .toList(),
                        embauche.fin() == null
                            ? null
                            : new Periode(embauche.debut(), embauche.fin()))))
        .refus()
        .<Resultat<Pmsmp>>map(Resultat::refuse)
        .orElseGet(
            () ->
                Resultat.fait(
                    new Pmsmp(
                        Uuids.v7(),
                        embauche.candidatureId(),
                        passId,
                        embauche.candidatId(),
                        embauche.siaeId(),
                        demande.accueil(),
                        demande.siretAccueil(),
                        demande.objet(),
                        demande.debut(),
                        demande.fin())));
  }

  private Verdict dates(Embauche embauche, Demande demande) {
    if (demande.debut().isBefore(today())) {
      return refuse("PMSMP_DEJA_COMMENCEE", "La convention se signe avant le premier jour.");
    }
    return demande.debut().isBefore(embauche.debut())
            || embauche.fin() != null && demande.fin().isAfter(embauche.fin())
        ? refuse("PMSMP_HORS_CONTRAT", "La période se tient tout entière pendant le contrat.")
        : Verdict.accorde();
  }

  private static Verdict alone(List<Pmsmp> toutes, Periode nouvelle) {
    return toutes.stream().anyMatch(p -> p.periode().joursDans(nouvelle) > 0)
        ? refuse("PMSMP_CHEVAUCHEMENT", "Une autre période couvre une partie de ces jours.")
        : Verdict.accorde();
  }

  /** A SIAE that may not prescribe the period asks a prescriber. */
  private Verdict prescribes(Embauche embauche, boolean applied) {
    Organisation siae = organisations.find(embauche.siaeId()).orElseThrow();
    UUID passId = Objects.requireNonNull(embauche.passId());
    ContexteDecision contexte = new ContexteDecision(passId, siae.departement(), today());
    RegleMesureSortie regle =
        RegleMesureSortie.pour(
            MesureSortie.PMSMP,
            KindSiae.valueOf(siae.kind()),
            later(embauche.debut()),
            decisions.table(contexte, applied));
    return regle
        .verdict(embauche.debut(), later(embauche.debut()), 0, false)
        .and(
            () ->
                "SIAE".equals(regle.autorite())
                    ? Verdict.accorde()
                    : refuse(
                        "PMSMP_PAR_PRESCRIPTEUR",
                        "Un prescripteur (France Travail, mission locale, Cap emploi, département)"
                            + " prescrit cette période pour votre structure."));
  }

  private Optional<Embauche> hire(UUID passId, Acteur acteur) {
    return embauches.notOver(passId, acteur, today());
  }

  /** Today, or the first day of a contract to come. */
  private LocalDate later(LocalDate debut) {
    return debut.isAfter(today()) ? debut : today();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.PMSMP);
  }
}
