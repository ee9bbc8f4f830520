package fr.parcours.iae.embauche;

import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.DatesEmbaucheRule;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of the contract of a hire, whoever types it and whenever. */
@Component
class ControleContrat {

  /** A contract as it was typed. */
  record Contrat(
      UUID candidatureId,
      UUID candidatId,
      UUID siaeId,
      KindSiae kind,
      @Nullable LocalDate debut,
      @Nullable LocalDate fin,
      @Nullable BigDecimal heures,
      boolean amenagementPeine) {

    static boolean amenagement(Map<String, Object> champs) {
      return Boolean.TRUE.equals(champs.get("amenagementPeine"));
    }
  }

  private final PassIaeService passIaes;
  private final DatesContrat dates;
  private final LimitesEmbauche limites;
  private final Clock clock;

  ControleContrat(
      PassIaeService passIaes, DatesContrat dates, LimitesEmbauche limites, Clock clock) {
    this.passIaes = passIaes;
    this.dates = dates;
    this.limites = limites;
    this.clock = clock;
  }

  /** From today to six months ahead, inside the person's PASS. */
  Verdict dates(Contrat contrat) {
    LocalDate today = LocalDate.now(clock);
    return DatesEmbaucheRule.verdict(
        new DatesEmbaucheRule.Demande(
            today,
            contrat.kind(),
            contrat.debut(),
            contrat.fin(),
            passIaes
                .findLatest(contrat.candidatId())
                .filter(p -> p.isValid(today))
                .map(PassIae::fin)
                .orElse(null)));
  }

  /** Alone from that day in this SIAE, as long and with as many hours as the law says. */
  Verdict contenu(Contrat contrat) {
    LocalDate debut = contrat.debut();
    if (debut == null) {
      return Verdict.accorde();
    }
    LocalDate fin = contrat.fin();
    BigDecimal heures = contrat.heures();
    return dates
        .free(contrat.candidatureId(), contrat.candidatId(), contrat.siaeId(), debut)
        .and(
            () ->
                fin == null
                    ? Verdict.accorde()
                    : limites.duree(
                        contrat.candidatureId(),
                        contrat.siaeId(),
                        debut,
                        fin,
                        contrat.amenagementPeine()))
        .and(
            () ->
                heures == null
                    ? Verdict.accorde()
                    : limites.heures(contrat.candidatureId(), contrat.siaeId(), debut, heures));
  }
}
