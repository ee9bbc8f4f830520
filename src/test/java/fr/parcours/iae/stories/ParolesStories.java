package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static fr.parcours.iae.stories.Parcours.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.embauche.EtatEmbauche;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.FauxSmtp;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.IssueTache;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people write is read by those it is for, and a hire that waits has a way out. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class ParolesStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String DELIVER = "UserTask_DeliverPass";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauchees;
  @Autowired SiaeSousConvention conventions;
  @Autowired DossierService dossiers;
  @Autowired DepotService depots;
  @Autowired EmbaucheService embauches;
  @Autowired PassIaeService passIaes;
  @Autowired Pompes pompes;
  @Autowired Lecteur pages;
  @Autowired JdbcClient jdbc;

  private final FauxSmtp smtp = FauxSmtp.instance();
  private Acteur siae;
  private Acteur ml;
  private UUID lea;
  private UUID dossier;

  @BeforeEach
  void aHireThatWaitsForTheSupport() {
    parcours.today();
    smtp.reset();
    jdbc.sql("delete from sujet_exterieur").update();
    jdbc.sql("update act_ru_ext_task set worker_id_ = 'ailleurs', lock_exp_time_ = '2099-01-01'")
        .update();
    siae = monde.aSiaeMember(KindSiae.EI);
    ml = monde.aPrescripteurHabilite();
    lea = monde.aCandidat(ml, MotifAbsenceFt.FORGOTTEN);
    dossier = parcours.brings(ml, lea, siae);
  }

  private void accepted() {
    parcours.answered(
        siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", "RSA"));
  }

  @Test
  void whyTheSupportDeliversNoPassIsReadByTheEmployerOnThePageAndInTheMail() throws Exception {
    accepted();
    parcours.answered(
        monde.theSupport(),
        dossier,
        DELIVER,
        champs("resultat", "REFUSER", "motif", "Le nom ne correspond à aucun compte."));
    pompes.drain("notification.send");

    assertThat(pages.page(siae, "/dossiers/" + dossier))
        .contains("Délivrance du PASS IAE refusée", "Le nom ne correspond à aucun compte.");
    assertThat(smtp.recus().stream().flatMap(m -> m.parts().stream()))
        .anySatisfy(
            part ->
                assertThat(part)
                    .contains("Le nom ne correspond à aucun compte.")
                    .doesNotContain("deux ans"));
  }

  @Test
  void aPassObtainedMeanwhileIsAttachedToTheHireThatWaited() {
    accepted();
    Acteur autre = monde.aSiaeMember(KindSiae.ACI);
    UUID ailleurs = parcours.brings(ml, lea, autre);
    embauchees.accept(autre, ailleurs, LocalDate.of(2026, 12, 1));
    parcours.answered(
        monde.theSupport(),
        ailleurs,
        DELIVER,
        champs("resultat", "DELIVRER", "dateDebut", "2026-12-01"));
    PassIae pass = embauchees.passOf(ailleurs);

    parcours.answered(
        monde.theSupport(),
        dossier,
        DELIVER,
        champs("resultat", "DELIVRER", "dateDebut", "2026-12-01"));
    assertThat(embauchees.passOf(dossier)).isEqualTo(pass);
  }

  @Test
  void thePassDeliveredByHandBeginsWithTheContractAndNotInAnotherCentury() {
    accepted();
    for (String jour : new String[] {"2026-11-30", "2027-06-02", "2036-12-01"}) {
      assertThat(
              parcours.answers(
                  monde.theSupport(),
                  dossier,
                  DELIVER,
                  champs("resultat", "DELIVRER", "dateDebut", jour)))
          .isInstanceOfSatisfying(
              IssueTache.Corriger.class,
              c -> assertThat(c.refus().code()).isEqualTo("DEBUT_PASS_MANUEL"));
    }
    assertThat(passIaes.findLatest(lea)).isEmpty();
  }

  @Test
  void anUnfavourableOpinionSaysWhyAndTheEmployerHasTimeToDecideAgain() throws Exception {
    Acteur orienteur = monde.anOrienteur();
    UUID personne = monde.aCandidat(orienteur);
    UUID ouvert = parcours.brings(orienteur, personne, siae);
    parcours.answered(siae, ouvert, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01"));
    parcours.answered(
        siae, ouvert, "UserTask_RealiserDiagnostic", champs("resultat", "CRITERES_INSUFFISANTS"));
    parcours.answered(
        siae,
        ouvert,
        "UserTask_RequestAvis",
        champs(
            "choix", "DEMANDER",
            "prescripteur", organisation(ml).toString(),
            "message", "Elle sort de détention."));
    UUID tache = UUID.fromString(parcours.waiting(ouvert, "UserTask_PoserDiagnostic").id());
    assertThat(pages.page(ml, "/taches/" + tache)).contains("Elle sort de détention.");
    jdbc.sql("update candidature set modifiee_le = modifiee_le - interval '50 days' where id = ?")
        .param(ouvert)
        .update();
    parcours.answered(
        ml,
        ouvert,
        "UserTask_PoserDiagnostic",
        champs("resultat", "NON_ELIGIBLE", "motif", "Elle a un emploi."));

    assertThat(parcours.steps(ouvert)).containsExactly(REVIEW);
    assertThat(pages.page(siae, "/dossiers/" + ouvert))
        .contains("Elle a un emploi.", "Éligibilité non reconnue, retour à l’étude");
    assertThat(dossiers.show(ouvert, monde.asCandidat(personne)).chronologie())
        .extracting(Evenement::detail)
        .contains("« Elle a un emploi. »")
        .doesNotContain("« Elle sort de détention. »");
    parcours.letDaysPassUntil(ouvert, LocalDate.of(2026, 12, 8));
    assertThat(parcours.etat(ouvert))
        .as("the employer answered: silence is counted afresh")
        .isNotEqualTo(EtatCandidature.REFUSEE);
  }

  @Test
  void aHireInPreparationIsGivenUpWhenThePersonIsHiredElsewhere() {
    Acteur orienteur = monde.anOrienteur();
    UUID personne = monde.aCandidat(orienteur);
    UUID attend = parcours.brings(orienteur, personne, siae);
    parcours.answered(siae, attend, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01"));
    Acteur autre = monde.aSiaeMember(KindSiae.ACI);
    embauchees.accept(
        autre, parcours.brings(orienteur, personne, autre), LocalDate.of(2026, 12, 1));

    assertThat(embauches.find(attend)).map(e -> e.etat()).contains(EtatEmbauche.RENONCEE);
  }

  @Test
  void aSiaeWhoseConventionIsOverReceivesNobodyAndOneClosedHiresNobody() {
    Acteur sous = conventions.of(monde.aSiaeMember(KindSiae.ACI));
    UUID recu = parcours.brings(ml, monde.aCandidat(ml), sous);
    convention(sous, "2026-11-10");
    SubmitCandidature demande =
        new SubmitCandidature(
            monde.aCandidat(ml), organisation(sous), null, "Merci", UUID.randomUUID());
    assertThat(depots.submit(demande, ml).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("CONVENTION_EXPIREE"));

    convention(sous, "2026-01-10");
    assertThat(
            parcours.answers(
                sous, recu, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", "RSA")))
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class,
            c -> {
              assertThat(c.refus().code()).isEqualTo("CONVENTION_FERMEE");
              assertThat(c.refus().baseLegale()).contains("L. 5132-2");
            });
    convention(sous, "2026-11-10");
    embauchees.accept(sous, recu, LocalDate.of(2026, 12, 1));
  }

  private void convention(Acteur siaeSous, String jusquAu) {
    jdbc.sql(
            """
            update convention set valide_jusqu_au = ?::date where id = (
              select convention_id from organisation where id = ?)
            """)
        .params(jusquAu, organisation(siaeSous))
        .update();
  }
}
