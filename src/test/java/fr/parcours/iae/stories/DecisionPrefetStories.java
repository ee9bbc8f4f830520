package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.iae.prefet.DemandePrefet;
import fr.parcours.iae.prefet.DemanderDecision;
import fr.parcours.iae.prefet.EtatDemandePrefet;
import fr.parcours.iae.prefet.FaitDemande;
import fr.parcours.iae.prefet.LectureDemandesService;
import fr.parcours.iae.prefet.NatureFait;
import fr.parcours.iae.prefet.PrefetService;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.IssueTache;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a SIAE asks the prefect to decide, from the request to the end of the decision. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class DecisionPrefetStories {

  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final LocalDate FIN = LocalDate.of(2027, 11, 30);
  private static final String VERIFIER = "UserTask_VerifierRecevabilite";
  private static final String COMPLETER = "UserTask_CompleterDemande";
  private static final String INSTRUIRE = "UserTask_InstruireDecision";
  private static final String AVIS = "UserTask_RecueillirAvis";
  private static final String DECIDER = "UserTask_PrendreDecision";
  private static final String RENOUVELER = "UserTask_DeciderRenouvellement";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired PrefetService prefet;
  @Autowired LectureDemandesService lecture;
  @Autowired JdbcClient jdbc;

  private Acteur aci;
  private Acteur ai;
  private Acteur ddets;

  @BeforeEach
  void aDdetsAndTwoSiaeOfItsDepartement() {
    parcours.today();
    ddets = monde.anInstitution();
    jdbc.sql("update organisation set nom = '0 ' || nom where id = ?")
        .param(ddets.organisationId())
        .update();
    jdbc.sql(
            "update organisation set categorie = 'PRESCRIPTEUR' where categorie = 'INSTITUTION' and id <> ?")
        .param(ddets.organisationId())
        .update();
    aci = monde.aSiaeMember(KindSiae.ACI);
    ai = monde.aSiaeMember(KindSiae.AI);
  }

  @Test
  void anAiIsAllowedMoreHoursAfterTheOpinionThenIsToldBeforeTheEndAndAsksAgain() {
    UUID demande =
        asked(
            ai,
            TypeDecisionPrefet.HEURES_MISE_A_DISPOSITION,
            null,
            DEBUT,
            DEBUT.plusYears(3).minusDays(1),
            null);
    assertThat(parcours.waiting(demande, VERIFIER).organisationId())
        .isEqualTo(ddets.organisationId());

    parcours.answered(ddets, demande, VERIFIER, champs("recevabilite", "RECEVABLE"));
    parcours.answered(
        ddets, demande, INSTRUIRE, champs("analyse", "Peu d’ETTI", "demanderAvis", "true"));
    parcours.answered(
        ddets,
        demande,
        AVIS,
        champs("sensAvis", "FAVORABLE", "avisRenduLe", "2026-11-24", "texteAvis", "Unanime"));
    grant(demande, "2026-62-17", DEBUT, DEBUT.plusYears(3).minusDays(1));

    DemandePrefet decision = find(demande);
    assertThat(decision.etat()).isEqualTo(EtatDemandePrefet.ACCORDEE);
    assertThat(inForce(ai, DEBUT)).contains("2026-62-17");
    assertThat(inForce(ai, DEBUT.minusDays(1))).isEmpty();
    assertThat(inForce(ai, DEBUT.plusYears(3))).isEmpty();
    assertThat(parcours.timers(demande)).containsExactly(DEBUT.plusYears(3).minusMonths(3));

    parcours.letDaysPassUntil(demande, DEBUT.plusYears(3).minusMonths(3));
    assertThat(natures(demande)).endsWith(NatureFait.TERME_ANNONCE);
    assertThat(parcours.waiting(demande, RENOUVELER).organisationId())
        .isEqualTo(ai.organisationId());
    parcours.answered(
        ai,
        demande,
        RENOUVELER,
        champs(
            "renouvellement",
            "DEMANDER",
            "finVoulue",
            "2030-11-30",
            "justification",
            "Même besoin"));

    assertThat(parcours.steps(demande)).isEmpty();
    assertThat(parcours.timers(demande)).isEmpty();
    UUID suite =
        jdbc.sql("select id from demande_prefet where renouvelle_id = ?")
            .param(demande)
            .query(UUID.class)
            .single();
    assertThat(find(suite).debut()).isEqualTo(DEBUT.plusYears(3));
    assertThat(parcours.steps(suite)).containsExactly(VERIFIER);
  }

  @Test
  void aDecisionThatNobodyRenewsEndsOnItsOwn() {
    UUID demande = asked(ai, TypeDecisionPrefet.HEURES_MISE_A_DISPOSITION, null, DEBUT, FIN, null);
    examined(demande);
    grant(demande, "A-1", DEBUT, FIN);
    parcours.letDaysPassUntil(demande, LocalDate.of(2027, 9, 1));
    assertThat(parcours.steps(demande)).containsExactly(RENOUVELER);

    parcours.letDaysPassUntil(demande, FIN.plusDays(1));

    assertThat(parcours.steps(demande)).isEmpty();
    assertThat(parcours.timers(demande)).isEmpty();
  }

  @Test
  void anIncompleteRequestIsCompletedByTheSiaeOrClosedInTheEnd() {
    UUID demande = asked(aci, TypeDecisionPrefet.PREMIERES_HEURES, null, DEBUT, FIN, "4");
    IssueTache sansPrecision =
        parcours.answers(ddets, demande, VERIFIER, champs("recevabilite", "A_COMPLETER"));
    assertThat(((IssueTache.Corriger) sansPrecision).vue().erreurs())
        .extracting("message")
        .contains("Écrivez à la structure ce qui manque ou ce qui s’y oppose.");

    incomplete(demande);
    assertThat(parcours.waiting(demande, COMPLETER).organisationId())
        .isEqualTo(aci.organisationId());
    parcours.answered(aci, demande, COMPLETER, champs("complement", "Le projet est joint."));
    assertThat(parcours.steps(demande)).containsExactly(VERIFIER);

    incomplete(demande);
    parcours.letDaysPassUntil(demande, LocalDate.of(2027, 1, 23));

    assertThat(find(demande).etat()).isEqualTo(EtatDemandePrefet.ABANDONNEE);
    assertThat(natures(demande))
        .containsExactly(
            NatureFait.DEMANDEE,
            NatureFait.COMPLEMENT_DEMANDE,
            NatureFait.COMPLETEE,
            NatureFait.COMPLEMENT_DEMANDE,
            NatureFait.ABANDONNEE);
    assertThat(parcours.steps(demande)).isEmpty();
  }

  @Test
  void aRefusalIsReasonedAndTheSiaeReadsIt() {
    UUID demande = asked(aci, TypeDecisionPrefet.HORAIRE_HEBDOMADAIRE, null, DEBUT, FIN, "12");
    examined(demande);
    parcours.answered(
        ddets,
        demande,
        DECIDER,
        champs("decisionPrefet", "REFUSER", "motifRefusDecision", "Aucune difficulté commune"));

    LectureDemandesService.Fiche fiche = lecture.show(demande, aci);
    assertThat(fiche.demande().etat()).isEqualTo(EtatDemandePrefet.REFUSEE);
    assertThat(fiche.histoire())
        .extracting(FaitDemande::texte)
        .contains("Aucune difficulté commune");
    assertThat(fiche.retirable()).isFalse();
    assertThatThrownBy(() -> lecture.show(demande, monde.aSiaeMember(KindSiae.ACI)))
        .isInstanceOf(IntrouvableException.class);
  }

  @Test
  void theSiaeWithdrawsAndNobodyHasToAnswerAnyMore() {
    UUID demande = asked(aci, TypeDecisionPrefet.PREMIERES_HEURES, null, DEBUT, FIN, "4");
    assertThatThrownBy(() -> prefet.withdraw(demande, ddets))
        .isInstanceOf(IntrouvableException.class);

    assertThat(prefet.withdraw(demande, aci).isFait()).isTrue();

    assertThat(find(demande).etat()).isEqualTo(EtatDemandePrefet.RETIREE);
    assertThat(parcours.steps(demande)).isEmpty();
    assertThat(prefet.withdraw(demande, aci).refus())
        .map(Refus::code)
        .contains("DEMANDE_DEJA_REGLEE");
    assertThat(asked(aci, TypeDecisionPrefet.PREMIERES_HEURES, null, DEBUT, FIN, "4")).isNotNull();
  }

  @Test
  void eachRuleRefusesWithItsReasonAndItsText() {
    assertThat(refus(aci, TypeDecisionPrefet.HEURES_MISE_A_DISPOSITION, DEBUT, FIN, null).code())
        .isEqualTo("DECISION_NON_PREVUE");
    assertThat(refus(ai, TypeDecisionPrefet.HORAIRE_HEBDOMADAIRE, DEBUT, FIN, "10").code())
        .isEqualTo("DECISION_INUTILE");
    assertThat(refus(aci, TypeDecisionPrefet.HORAIRE_HEBDOMADAIRE, DEBUT, FIN.plusDays(1), "10"))
        .satisfies(r -> assertThat(r.message()).isEqualTo("Cette décision dure 12 mois au plus."))
        .satisfies(r -> assertThat(r.baseLegale()).contains("L. 5132-15-1"));
    assertThat(refus(aci, TypeDecisionPrefet.PREMIERES_HEURES, DEBUT, FIN, "3").code())
        .isEqualTo("HEURES_HEBDO_INSUFFISANTES");
    assertThat(refus(aci, TypeDecisionPrefet.PREMIERES_HEURES, DEBUT, FIN, "20").code())
        .isEqualTo("DECISION_INUTILE");
    assertThat(
            refus(aci, TypeDecisionPrefet.PREMIERES_HEURES, LocalDate.of(2026, 11, 23), FIN, "4")
                .code())
        .isEqualTo("DEBUT_PASSE");
    assertThat(refus(aci, TypeDecisionPrefet.PREMIERES_HEURES, FIN, DEBUT, "4").code())
        .isEqualTo("DATES_INVERSEES");
    assertThat(refus(aci, TypeDecisionPrefet.CUMUL, DEBUT, FIN, "24").code())
        .isEqualTo("PERSONNE_A_CHOISIR");
    assertThat(
            jdbc.sql("select count(*) from demande_prefet where siae_id in (?, ?)")
                .params(aci.organisationId(), ai.organisationId())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void oneRequestWaitsAtMostAndTwoDecisionsNeverCoverTheSameDay() {
    UUID demande = asked(ai, TypeDecisionPrefet.HEURES_MISE_A_DISPOSITION, null, DEBUT, FIN, null);
    assertThat(refus(ai, TypeDecisionPrefet.HEURES_MISE_A_DISPOSITION, DEBUT, FIN, null).code())
        .isEqualTo("DEMANDE_EN_COURS");
    examined(demande);
    IssueTache tooLong =
        parcours.answers(ddets, demande, DECIDER, granting("A-2", DEBUT, DEBUT.plusYears(3)));
    assertThat(tooLong).isInstanceOf(IssueTache.Corriger.class);
    grant(demande, "A-2", DEBUT, FIN);

    assertThat(refus(ai, TypeDecisionPrefet.HEURES_MISE_A_DISPOSITION, FIN, FIN.plusYears(1), null))
        .satisfies(r -> assertThat(r.message()).contains("A-2 vaut déjà jusqu’au 30/11/2027"));
    assertThat(
            asked(
                ai,
                TypeDecisionPrefet.HEURES_MISE_A_DISPOSITION,
                null,
                FIN.plusDays(1),
                FIN.plusYears(1),
                null))
        .isNotNull();
  }

  @Test
  void aSecondContractIsAllowedAfterFourMonthsAndRenewedOnce() {
    UUID hire = embauches.hire(aci, monde.aCandidat(aci), LocalDate.of(2026, 12, 1));
    LocalDate avril = LocalDate.of(2027, 4, 1);
    assertThat(
            prefet
                .request(
                    cumul(hire, LocalDate.of(2027, 3, 31), LocalDate.of(2027, 8, 31), "26"), aci)
                .refus())
        .map(Refus::code)
        .contains("ANCIENNETE_INSUFFISANTE");
    assertThat(prefet.request(cumul(hire, avril, avril.plusMonths(6), "26"), aci).refus())
        .map(Refus::code)
        .contains("DECISION_TROP_LONGUE");
    assertThat(
            prefet.request(cumul(hire, avril, avril.plusMonths(6).minusDays(1), "20"), aci).refus())
        .map(Refus::code)
        .contains("HEURES_ENSEMBLE_INSUFFISANTES");

    UUID demande =
        prefet
            .request(cumul(hire, avril, avril.plusMonths(6).minusDays(1), "26"), aci)
            .orElseThrow();
    examined(demande);
    grant(demande, "C-1", avril, avril.plusMonths(6).minusDays(1));
    UUID second = renewed(demande, LocalDate.of(2027, 7, 1), "2028-03-31");
    examined(second);
    grant(second, "C-2", LocalDate.of(2027, 10, 1), LocalDate.of(2028, 3, 31));
    parcours.letDaysPassUntil(second, LocalDate.of(2028, 1, 1));
    IssueTache third =
        parcours.answers(
            aci,
            second,
            RENOUVELER,
            champs(
                "renouvellement",
                "DEMANDER",
                "finVoulue",
                "2028-09-30",
                "justification",
                "Encore"));
    assertThat(third)
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class,
            c -> assertThat(c.refus()).extracting(Refus::code).isEqualTo("RENOUVELLEMENT_EPUISE"));
  }

  private UUID renewed(UUID demande, LocalDate le, String fin) {
    parcours.letDaysPassUntil(demande, le);
    parcours.answered(
        aci,
        demande,
        RENOUVELER,
        champs("renouvellement", "DEMANDER", "finVoulue", fin, "justification", "Suite"));
    return jdbc.sql("select id from demande_prefet where renouvelle_id = ?")
        .param(demande)
        .query(UUID.class)
        .single();
  }

  private void examined(UUID demande) {
    parcours.answered(ddets, demande, VERIFIER, champs("recevabilite", "RECEVABLE"));
    parcours.answered(ddets, demande, INSTRUIRE, champs("analyse", "Vu le dossier"));
  }

  private void incomplete(UUID demande) {
    parcours.answered(
        ddets, demande, VERIFIER, champs("recevabilite", "A_COMPLETER", "precisions", "Le projet"));
  }

  private void grant(UUID demande, String numero, LocalDate debut, LocalDate fin) {
    parcours.answered(ddets, demande, DECIDER, granting(numero, debut, fin));
  }

  private static java.util.Map<String, String[]> granting(
      String numero, LocalDate debut, LocalDate fin) {
    return champs(
        "decisionPrefet",
        "ACCORDER",
        "numeroDecision",
        numero,
        "debutDecision",
        debut.toString(),
        "finDecision",
        fin.toString());
  }

  private DemanderDecision cumul(UUID hire, LocalDate debut, LocalDate fin, String heures) {
    return new DemanderDecision(
        UUID.randomUUID(),
        TypeDecisionPrefet.CUMUL,
        hire,
        debut,
        fin,
        new BigDecimal(heures),
        "Boulangerie Petit",
        false,
        "Un mi-temps se libère");
  }

  private UUID asked(
      Acteur siae,
      TypeDecisionPrefet type,
      @Nullable UUID hire,
      LocalDate debut,
      LocalDate fin,
      @Nullable String heures) {
    return request(siae, type, hire, debut, fin, heures).orElseThrow();
  }

  private Refus refus(
      Acteur siae,
      TypeDecisionPrefet type,
      LocalDate debut,
      LocalDate fin,
      @Nullable String heures) {
    return request(siae, type, null, debut, fin, heures).refus().orElseThrow();
  }

  private Resultat<UUID> request(
      Acteur siae,
      TypeDecisionPrefet type,
      @Nullable UUID hire,
      LocalDate debut,
      LocalDate fin,
      @Nullable String heures) {
    return prefet.request(
        new DemanderDecision(
            UUID.randomUUID(),
            type,
            hire,
            debut,
            fin,
            heures == null ? null : new BigDecimal(heures),
            null,
            false,
            "Il le faut"),
        siae);
  }

  private DemandePrefet find(UUID demande) {
    return lecture.show(demande, monde.theSupport()).demande();
  }

  private List<NatureFait> natures(UUID demande) {
    return lecture.show(demande, monde.theSupport()).histoire().stream()
        .map(FaitDemande::nature)
        .toList();
  }

  private List<String> inForce(Acteur siae, LocalDate jour) {
    return prefet
        .inForce(
            TypeDecisionPrefet.HEURES_MISE_A_DISPOSITION, Parcours.organisation(siae), null, jour)
        .map(DemandePrefet::numero)
        .stream()
        .toList();
  }
}
