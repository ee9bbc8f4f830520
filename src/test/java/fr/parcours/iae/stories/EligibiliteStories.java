package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static fr.parcours.iae.stories.Parcours.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.eligibilite.AutoPrescriptionService;
import fr.parcours.iae.eligibilite.AvisPerdusService;
import fr.parcours.iae.embauche.DeclarationService;
import fr.parcours.iae.embauche.DeclareEmbauche;
import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.organisation.OrganisationService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.IssueTache;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
@DisplayName("Who finds a person eligible, and when the contract begins")
class EligibiliteStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String DIAGNOSTIC = "UserTask_RealiserDiagnostic";
  private static final String REQUEST_AVIS = "UserTask_RequestAvis";
  private static final String POSER = "UserTask_PoserDiagnostic";
  private static final String CONFIRM = "UserTask_ConfirmHire";
  private static final LocalDate AUJOURD_HUI = LocalDate.of(2026, 11, 24);
  private static final LocalDate RETRAIT = LocalDate.of(2026, 12, 24);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired AutoPrescriptionService autoPrescriptions;
  @Autowired DeclarationService declarations;
  @Autowired AvisPerdusService avisPerdus;
  @Autowired OrganisationService droits;
  @Autowired DossierService dossiers;
  @Autowired EmbaucheService embauches;
  @Autowired PassIaeService passIaes;
  @Autowired Lecteur pages;
  @Autowired JdbcClient jdbc;
  @Autowired SiaeSousConvention conventions;

  private Acteur siae;
  private Acteur ddets;
  private Acteur ml;
  private Acteur orienteur;
  private UUID lea;

  @BeforeEach
  void today() {
    parcours.today();
    siae = monde.aSiaeMember(KindSiae.ACI);
    ddets = monde.anInstitution();
    ml = monde.aPrescripteurHabilite();
    orienteur = monde.anOrienteur();
    lea = monde.aCandidat(orienteur);
  }

  @AfterEach
  void backToToday() {
    parcours.today();
  }

  @Test
  @DisplayName("The DDETS withdraws the right one month ahead, once, and only from its département")
  void withdrawing() {
    assertThat(withdraw(RETRAIT.minusDays(1)).refus())
        .map(Refus::code)
        .contains("RETRAIT_TROP_TOT");
    assertThat(withdraw(RETRAIT).isFait()).isTrue();
    assertThat(withdraw(RETRAIT.plusMonths(1)).refus())
        .map(Refus::code)
        .contains("RETRAIT_EXISTANT");
    UUID ailleurs = organisation(monde.aSiaeMember(KindSiae.ACI, "67482"));
    assertThatThrownBy(
            () -> autoPrescriptions.withdraw(ailleurs, RETRAIT, null, "Sans preuve", ddets))
        .isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(
            () -> autoPrescriptions.withdraw(organisation(siae), RETRAIT, null, "Moi", siae))
        .isInstanceOf(IntrouvableException.class);
    UUID eiti = organisation(monde.aSiaeMember(KindSiae.EITI));
    assertThat(autoPrescriptions.withdraw(eiti, RETRAIT, null, "Sans preuve", ddets).refus())
        .map(Refus::code)
        .contains("RETRAIT_SANS_OBJET");
  }

  @Test
  @DisplayName(
      "Without the right, criteria typed by the SIAE find nobody eligible; a prescriber does")
  void withdrawn() throws Exception {
    withdraw(RETRAIT).orElseThrow();
    parcours.letDaysPassUntil(lea, RETRAIT.minusDays(1));
    UUID avant = parcours.brings(orienteur, monde.aCandidat(orienteur), siae);
    parcours.answered(siae, avant, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-30", "RSA"));

    parcours.letDaysPassUntil(lea, RETRAIT);
    UUID dossier = parcours.brings(orienteur, lea, siae);
    parcours.answered(siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept("2027-01-04"));
    assertThat(parcours.steps(dossier)).containsExactly(REQUEST_AVIS);
    assertThat(pages.page(siae, "/taches/" + parcours.waiting(dossier, REQUEST_AVIS).id()))
        .contains("Votre structure ne peut plus valider elle-même");
    parcours.answered(
        siae,
        dossier,
        REQUEST_AVIS,
        champs("choix", "DEMANDER", "prescripteur", organisation(ml).toString()));
    parcours.answered(ml, dossier, POSER, champs("resultat", "ELIGIBLE"));

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.ACCEPTEE);
    assertThat(passIaes.findValid(lea)).isPresent();
  }

  @Test
  @DisplayName("Awaited from a prescriber that is habilitated no longer, the SIAE asks another one")
  void aPrescriberThatLostItsHabilitationIsReplaced() throws Exception {
    UUID dossier = parcours.brings(orienteur, lea, siae);
    parcours.answered(siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept("2027-01-04"));
    parcours.answered(siae, dossier, DIAGNOSTIC, champs("resultat", "CRITERES_INSUFFISANTS"));
    Acteur perdu = monde.aPrescripteurHabilite();
    parcours.answered(
        siae,
        dossier,
        REQUEST_AVIS,
        champs("choix", "DEMANDER", "prescripteur", organisation(perdu).toString()));
    assertThat(avisPerdus.enAttente()).doesNotContain(dossier);

    droits.refuseHabilitation(organisation(perdu));
    assertThat(avisPerdus.enAttente()).contains(dossier);
    assertThat(avisPerdus.giveBack(dossier)).isTrue();

    assertThat(parcours.steps(dossier)).containsExactly(REQUEST_AVIS);
    assertThat(avisPerdus.enAttente()).doesNotContain(dossier);
    assertThat(avisPerdus.giveBack(dossier)).as("once").isFalse();
    assertThat(pages.page(siae, "/taches/" + parcours.waiting(dossier, REQUEST_AVIS).id()))
        .contains("plus habilité", "Choisissez-en un autre");
    parcours.answered(
        siae,
        dossier,
        REQUEST_AVIS,
        champs("choix", "DEMANDER", "prescripteur", organisation(ml).toString()));
    parcours.answered(ml, dossier, POSER, champs("resultat", "ELIGIBLE"));
    assertThat(passIaes.findValid(lea)).isPresent();
  }

  @Test
  @DisplayName("A diagnosis begun before the right was lost is no longer the SIAE's to make")
  void lostMeanwhile() {
    UUID dossier = parcours.brings(orienteur, lea, siae);
    parcours.answered(siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept("2027-01-04"));
    withdraw(RETRAIT).orElseThrow();
    parcours.letDaysPassUntil(lea, RETRAIT);

    assertThat(
            parcours.answers(
                siae, dossier, DIAGNOSTIC, champs("resultat", "VALIDER", "criteres", "RSA")))
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class,
            c -> {
              assertThat(c.refus().code()).isEqualTo("AUTOPRESCRIPTION_RETIREE");
              assertThat(c.refus().baseLegale()).contains("R. 5132-1-12");
            });
    assertThat(parcours.steps(dossier)).containsExactly(DIAGNOSTIC);
  }

  @Test
  @DisplayName(
      "A direct hire without the right rests on a prescriber, whatever the SIAE found before")
  void directHire() {
    withdraw(RETRAIT).orElseThrow();
    parcours.letDaysPassUntil(lea, RETRAIT);

    assertThat(declare(List.of("RSA")).refus())
        .map(Refus::code)
        .contains("AUTOPRESCRIPTION_RETIREE");
    assertThat(declare(List.of()).refus()).map(Refus::code).contains("AUTOPRESCRIPTION_RETIREE");
    UUID retrait =
        autoPrescriptions.page(organisation(siae), ddets).retraits().get(0).retrait().id();
    autoPrescriptions.restore(organisation(siae), retrait, ddets).orElseThrow();
    assertThat(declare(List.of("RSA")).isFait()).isTrue();
    assertThat(autoPrescriptions.restore(organisation(siae), retrait, ddets).refus())
        .map(Refus::code)
        .contains("RETRAIT_TERMINE");
  }

  @Test
  @DisplayName("The start of the contract passed while a prescriber was asked: no PASS in the past")
  void startPassed() {
    UUID dossier = asked("2026-11-30");
    parcours.letDaysPassUntil(dossier, LocalDate.of(2026, 12, 7));
    parcours.answered(ml, dossier, POSER, champs("resultat", "ELIGIBLE"));
    assertThat(parcours.steps(dossier)).containsExactly(CONFIRM);
    assertThat(passIaes.findLatest(lea)).isEmpty();

    assertThat(confirm(dossier, "2026-12-06", null))
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class, c -> assertThat(c.refus().code()).isEqualTo("DEBUT_PASSE"));
    assertThat(confirm(dossier, "2026-12-07", "2027-01-31"))
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class,
            c -> assertThat(c.refus().code()).isEqualTo("CONTRAT_TROP_COURT"));
    assertThat(confirm(dossier, "2026-12-07", "2027-06-06")).isInstanceOf(IssueTache.Faite.class);

    assertThat(passIaes.findValid(lea)).map(PassIae::debut).contains(LocalDate.of(2026, 12, 7));
    assertThat(embauches.find(dossier)).map(Embauche::debut).contains(LocalDate.of(2026, 12, 7));
  }

  @Test
  @DisplayName("The same, and the convention closed meanwhile: no hire is confirmed")
  void startPassedAndConventionClosed() {
    conventions.of(siae);
    UUID dossier = asked("2026-11-30");
    parcours.letDaysPassUntil(dossier, LocalDate.of(2026, 12, 7));
    parcours.answered(ml, dossier, POSER, champs("resultat", "ELIGIBLE"));
    jdbc.sql(
            """
            update convention set valide_jusqu_au = '2026-11-01'
            where id = (select convention_id from organisation where id = ?)
            """)
        .param(siae.organisationId())
        .update();

    assertThat(confirm(dossier, "2026-12-07", "2027-06-06"))
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class,
            c -> assertThat(c.refus().code()).isEqualTo("CONVENTION_FERMEE"));
    assertThat(passIaes.findLatest(lea)).isEmpty();
  }

  @Test
  @DisplayName("The same, and the SIAE gives up: the candidature is decided again")
  void startPassedAndGivenUp() {
    UUID dossier = asked("2026-11-30");
    parcours.letDaysPassUntil(dossier, LocalDate.of(2026, 12, 7));
    parcours.answered(ml, dossier, POSER, champs("resultat", "ELIGIBLE"));

    parcours.answered(siae, dossier, CONFIRM, champs("suiteEmbauche", "RENONCER"));

    assertThat(parcours.steps(dossier)).containsExactly(REVIEW);
    assertThat(passIaes.findLatest(lea)).isEmpty();
  }

  @Test
  @DisplayName("The prescriber asked reads the case while asked and six months after its answer")
  void reading() {
    UUID dossier = asked("2026-12-15");
    assertThat(dossiers.show(dossier, ml).resume().id()).isEqualTo(dossier);
    parcours.answered(
        ml, dossier, POSER, champs("resultat", "NON_ELIGIBLE", "motif", "Elle a un emploi."));
    assertThat(dossiers.show(dossier, ml).resume().id()).isEqualTo(dossier);

    jdbc.sql("update tache set faite_le = faite_le - interval '7 months' where dossier_id = ?")
        .param(dossier)
        .update();
    assertThatThrownBy(() -> dossiers.show(dossier, ml)).isInstanceOf(IntrouvableException.class);
  }

  @Test
  @DisplayName("A first contract lasts four months at least, unless it serves a sentence")
  void leastDuration() {
    UUID dossier = parcours.brings(orienteur, lea, siae);
    Map<String, String[]> court = HirePersonWithPassIaeStory.accept("2026-12-01", "RSA");
    court = new HashMap<>(court);
    court.put("dateFin", new String[] {"2027-03-30"});
    assertThat(parcours.answers(siae, dossier, REVIEW, court))
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class,
            c -> {
              assertThat(c.refus().code()).isEqualTo("CONTRAT_TROP_COURT");
              assertThat(c.refus().baseLegale()).contains("L. 5132-15-1");
            });
    Map<String, String[]> peine = new HashMap<>(court);
    peine.put("amenagementPeine", new String[] {"true"});
    parcours.answered(siae, dossier, REVIEW, peine);
    assertThat(embauches.find(dossier)).map(Embauche::fin).contains(LocalDate.of(2027, 3, 30));
  }

  @Test
  @DisplayName("A first contract lasts two years at most; one of an association may be short")
  void greatestDuration() {
    UUID dossier = parcours.brings(orienteur, lea, siae);
    Map<String, String[]> long25 =
        new HashMap<>(HirePersonWithPassIaeStory.accept("2026-12-01", "RSA"));
    long25.put("dateFin", new String[] {"2028-12-01"});
    assertThat(parcours.answers(siae, dossier, REVIEW, long25))
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class,
            c -> assertThat(c.refus().code()).isEqualTo("CONTRAT_TROP_LONG"));
    long25.put("dateFin", new String[] {"2028-11-30"});
    parcours.answered(siae, dossier, REVIEW, long25);

    Acteur ai = monde.aSiaeMember(KindSiae.AI);
    UUID autre = parcours.brings(orienteur, monde.aCandidat(orienteur), ai);
    Map<String, String[]> jour =
        new HashMap<>(HirePersonWithPassIaeStory.accept("2026-12-01", "RSA"));
    jour.put("dateFin", new String[] {"2026-12-01"});
    parcours.answered(ai, autre, REVIEW, jour);
  }

  /** Accepted without criteria, the prescriber asked. */
  private UUID asked(String debut) {
    UUID dossier = parcours.brings(orienteur, lea, siae);
    parcours.answered(siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept(debut));
    parcours.answered(siae, dossier, DIAGNOSTIC, champs("resultat", "CRITERES_INSUFFISANTS"));
    parcours.answered(
        siae,
        dossier,
        REQUEST_AVIS,
        champs("choix", "DEMANDER", "prescripteur", organisation(ml).toString()));
    return dossier;
  }

  private IssueTache confirm(
      UUID dossier, String debut, @org.jspecify.annotations.Nullable String fin) {
    Map<String, String[]> champs = champs("suiteEmbauche", "CONFIRMER", "dateDebut", debut);
    if (fin != null) {
      champs.put("dateFin", new String[] {fin});
    }
    return parcours.answers(siae, dossier, CONFIRM, champs);
  }

  private Resultat<UUID> withdraw(LocalDate debut) {
    return autoPrescriptions.withdraw(
        organisation(siae), debut, null, "Aucune preuve pour la moitié des embauches.", ddets);
  }

  private Resultat<UUID> declare(List<String> criteres) {
    return declarations.declare(
        new DeclareEmbauche(
            lea,
            organisation(siae),
            Map.of("dateDebut", RETRAIT.plusDays(7), "poste", "Ouvrière", "criteres", criteres),
            UUID.randomUUID()),
        siae);
  }
}
