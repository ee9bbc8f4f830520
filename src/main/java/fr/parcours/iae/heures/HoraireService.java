package fr.parcours.iae.heures;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.embauche.LimitesEmbauche;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.prefet.DemandePrefet;
import fr.parcours.iae.prefet.PrefetService;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.regles.ContratIae;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.DerogationDuree;
import fr.parcours.iae.regles.HeuresHebdomadairesRule;
import fr.parcours.iae.regles.LimitesContrat;
import fr.parcours.iae.regles.RegleDecisionPrefet;
import fr.parcours.iae.regles.RegleDecisionPrefet.Autorite;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weekly hours of a contract: the minimum of its kind, fewer by a clause of the contract or a
 * decision of the prefect; the caller holds the person and the PASS.
 *
 * <p>Articles L. 5132-5, L. 5132-11-1 and L. 5132-15-1 of the Code du travail.
 */
@Service
public class HoraireService implements LimitesEmbauche {

  /**
   * Weekly hours from a day on.
   *
   * @param difficultes the contract itself provides for fewer hours, for the person's difficulties
   */
  public record Horaire(
      ContratIae contrat, LocalDate aPartirDu, BigDecimal heures, boolean difficultes) {}

  private final EmbaucheService embauches;
  private final Organisations organisations;
  private final PrefetService prefet;
  private final Decisions decisions;
  private final JdbcClient jdbc;
  private final Clock clock;

