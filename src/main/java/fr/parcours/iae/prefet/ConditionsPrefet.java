package fr.parcours.iae.prefet;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.regles.HeuresHebdomadairesRule;
import fr.parcours.iae.regles.LimitesContrat;
import fr.parcours.iae.regles.Periode;
import fr.parcours.iae.regles.RegleDecisionPrefet;
import fr.parcours.iae.regles.RegleMesureSortie;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for a request to be sent, and for a decision to cover the days it is given. */
@Component
class ConditionsPrefet {

  private final DemandesPrefet demandes;
  private final ReglesPrefet regles;
  private final PassIaeService passIaes;
  private final Clock clock;

  ConditionsPrefet(
      DemandesPrefet demandes, ReglesPrefet regles, PassIaeService passIaes, Clock clock) {
    this.demandes = demandes;
    this.regles = regles;
    this.passIaes = passIaes;
    this.clock = clock;
  }

  /**
   * Whether the request may be sent.
   *
   * @param embauche the hire it is about; none for the whole SIAE
   * @param renouvelee the decision it would renew
   */
  Verdict requestable(
      DemanderDecision voulue,
      Organisation siae,
      @Nullable Embauche embauche,
      @Nullable DemandePrefet renouvelee) {
    RegleDecisionPrefet regle = regles.regle(voulue.type(), siae, voulue.id());
    UUID objet = voulue.candidatureId() == null ? siae.id() : voulue.candidatureId();
    return regle
        .demande(voulue.candidatureId() != null)
        .and(() -> dates(voulue))
        .and(() -> duree(regle, siae, new Periode(voulue.debut(), voulue.fin())))
        .and(() -> horaire(voulue, siae))
        .and(() -> mesure(voulue, siae, embauche, renouvelee))
        .and(() -> free(voulue, objet));
  }

  private Verdict dates(DemanderDecision voulue) {
    if (voulue.fin().isBefore(voulue.debut())) {
      return Verdict.refuse(
          Refus.saisie("DATES_INVERSEES", "Le dernier jour vient après le premier."));
    }
    return voulue.debut().isBefore(today())
        ? Verdict.refuse(
            Refus.saisie(
                "DEBUT_PASSE",
                "Une décision ne vaut pas avant d’être demandée : partez d’aujourd’hui."))
        : Verdict.accorde();
  }

  private Verdict duree(RegleDecisionPrefet regle, Organisation siae, Periode periode) {
    return regle.duree(
        periode,
        regles
            .mesure(regle.type(), siae, periode.debut(), null)
            .map(RegleMesureSortie::dureeMois)
            .orElse(null));
  }

  /** Fewer hours than the law asks for, not fewer than a decision may allow. */
  private Verdict horaire(DemanderDecision voulue, Organisation siae) {
    BigDecimal heures = voulue.heures();
    if (!voulue.type().isHoraire() || heures == null) {
      return Verdict.accorde();
    }
    LimitesContrat limites = regles.limites(siae, voulue.id());
    return HeuresHebdomadairesRule.verdict(limites, heures, false).isAccorde()
        ? refuse(
            "DECISION_INUTILE",
            "Cet horaire est permis par la loi : aucune décision du préfet n’est nécessaire.")
        : HeuresHebdomadairesRule.verdict(limites, heures, true);
  }

  private Verdict mesure(
      DemanderDecision voulue,
      Organisation siae,
      @Nullable Embauche embauche,
      @Nullable DemandePrefet renouvelee) {
    Optional<RegleMesureSortie> mesure =
        regles.mesure(voulue.type(), siae, voulue.debut(), voulue.id());
    if (mesure.isEmpty() || embauche == null) {
      return Verdict.accorde();
    }
    RegleMesureSortie regle = mesure.get();
    return regle
        .verdict(
            entree(embauche),
            voulue.debut(),
            renouvelee == null ? 0 : rang(renouvelee) + 1,
            voulue.autreEmployeurInsertion())
        .and(
            () ->
                voulue.heures() == null
                    ? Verdict.accorde()
                    : regle.heures(voulue.heures().intValue()));
  }

  /** No other request waits about the same subject, no decision covers the same days. */
  private Verdict free(DemanderDecision voulue, UUID objet) {
    demandes.lockSubject(voulue.type(), objet);
    for (DemandePrefet autre : demandes.about(voulue.type(), objet)) {
      if (autre.etat().isEnCours()) {
        return refuse("DEMANDE_EN_COURS", "Une demande sur le même objet attend sa décision.");
      }
      if (overlaps(autre, new Periode(voulue.debut(), voulue.fin()))) {
        return refuse(
            "DECISION_EN_VIGUEUR",
            "La décision n° %s vaut déjà jusqu’au %s : la nouvelle commence après."
                .formatted(autre.numero(), Ecrit.jour(autre.decidee().fin())));
      }
    }
    return Verdict.accorde();
  }

  /** Whether the prefect may grant these days. */
  Verdict grantable(DemandePrefet demande, Organisation siae, Periode periode) {
    demandes.lockSubject(demande.type(), demande.objetId());
    RegleDecisionPrefet regle = regles.regle(demande.type(), siae, demande.id());
    if (periode.fin().isBefore(today())) {
      return Verdict.refuse(
          Refus.saisie("DECISION_DEJA_FINIE", "La décision finit aujourd’hui ou plus tard."));
    }
    return duree(regle, siae, periode)
        .and(
            () ->
                demandes.about(demande.type(), demande.objetId()).stream()
                        .anyMatch(autre -> overlaps(autre, periode))
                    ? refuse(
                        "DECISION_EN_VIGUEUR",
                        "Une autre décision sur le même objet couvre une partie de ces jours.")
                    : Verdict.accorde());
  }

  private static boolean overlaps(DemandePrefet autre, Periode periode) {
    return autre.etat() == EtatDemandePrefet.ACCORDEE && autre.decidee().joursDans(periode) > 0;
  }

  /** First day of the person in the IAE: that of the PASS, or of the hire without one. */
  private LocalDate entree(Embauche embauche) {
    UUID passId = embauche.passId();
    return passId == null
        ? embauche.debut()
        : passIaes.find(passId).map(PassIae::debut).orElse(embauche.debut());
  }

  /** How many decisions this one already renewed, one after the other. */
  private int rang(DemandePrefet decision) {
    UUID precedente = decision.renouvelleId();
    return precedente == null ? 0 : 1 + demandes.find(precedente).map(this::rang).orElse(0);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.DECISIONS_PREFET);
  }
}
