package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.embauche.AnnulationEmbaucheService;
import fr.parcours.iae.parcours.FicheService;
import fr.parcours.iae.parcours.FiltreSalaries;
import fr.parcours.iae.parcours.ParcoursService;
import fr.parcours.iae.parcours.Salarie;
import fr.parcours.iae.parcours.SuiteEnvisagee;
import fr.parcours.iae.passiae.NatureEvenement;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.io.File;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A PASS is followed from its delivery to its end, whoever employs the person. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class VieDuPassStories {

  private static final String BILAN = "UserTask_FaireBilan";
  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final LocalDate FIN = LocalDate.of(2028, 11, 29);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired ParcoursService suivis;
  @Autowired FicheService fiches;
  @Autowired PassIaeService passIaes;
  @Autowired AnnulationEmbaucheService annulations;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired TransactionTemplate transaction;
  @Autowired UtilisateurService utilisateurs;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void today() {
    parcours.today();
  }

  @Test
  void aPassIsWatchedByOneTimerThatRingsSevenThreeAndOneMonthsBeforeItsEnd() {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    PassIae pass = embauches.hired(siae, monde.aCandidat(siae), DEBUT);
    assertThat(pass.fin()).isEqualTo(FIN);

    assertThat(parcours.timers(pass.id())).containsExactly(LocalDate.of(2028, 4, 30));
    parcours.letDaysPassUntil(pass.id(), LocalDate.of(2028, 4, 30));
    assertThat(alertes(pass)).containsExactly("parcours.alerte.1");
    assertThat(parcours.timers(pass.id())).containsExactly(LocalDate.of(2028, 8, 30));
    assertThat(parcours.steps(pass.id())).isEmpty();

    parcours.letDaysPassUntil(pass.id(), LocalDate.of(2028, 8, 30));
    assertThat(alertes(pass))
        .containsExactly("parcours.alerte.1", "parcours.alerte.2", "parcours.bilan");
    assertThat(parcours.steps(pass.id())).containsExactly(BILAN);
    assertThat(parcours.timers(pass.id())).containsExactly(LocalDate.of(2028, 10, 30));

    parcours.letDaysPassUntil(pass.id(), LocalDate.of(2028, 10, 30));
    assertThat(alertes(pass)).contains("parcours.alerte.3");
    assertThat(parcours.timers(pass.id())).containsExactly(FIN.plusDays(1));

    parcours.letDaysPassUntil(pass.id(), FIN.plusDays(1));
    assertThat(parcours.timers(pass.id())).isEmpty();
    assertThat(suivis.find(pass.id()).orElseThrow().closLe()).isNotNull();
  }

  @Test
  void theSiaeInChargeMakesTheReviewAndReadsItOnThePageOfThePass() {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    PassIae pass = embauches.hired(siae, monde.aCandidat(siae), DEBUT);
    parcours.letDaysPassUntil(pass.id(), LocalDate.of(2028, 8, 30));

    parcours.answered(
        siae,
        pass.id(),
        BILAN,
        Parcours.champs(
            "entretienLe", "2028-08-29", "acquis", "Permis obtenu", "suiteEnvisagee", "FORMATION"));

    assertThat(fiches.show(pass.id(), siae).bilans())
        .singleElement()
        .satisfies(
            bilan -> {
              assertThat(bilan.suite()).isEqualTo(SuiteEnvisagee.FORMATION);
              assertThat(bilan.acquis()).isEqualTo("Permis obtenu");
            });
    assertThat(parcours.steps(pass.id())).isEmpty();
    assertThat(parcours.timers(pass.id())).hasSize(1);
  }

  @Test
  void datesThatMoveRePlanTheTimerAndTheNewEndIsAnnouncedAgain() {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    PassIae pass = embauches.hired(siae, monde.aCandidat(siae), DEBUT);
    parcours.letDaysPassUntil(pass.id(), LocalDate.of(2028, 4, 30));

    transaction.executeWithoutResult(
        tx ->
            passIaes.moveEnd(
                passIaes.lock(pass.id()).orElseThrow(),
                NatureEvenement.PROLONGE,
                365,
                siae.utilisateurId()));

    assertThat(parcours.timers(pass.id())).containsExactly(LocalDate.of(2029, 4, 30));
    assertThat(fiches.show(pass.id(), siae).histoire())
        .last()
        .satisfies(mouvement -> assertThat(mouvement.jours()).isEqualTo(365));
  }

  @Test
  void aPassGivenDaysAfterItsEndLivesAgain() {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    PassIae pass = embauches.hired(siae, monde.aCandidat(siae), DEBUT);
    while (!parcours.timers(pass.id()).isEmpty()) {
      parcours.letDaysPassUntil(pass.id(), parcours.timers(pass.id()).get(0));
    }
    assertThat(suivis.find(pass.id()).orElseThrow().closLe()).isNotNull();

    transaction.executeWithoutResult(
        tx ->
            passIaes.moveEnd(
                passIaes.lock(pass.id()).orElseThrow(),
                NatureEvenement.PROLONGE,
                365,
                siae.utilisateurId()));

    assertThat(suivis.find(pass.id()).orElseThrow().closLe()).isNull();
    assertThat(parcours.timers(pass.id())).containsExactly(LocalDate.of(2029, 4, 30));
  }

  @Test
  void theReviewFollowsThePersonToTheNextSiae() {
    Acteur first = monde.aSiaeMember(KindSiae.ACI);
    Acteur second = monde.aSiaeMember(KindSiae.EI);
    UUID personne = monde.aCandidat(first);
    PassIae pass = embauches.hired(first, personne, DEBUT);
    parcours.letDaysPassUntil(pass.id(), LocalDate.of(2028, 8, 30));
    assertThat(parcours.waiting(pass.id(), BILAN).organisationId())
        .isEqualTo(first.organisationId());

    PassIae same = embauches.hired(second, personne, LocalDate.of(2028, 9, 1));

    assertThat(same.id()).isEqualTo(pass.id());
    assertThat(suivis.find(pass.id()).orElseThrow().siaeId()).isEqualTo(second.organisationId());
    assertThat(parcours.waiting(pass.id(), BILAN).organisationId())
        .isEqualTo(second.organisationId());
    assertThat(parcours.timers(pass.id())).containsExactly(LocalDate.of(2028, 10, 30));
    assertThat(fiches.show(pass.id(), second).contrats()).hasSize(2);
  }

  @Test
  void aCancelledHireGivesThePathBackToTheSiaeBefore() {
    Acteur first = monde.aSiaeMember(KindSiae.ACI);
    Acteur second = monde.aSiaeMember(KindSiae.EI);
    UUID personne = monde.aCandidat(first);
    PassIae pass = embauches.hired(first, personne, DEBUT);
    UUID dossier = embauches.hire(second, personne, LocalDate.of(2026, 12, 15));

    assertThat(annulations.cancel(dossier, second).isFait()).isTrue();

    assertThat(suivis.find(pass.id()).orElseThrow().siaeId()).isEqualTo(first.organisationId());
    assertThat(parcours.timers(pass.id())).hasSize(1);
  }

  @Test
  void aPassCancelledWithItsOnlyHireIsFollowedNoLonger() {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID dossier = embauches.hire(siae, monde.aCandidat(siae), DEBUT);
    PassIae pass = embauches.passOf(dossier);

    assertThat(annulations.cancel(dossier, siae).isFait()).isTrue();

    assertThat(parcours.timers(pass.id())).isEmpty();
    assertThat(suivis.find(pass.id()).orElseThrow().closLe()).isNotNull();
  }

  @Test
  void aPassIsSeenByThoseWhoHaveThePersonInTheirListAndByNobodyElse() {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    Acteur ml = monde.aPrescripteurHabilite();
    UUID personne = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, personne, siae);
    embauches.accept(siae, dossier, DEBUT);
    UUID passId = embauches.passOf(dossier).id();

    assertThat(fiches.show(passId, siae).contrats()).hasSize(1);
    assertThat(fiches.show(passId, ml).contrats()).hasSize(1);
    assertThat(fiches.show(passId, monde.asCandidat(personne)).contrats()).hasSize(1);
    assertThat(fiches.show(passId, monde.theSupport()).contrats()).hasSize(1);
    for (Acteur stranger :
        List.of(
            monde.aSiaeMember(KindSiae.ACI),
            monde.aPrescripteurHabilite(),
            monde.anOrienteur(),
            monde.anInstitution(),
            monde.asCandidat(monde.aCandidat(ml)))) {
      assertThatThrownBy(() -> fiches.show(passId, stranger))
          .isInstanceOf(IntrouvableException.class);
    }
  }

  @Test
  void theAttestationIsADocumentThatSaysTheNumberAndTheDates() throws Exception {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    PassIae pass = embauches.hired(siae, monde.aCandidat(siae), DEBUT);

    byte[] pdf =
        mvc.perform(
                get("/pass/{id}/attestation", pass.id())
                    .with(Connecte.as(utilisateurs.connecte(siae.utilisateurId()).orElseThrow())))
            .andExpect(status().isOk())
            .andExpect(content().contentType(MediaType.APPLICATION_PDF))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    try (PDDocument document = Loader.loadPDF(pdf)) {
      File picture = new File("target/pictures/attestation.png");
      Files.createDirectories(picture.getParentFile().toPath());
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 80), "png", picture);
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document))
          .contains("Attestation de PASS IAE", pass.affichage(), "01/12/2026", "29/11/2028");
    }
  }

  @Test
  void theListOfEmployeesIsFilteredByTheEndOfThePassAndTheStateOfTheContract() {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    PassIae pass =
        embauches.hiredUntil(siae, monde.aCandidat(siae), DEBUT, LocalDate.of(2027, 5, 31));

    assertThat(listed(siae, null, FiltreSalaries.Contrat.TOUS, LocalDate.of(2026, 12, 2)))
        .containsExactly(pass.id());
    assertThat(listed(siae, 3, FiltreSalaries.Contrat.TOUS, LocalDate.of(2026, 12, 2))).isEmpty();
    assertThat(listed(siae, 3, FiltreSalaries.Contrat.TOUS, LocalDate.of(2028, 9, 15)))
        .containsExactly(pass.id());
    assertThat(listed(siae, null, FiltreSalaries.Contrat.TERMINE, LocalDate.of(2027, 5, 31)))
        .isEmpty();
    assertThat(listed(siae, null, FiltreSalaries.Contrat.TERMINE, LocalDate.of(2027, 6, 1)))
        .containsExactly(pass.id());
    assertThat(listed(siae, null, FiltreSalaries.Contrat.EN_COURS, LocalDate.of(2027, 6, 1)))
        .isEmpty();
    assertThat(listed(siae, null, FiltreSalaries.Contrat.TOUS, FIN.plusDays(1))).isEmpty();
    assertThat(
            listed(
                monde.aSiaeMember(KindSiae.ACI),
                null,
                FiltreSalaries.Contrat.TOUS,
                LocalDate.of(2026, 12, 2)))
        .isEmpty();
  }

  private List<UUID> listed(
      Acteur siae,
      @org.jspecify.annotations.Nullable Integer mois,
      FiltreSalaries.Contrat contrat,
      LocalDate le) {
    FiltreSalaries filtre =
        new FiltreSalaries(
            mois == null ? null : le.plusMonths(mois), false, false, contrat, le, 0, 20);
    return fiches.salaries(Parcours.organisation(siae), filtre, siae).stream()
        .map(Salarie::pass)
        .map(PassIae::id)
        .toList();
  }

  private List<String> alertes(PassIae pass) {
    return jdbc.sql("select seuil from parcours_alerte where pass_id = ? order by seuil")
        .param(pass.id())
        .query(String.class)
        .list();
  }
}