  HoraireService(
      EmbaucheService embauches,
      Organisations organisations,
      PrefetService prefet,
      Decisions decisions,
      JdbcClient jdbc,
      Clock clock) {
    this.embauches = embauches;
    this.organisations = organisations;
    this.prefet = prefet;
    this.decisions = decisions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether this person may change the weekly hours of the contract in their SIAE. */
  @Transactional(readOnly = true)
  public Verdict canChange(UUID passId, Acteur acteur) {
    return hire(passId, acteur)
        .map(e -> Verdict.accorde())
        .orElseGet(
            () ->
                Verdict.refuse(
                    Refus.saisie(
                        "CONTRAT_INTROUVABLE",
                        "Aucun contrat en cours sur ce PASS IAE dans votre structure.")));
  }

  /** The hire in force of the SIAE on the PASS. */
  @Transactional(readOnly = true)
  public Optional<Embauche> hire(UUID passId, Acteur acteur) {
    LocalDate today = LocalDate.now(clock);
    return embauches.notOver(passId, acteur, today);
  }

  /** The kinds of contract this SIAE may sign. */
  @Transactional(readOnly = true)
  public List<ContratIae> contrats(Acteur acteur) {
    Organisation siae = siae(acteur);
    DecisionTable table = table(siae, null);
    return permis(siae, table).map(LimitesContrat::contrat).toList();
  }

  /** Whether the contract itself may provide for fewer hours. */
  @Transactional(readOnly = true)
  public boolean isParContrat(Acteur acteur) {
    Organisation siae = siae(acteur);
    return autorite(siae, table(siae, null)) == Autorite.CONTRAT;
  }

  /** Whether the weekly hours may become these; nothing is written. */
  @Transactional(readOnly = true)
  public Resultat<Horaire> preview(UUID passId, Horaire voulu, Acteur acteur) {
    return allowed(hire(passId, acteur).orElseThrow(), voulu, null);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Horaire> change(UUID passId, Horaire voulu, Acteur acteur) {
    Embauche embauche = hire(passId, acteur).orElseThrow();
    return allowed(embauche, voulu, passId)
        .map(
            horaire -> {
              write(embauche, horaire, acteur);
              embauches.setHoraire(embauche.candidatureId(), horaire.heures());
              return horaire;
            });
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Verdict heures(UUID candidatureId, UUID siaeId, LocalDate debut, BigDecimal heures) {
    Organisation siae = organisations.find(siaeId).orElseThrow();
    DecisionTable table = table(siae, candidatureId);
    List<LimitesContrat> permis = permis(siae, table).toList();
    boolean legal =
        permis.isEmpty()
            || permis.stream()
                .anyMatch(l -> HeuresHebdomadairesRule.verdict(l, heures, false).isAccorde());
    return legal || autorite(siae, table) == Autorite.CONTRAT
        ? Verdict.accorde()
        : byDecision(permis.get(0), siaeId, candidatureId, debut, heures);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Verdict duree(
      UUID candidatureId, UUID siaeId, LocalDate debut, LocalDate fin, boolean amenagementPeine) {
    Organisation siae = organisations.find(siaeId).orElseThrow();
    DecisionTable table = table(siae, candidatureId);
    Verdict first = null;
    for (LimitesContrat limites : (Iterable<LimitesContrat>) permis(siae, table)::iterator) {
      Verdict verdict = limites.duree(debut, fin, amenagementPeine);
      if (verdict.isAccorde()) {
        return verdict;
      }
      first = first == null ? verdict : first;
    }
    return first == null ? Verdict.accorde() : first;
  }

  private Resultat<Horaire> allowed(Embauche embauche, Horaire voulu, @Nullable UUID dossierId) {
    LocalDate fin = embauche.fin();
    if (voulu.aPartirDu().isBefore(embauche.debut())
        || fin != null && voulu.aPartirDu().isAfter(fin)) {
      return Resultat.refuse(
          Refus.saisie("HORAIRE_HORS_CONTRAT", "Ce jour n’est pas dans le contrat."));
    }
    Organisation siae = organisations.find(embauche.siaeId()).orElseThrow();
    DecisionTable table = table(siae, dossierId);
    LimitesContrat limites =
        LimitesContrat.pour(
            voulu.contrat(), KindSiae.valueOf(siae.kind()), DerogationDuree.AUCUNE, table);
    Verdict verdict = HeuresHebdomadairesRule.verdict(limites, voulu.heures(), false);
    if (!verdict.isAccorde()) {
      verdict =
          autorite(siae, table) == Autorite.CONTRAT
              ? byContract(voulu)
              : byDecision(
                  limites,
                  embauche.siaeId(),
                  embauche.candidatureId(),
                  voulu.aPartirDu(),
                  voulu.heures());
    }
    return verdict
        .refus()
        .<Resultat<Horaire>>map(Resultat::refuse)
        .orElseGet(() -> Resultat.fait(voulu));
  }

  private static Verdict byContract(Horaire voulu) {
    return voulu.difficultes()
        ? Verdict.accorde()
        : Verdict.refuse(
            "HEURES_HEBDO_INSUFFISANTES",
            "Moins de vingt heures par semaine : le contrat doit le prévoir pour des difficultés"
                + " particulièrement importantes.",
            BaseLegale.CONTRATS);
  }

  private Verdict byDecision(
      LimitesContrat limites, UUID siaeId, UUID candidatureId, LocalDate jour, BigDecimal heures) {
    Optional<DemandePrefet> decision = decision(siaeId, candidatureId, jour);
    if (decision.isEmpty()) {
      return HeuresHebdomadairesRule.verdict(limites, heures, false);
    }
    BigDecimal least = decision.get().heures();
    return least != null && heures.compareTo(least) < 0
        ? Verdict.refuse(
            "HEURES_SOUS_LA_DECISION",
            "La décision n° %s permet %s par semaine au moins."
                .formatted(decision.get().numero(), Ecrit.heures(least)),
            BaseLegale.DECISIONS_PREFET)
        : HeuresHebdomadairesRule.verdict(limites, heures, true);
  }

  /** The decision that lets the contract have fewer hours: the one that goes lowest. */
  private Optional<DemandePrefet> decision(UUID siaeId, UUID candidatureId, LocalDate jour) {
    return Stream.of(TypeDecisionPrefet.PREMIERES_HEURES, TypeDecisionPrefet.HORAIRE_HEBDOMADAIRE)
        .flatMap(type -> prefet.inForce(type, siaeId, candidatureId, jour).stream())
        .min(
            java.util.Comparator.comparing(d -> d.heures() == null ? BigDecimal.ZERO : d.heures()));
  }

  private void write(Embauche embauche, Horaire horaire, Acteur acteur) {
    UUID decision =
        decision(embauche.siaeId(), embauche.candidatureId(), horaire.aPartirDu())
            .map(DemandePrefet::id)
            .orElse(null);
    jdbc.sql(
            """
            insert into horaire_contrat (id, candidature_id, a_partir_du, contrat, heures, difficultes,
              decision_id, saisi_par, saisi_le)
            values (:id, :candidature, :jour, :contrat, :heures, :difficultes, :decision, :par, :le)
            """)
        .param("id", Uuids.v7())
        .param("candidature", embauche.candidatureId())
        .param("jour", horaire.aPartirDu())
        .param("contrat", horaire.contrat().name())
        .param("heures", horaire.heures())
        .param("difficultes", horaire.difficultes())
        .param("decision", decision)
        .param("par", acteur.utilisateurId())
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  private static Stream<LimitesContrat> permis(Organisation siae, DecisionTable table) {
    return Arrays.stream(ContratIae.values())
        .map(
            c ->
                LimitesContrat.pour(
                    c, KindSiae.valueOf(siae.kind()), DerogationDuree.AUCUNE, table))
        .filter(LimitesContrat::autorise);
  }

  private static Autorite autorite(Organisation siae, DecisionTable table) {
    return RegleDecisionPrefet.pour(
            TypeDecisionPrefet.HORAIRE_HEBDOMADAIRE, KindSiae.valueOf(siae.kind()), table)
        .autorite();
  }

  private Organisation siae(Acteur acteur) {
    return organisations
        .find(java.util.Objects.requireNonNull(acteur.organisationId()))
        .orElseThrow();
  }

  private DecisionTable table(Organisation siae, @Nullable UUID dossierId) {
    ContexteDecision contexte =
        new ContexteDecision(
            dossierId == null ? siae.id() : dossierId, siae.departement(), LocalDate.now(clock));
    return decisions.table(contexte, dossierId != null);
  }
}
