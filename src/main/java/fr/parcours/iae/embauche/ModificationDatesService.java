package fr.parcours.iae.embauche;

import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.ModificationDatesRule;
import fr.parcours.iae.regles.PeriodePass;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the dates of a hire that has not begun, and with it a PASS that has not begun. */
@Service
class ModificationDatesService {

  /**
   * What a change does.
   *
   * @param pass the PASS as it is; none for an employer that hires without one
   * @param apres first and last day of the PASS after the change
   */
  record Effet(Embauche embauche, @Nullable PassIae pass, @Nullable PeriodePass apres) {

    boolean isPassDeplace() {
      return pass != null && apres != null && !apres.debut().equals(pass.debut());
    }
  }

  private final Embauches embauches;
  private final DatesContrat dates;
  private final LimitesEmbauche limites;
  private final PassIaeService passIaes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ModificationDatesService(
      Embauches embauches,
      DatesContrat dates,
      LimitesEmbauche limites,
      PassIaeService passIaes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.embauches = embauches;
    this.dates = dates;
    this.limites = limites;
    this.passIaes = passIaes;
    this.events = events;
    this.clock = clock;
  }

  /** The effect, or why it is refused; nothing is written. */
  @Transactional(readOnly = true)
  public Resultat<Effet> preview(UUID candidatureId, LocalDate debut, @Nullable LocalDate fin) {
    Embauche embauche = embauches.find(candidatureId).orElseThrow();
    LocalDate today = LocalDate.now(clock);
    PassIae pass = Optional.ofNullable(embauche.passId()).flatMap(passIaes::find).orElse(null);
    PeriodePass avant = pass == null ? null : new PeriodePass(pass.debut(), pass.fin());
    Optional<Refus> refus =
        ModificationDatesRule.verdict(
                new ModificationDatesRule.Demande(today, embauche.debut(), debut, fin, avant))
            .and(() -> dates.free(candidatureId, embauche.candidatId(), embauche.siaeId(), debut))
            .and(() -> duree(embauche, debut, fin))
            .refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    return Resultat.fait(
        new Effet(
            embauche,
            pass,
            pass == null || avant == null
                ? null
                : avant.reporte(firstDay(pass, candidatureId, debut), today)));
  }

  /** Moves the contract, then the PASS; the caller holds the person and the candidature. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Effet> move(
      UUID candidatureId, LocalDate debut, @Nullable LocalDate fin, Acteur acteur) {
    Resultat<Effet> effet = preview(candidatureId, debut, fin);
    if (effet.isFait()) {
      Effet voulu = effet.orElseThrow();
      dates.move(candidatureId, debut, fin);
      UUID passId = voulu.embauche().passId();
      if (passId != null) {
        events.publishEvent(new ContratModifie(passId, candidatureId));
      }
      PassIae pass = voulu.pass();
      PeriodePass apres = voulu.apres();
      if (voulu.isPassDeplace() && pass != null && apres != null) {
        passIaes.moveStart(pass, apres.debut(), acteur.utilisateurId());
      }
    }
    return effet;
  }

  /** A contract that keeps its length was checked when it was accepted. */
  private Verdict duree(Embauche embauche, LocalDate debut, @Nullable LocalDate fin) {
    LocalDate avant = embauche.fin();
    boolean same =
        avant != null
            && fin != null
            && ChronoUnit.DAYS.between(embauche.debut(), avant)
                == ChronoUnit.DAYS.between(debut, fin);
    return fin == null || same
        ? Verdict.accorde()
        : limites.duree(
            embauche.candidatureId(), embauche.siaeId(), debut, fin, /* amenagementPeine= */ false);
  }

  /** A PASS begins with the first of the hires that rest on it. */
  private LocalDate firstDay(PassIae pass, UUID candidatureId, LocalDate debut) {
    return dates
        .firstOfOthers(pass.id(), candidatureId)
        .filter(autre -> autre.isBefore(debut))
        .orElse(debut);
  }
}
