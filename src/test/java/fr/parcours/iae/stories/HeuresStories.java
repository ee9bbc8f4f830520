package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.heures.HeuresService;
import fr.parcours.iae.heures.ImportHeuresService;
import fr.parcours.iae.heures.ListeHeuresService;
import fr.parcours.iae.parcours.EncartPass.Encart;
import fr.parcours.iae.parcours.FicheService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.prefet.DemanderDecision;
import fr.parcours.iae.prefet.PrefetService;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.Sujet;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Hours of each month, the limit in enterprises, the hours of a week. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class HeuresStories {

  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final LocalDate AVRIL = LocalDate.of(2027, 4, 15);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired GesteService gestes;
  @Autowired HeuresService heures;
  @Autowired ListeHeuresService liste;
  @Autowired ImportHeuresService imports;
  @Autowired PrefetService prefet;
  @Autowired FicheService fiches;
  @Autowired PassIaeService passIaes;
  @Autowired UtilisateurService utilisateurs;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private Acteur ai;
  private Acteur aci;
  private PassIae enAi;
  private PassIae enAci;

  @BeforeEach
  void aPersonInAnAssociationAndOneInAWorkshop() {
    parcours.today();
    ai = monde.aSiaeMember(KindSiae.AI);
    aci = monde.aSiaeMember(KindSiae.ACI);
    enAi = embauches.hired(ai, monde.aCandidat(ai), DEBUT);
    enAci = embauches.hired(aci, monde.aCandidat(aci), DEBUT);
    parcours.letDaysPassUntil(enAi.id(), AVRIL);
  }

  @Test
  void hoursInEnterprisesAloneCountAndTheAssociationIsToldBeforeTheLimit() {
    declared(ai, enAi, "2026-12", "200", "50");
    assertThat(encart(ai, enAi).titre()).isEqualTo("Heures en entreprise");
    assertThat(encart(ai, enAi).ton()).isEqualTo("info");

    IssueGeste.Montrer effet = shown(ai, enAi, mois("2027-01", "184", "0"));
    assertThat(effet.page().apercu())
        .isEqualTo(
            "184 h en janvier 2027. Heures en entreprise : 384 h sur 480 h, jusqu’au 30/11/2028."
                + " Il ne reste que 96 h : au-delà, il faut une dérogation du préfet.");
    declared(ai, enAi, "2027-01", "184", "0");
    declared(ai, enAi, "2027-02", "48", "10");

    assertThat(encart(ai, enAi).ton()).isEqualTo("bientot");
    assertThat(encart(ai, enAi).lien())
        .isEqualTo("/decisions-prefet/nouvelle?type=HEURES_MISE_A_DISPOSITION");
    assertThat(alertes()).containsExactly("PREMIERE", "SECONDE");
  }

  @Test
  void beyondTheLimitTheHoursWaitForThePrefectAndACorrectionNever() {
    declared(ai, enAi, "2026-12", "240", "0");
    declared(ai, enAi, "2027-01", "240", "0");
    IssueGeste.Montrer refused = shown(ai, enAi, mois("2027-02", "10,5", "0"));
    assertThat(refused.refus())
        .satisfies(
            r -> {
              assertThat(r.code()).isEqualTo("HEURES_MISE_A_DISPOSITION");
              assertThat(r.message()).contains("dépassent de 10,5 h la limite de 480 h");
              assertThat(r.baseLegale()).contains("D. 5132-18-1");
            });
    assertThat(declaredHours(enAi)).isEqualByComparingTo("480");

    declared(ai, enAi, "2027-02", "0", "30");
    declared(ai, enAi, "2027-01", "200", "0");
    declared(ai, enAi, "2027-02", "40", "30");
    allowed(ai, TypeDecisionPrefet.HEURES_MISE_A_DISPOSITION, null, AVRIL, AVRIL.plusYears(1));
    declared(ai, enAi, "2027-04", "60", "0");

    assertThat(encart(ai, enAi).texte())
        .isEqualTo(
            "540 h faites. La décision n° D-1 permet de dépasser 480 h jusqu’au 15/04/2028.");
    assertThat(shown(ai, enAi, mois("2027-03", "1", "0")).refus())
        .satisfies(r -> assertThat(r.code()).isEqualTo("HEURES_MISE_A_DISPOSITION"));
  }

  @Test
  void aMonthIsReplacedNotAddedAndWhatItWasIsKept() {
    declares(aci, enAci, champs("moisDeclare", "2027-01", "heuresMois", "104"));
    declares(aci, enAci, champs("moisDeclare", "2027-01", "heuresMois", "112"));

    assertThat(heures.total(enAci.candidatId(), Parcours.organisation(aci)))
        .isEqualByComparingTo("112");
    assertThat(
            jdbc.sql("select count(*) from heures_mois where pass_id = ?")
                .param(enAci.id())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(shown(aci, enAci, champs("moisDeclare", "2027-01", "heuresMois", "300")).refus())
        .satisfies(r -> assertThat(r.code()).isEqualTo("HEURES_IMPOSSIBLES"));
    ListeHeuresService.Total total = liste.total(Parcours.organisation(aci), YearMonth.of(2027, 1));
    assertThat(total).isEqualTo(new ListeHeuresService.Total(1, 0));
    assertThat(liste.total(Parcours.organisation(aci), YearMonth.of(2027, 2)).aDeclarer())
        .isEqualTo(1);
  }

  @Test
  void aFileDeclaresManyMonthsItsWrongLinesAreReportedAndSentAgainItChangesNothing() {
    String fichier =
        """
        pass;mois;utilisateur;heures
        %1$s;2026-12;ENTREPRISE;120,5
        %1$s;2026-12;PARTICULIER;30
        %1$s;2027-13;ENTREPRISE;10
        %1$s;2027-01;;10
        %1$s;2027-02;ENTREPRISE;mille
        %1$s;2027-05;ENTREPRISE;10
        999999999999;2027-01;ENTREPRISE;10
        %1$s;2027-01
        99999\u0000;2027-01;ENTREPRISE;10
        """
            .formatted(enAi.numero());

    ImportHeuresService.Rapport rapport = imports.importFile(fichier, ai).orElseThrow();

    assertThat(rapport.lues()).isEqualTo(9);
    assertThat(rapport.changees()).isEqualTo(2);
    assertThat(rapport.refusees())
        .extracting(r -> r.numero() + " " + r.refus().code())
        .containsExactly(
            "4 MOIS_ILLISIBLE",
            "5 UTILISATEUR_INCONNU",
            "6 HEURES_ILLISIBLES",
            "7 MOIS_A_VENIR",
            "8 PASS_INTROUVABLE",
            "9 LIGNE_HEURES",
            "10 PASS_ILLISIBLE");
    ImportHeuresService.Rapport again = imports.importFile(fichier, ai).orElseThrow();
    assertThat(again.changees()).isZero();
    assertThat(again.inchangees()).isEqualTo(2);
    assertThat(imports.importFile("n’importe quoi", ai).refus())
        .map(Refus::code)
        .contains("ENTETE_HEURES");
    assertThat(imports.importFile(fichier, aci).orElseThrow().changees()).isZero();
  }

  @Test
  void thePageOfTheHoursTakesTheFile() throws Exception {
    mvc.perform(
            multipart("/heures")
                .file(
                    new MockMultipartFile(
                        "fichier",
                        "heures.csv",
                        "text/csv",
                        ("pass;mois;utilisateur;heures\n" + enAci.numero() + ";2027-03;;98")
                            .getBytes(StandardCharsets.UTF_8)))
                .with(Connecte.as(utilisateurs.connecte(aci.utilisateurId()).orElseThrow()))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(declaredHours(enAci)).isEqualByComparingTo("98");
  }

  @Test
  void fewerThanTwentyHoursAWeekNeedTheContractOrThePrefect() {
    assertThat(shown(aci, enAci, horaire("12")).refus())
        .satisfies(
            r -> {
              assertThat(r.code()).isEqualTo("HEURES_HEBDO_INSUFFISANTES");
              assertThat(r.message()).contains("20 heures par semaine au moins, sauf dérogation");
            });
    allowed(aci, TypeDecisionPrefet.PREMIERES_HEURES, "8", AVRIL, AVRIL.plusMonths(6));

    assertThat(shown(aci, enAci, horaire("6")).refus())
        .satisfies(r -> assertThat(r.message()).contains("D-1 permet 8 h par semaine au moins"));
    assertThat(shown(aci, enAci, horaire("8")).page().apercu())
        .startsWith("8 h par semaine à partir du 15/04/2027.");
    declares(aci, enAci, horaire("8"));
    assertThat(
            jdbc.sql("select heures_hebdomadaires from embauche where pass_id = ?")
                .param(enAci.id())
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("8");
    assertThat(
            jdbc.sql("select count(*) from horaire_contrat where decision_id is not null")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void aWorkshopMayNotHireForFewerThanTwentyHoursWithoutADecision() {
    assertThat(accepting("12"))
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class,
            c ->
                assertThat(c.refus())
                    .extracting(Refus::code)
                    .isEqualTo("HEURES_HEBDO_INSUFFISANTES"));
    assertThat(accepting("20")).isInstanceOf(IssueTache.Faite.class);
    allowed(aci, TypeDecisionPrefet.HORAIRE_HEBDOMADAIRE, "10", AVRIL, AVRIL.plusMonths(6));
    assertThat(accepting("12")).isInstanceOf(IssueTache.Faite.class);
  }

  @Test
  void theSamePersonIsNotHiredTwiceFromTheSameDay() {
    UUID personne = monde.aCandidat(aci);
    LocalDate mai = LocalDate.of(2027, 5, 3);
    embauches.hire(aci, personne, mai);
    parcours.letDaysPassUntil(enAci.id(), AVRIL.plusDays(2));
    UUID again = parcours.brings(monde.aPrescripteurHabilite(), personne, aci);

    IssueTache issue =
        parcours.answers(
            aci,
            again,
            "UserTask_ReviewCandidature",
            champs("decision", "ACCEPTER", "poste", "Ouvrier", "dateDebut", mai.toString()));

    assertThat(issue)
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class,
            c -> assertThat(c.refus()).extracting(Refus::code).isEqualTo("EMBAUCHE_EXISTANTE"));
    assertThat(parcours.steps(again)).containsExactly("UserTask_ReviewCandidature");
  }

  private IssueTache accepting(String heuresHebdomadaires) {
    UUID dossier = parcours.brings(monde.aPrescripteurHabilite(), monde.aCandidat(aci), aci);
    return parcours.answers(
        aci,
        dossier,
        "UserTask_ReviewCandidature",
        champs(
            "decision",
            "ACCEPTER",
            "poste",
            "Ouvrier",
            "dateDebut",
            AVRIL.toString(),
            "criteres",
            "RSA",
            "heuresHebdomadaires",
            heuresHebdomadaires));
  }

  /** A decision of the prefect, granted as it would be. */
  private void allowed(
      Acteur siae,
      TypeDecisionPrefet type,
      @Nullable String heures,
      LocalDate debut,
      LocalDate fin) {
    UUID demande =
        prefet
            .request(
                new DemanderDecision(
                    UUID.randomUUID(),
                    type,
                    null,
                    debut,
                    fin,
                    heures == null ? null : new BigDecimal(heures),
                    null,
                    false,
                    "Il le faut"),
                siae)
            .orElseThrow();
    Acteur ddets = ddets(demande);
    parcours.answered(
        ddets, demande, "UserTask_VerifierRecevabilite", champs("recevabilite", "RECEVABLE"));
    parcours.answered(ddets, demande, "UserTask_InstruireDecision", champs("analyse", "Vu"));
    parcours.answered(
        ddets,
        demande,
        "UserTask_PrendreDecision",
        champs(
            "decisionPrefet",
            "ACCORDER",
            "numeroDecision",
            "D-1",
            "debutDecision",
            debut.toString(),
            "finDecision",
            fin.toString()));
  }

  private Acteur ddets(UUID demande) {
    UUID organisation = parcours.waiting(demande, "UserTask_VerifierRecevabilite").organisationId();
    if (organisation == null) {
      return monde.theSupport();
    }
    Acteur ddets = monde.anInstitution();
    return new Acteur(
        ddets.utilisateurId(),
        ddets.profil(),
        organisation,
        ddets.organisationCategorie(),
        ddets.organisationKind(),
        false,
        false,
        ddets.departement(),
        null);
  }

  private Map<String, String[]> mois(String mois, String entreprise, String particulier) {
    return champs(
        "moisDeclare",
        mois,
        "heuresEntreprise",
        entreprise.replace(',', '.'),
        "heuresParticulier",
        particulier);
  }

  private static Map<String, String[]> horaire(String heures) {
    return champs(
        "typeContrat", "CDDI", "aPartirDu", AVRIL.toString(), "heuresHebdomadaires", heures);
  }

  private void declared(
      Acteur siae, PassIae pass, String mois, String entreprise, String particulier) {
    declares(siae, pass, mois(mois, entreprise, particulier));
  }

  private void declares(Acteur siae, PassIae pass, Map<String, String[]> champs) {
    assertThat(acts(siae, pass, champs, true)).isInstanceOf(IssueGeste.Fait.class);
  }

  private IssueGeste.Montrer shown(Acteur siae, PassIae pass, Map<String, String[]> champs) {
    return (IssueGeste.Montrer) acts(siae, pass, champs, false);
  }

  private IssueGeste acts(
      Acteur siae, PassIae pass, Map<String, String[]> champs, boolean confirme) {
    String geste = champs.containsKey("aPartirDu") ? "horaire" : "heures";
    long vu = ((IssueGeste.Montrer) gestes.show(Sujet.PASS, pass.id(), geste, siae)).page().vu();
    return gestes.faire(Sujet.PASS, pass.id(), geste, vu, confirme, champs, siae);
  }

  private Encart encart(Acteur siae, PassIae pass) {
    List<Encart> encarts =
        fiches.show(pass.id(), siae).encarts().stream()
            .filter(e -> e.titre().equals("Heures en entreprise"))
            .toList();
    return encarts.get(0);
  }

  private BigDecimal declaredHours(PassIae pass) {
    return jdbc.sql(
            "select sum(heures) from heures_mois where pass_id = ? and remplacee_le is null")
        .param(pass.id())
        .query(BigDecimal.class)
        .single();
  }

  private List<String> alertes() {
    return jdbc.sql("select alerte from alerte_heures where candidat_id = ? order by le, alerte")
        .param(enAi.candidatId())
        .query(String.class)
        .list();
  }
}
