package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.iae.parcours.EncartPass.Encart;
import fr.parcours.iae.parcours.FicheService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.prolongation.ProlongationService;
import fr.parcours.iae.regles.ClasseSortie;
import fr.parcours.iae.regles.EtatPassIae;
import fr.parcours.iae.regles.TauxSorties;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.sortie.SortieService;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.Sujet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person leaves a SIAE: the exit has a class, is followed, and can be undone in time. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class SortieStories {

  private static final String TROIS_MOIS = "UserTask_SuivreSortie3Mois";
  private static final String SIX_MOIS = "UserTask_SuivreSortie6Mois";
  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final LocalDate JUIN = LocalDate.of(2027, 6, 1);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired GesteService gestes;
  @Autowired SortieService sorties;
  @Autowired ProlongationService prolongations;
  @Autowired FicheService fiches;
  @Autowired PassIaeService passIaes;
  @Autowired JdbcClient jdbc;

  private Acteur siae;
  private UUID personne;
  private UUID pass;

  @BeforeEach
  void aPersonWhoseContractEnded() {
    parcours.today();
    siae = monde.aSiaeMember(KindSiae.ACI);
    personne = monde.aCandidat(siae);
    pass = embauches.hired(siae, personne, DEBUT).id();
    parcours.letDaysPassUntil(pass, JUIN);
  }

  @Test
  void anExitToAPermanentContractIsAnnouncedDeclaredAndFollowedAtThreeAndSixMonths() {
    IssueGeste.Montrer montrer = (IssueGeste.Montrer) asks(exit("2027-05-31", "CDI", "600"));
    assertThat(montrer.page().apercu())
        .isEqualTo(
            "Sortie le 31/05/2027, Contrat à durée indéterminée. Classe : emploi durable."
                + " Elle compte dans les taux de sortie de votre structure.");
    does(exit("2027-05-31", "CDI", "600"));
    UUID sortie = sortie();
    assertThat(parcours.timers(sortie)).containsExactly(LocalDate.of(2027, 8, 31));
    assertThat(passIaes.find(pass).orElseThrow().etat(JUIN)).isEqualTo(EtatPassIae.VALIDE);

    parcours.letDaysPassUntil(sortie, LocalDate.of(2027, 8, 31));
    assertThat(parcours.waiting(sortie, TROIS_MOIS).organisationId())
        .isEqualTo(siae.organisationId());
    parcours.answered(siae, sortie, TROIS_MOIS, champs("situationActuelle", "CDI"));
    assertThat(parcours.timers(sortie)).containsExactly(LocalDate.of(2027, 11, 30));
    parcours.letDaysPassUntil(sortie, LocalDate.of(2027, 11, 30));
    parcours.answered(siae, sortie, SIX_MOIS, champs("situationActuelle", "RECHERCHE_EMPLOI"));

    assertThat(parcours.steps(sortie)).isEmpty();
    assertThat(parcours.timers(sortie)).isEmpty();
    assertThat(fiches.show(pass, siae).encarts())
        .singleElement()
        .extracting(Encart::texte)
        .asString()
        .contains("À 3 mois : Contrat à durée indéterminée.", "À 6 mois : Recherche d’emploi.");
  }

  @Test
  void theLengthOfTheNextContractDecidesOfTheClass() {
    does(
        "dateSortie",
        "2027-05-31",
        "situationSortie",
        "CDD",
        "moisContrat",
        "5",
        "heuresRealisees",
        "600");
    assertThat(bilan().lignes().get(0).sortie().classe()).isEqualTo(ClasseSortie.EMPLOI_TRANSITION);
    cancel();

    does(
        "dateSortie",
        "2027-05-31",
        "situationSortie",
        "CDD",
        "moisContrat",
        "6",
        "heuresRealisees",
        "600");
    assertThat(bilan().lignes().get(0).sortie().classe()).isEqualTo(ClasseSortie.EMPLOI_DURABLE);
  }

  @Test
  void anExitThatDoesNotCountSaysWhyAndLeavesBothSidesOfTheRate() {
    does(exit("2027-02-10", "CDI", "300"));
    assertThat(bilan().lignes().get(0).sortie().motifNonComptee()).contains("81 jours");
    assertThat(bilan().taux()).isEqualTo(new TauxSorties(0, 0, 0));

    UUID autre = embauches.hired(siae, monde.aCandidat(siae), JUIN).id();
    parcours.letDaysPassUntil(autre, LocalDate.of(2027, 11, 30));
    pass = autre;
    does(exit("2027-11-30", "RECHERCHE_EMPLOI", "700"));
    assertThat(bilan().taux()).isEqualTo(new TauxSorties(1, 0, 0));
    assertThat(bilan().taux().isPlancherDynamiquesAtteint()).isFalse();
  }

  @Test
  void anExitIsUndoneWithinThirtyDaysAndItsFollowUpEnds() {
    does(exit("2027-05-31", "CDI", "600"));
    UUID sortie = sortie();
    assertThat(contractEnd()).isEqualTo(lastExit());
    assertThat(offered(siae)).contains("annuler-sortie").doesNotContain("sortie");
    assertThat(impossible("sortie", siae).code()).isEqualTo("SORTIE_DEJA_DECLAREE");

    cancel();
    assertThat(contractEnd()).isNull();
    assertThat(parcours.timers(sortie)).isEmpty();
    assertThat(bilan().lignes()).isEmpty();
    assertThat(offered(siae)).contains("sortie");

    does(exit("2027-05-31", "FORMATION", "600"));
    parcours.letDaysPassUntil(pass, JUIN.plusDays(30));
    assertThat(offered(siae)).contains("annuler-sortie");
    parcours.letDaysPassUntil(pass, JUIN.plusDays(31));
    assertThat(impossible("annuler-sortie", siae).code()).isEqualTo("ANNULATION_TROP_TARDIVE");
  }

  @Test
  void aHireCancelledAfterItsExitLeavesNothingToFollow() {
    does(exit("2027-05-31", "CDI", "600"));
    UUID sortie = sortie();
    UUID dossier =
        jdbc.sql("select candidature_id from embauche where pass_id = ?")
            .param(pass)
            .query(UUID.class)
            .single();
    long vu =
        ((IssueGeste.Montrer) gestes.show(Sujet.CANDIDATURE, dossier, "annulation", siae))
            .page()
            .vu();

    assertThat(gestes.faire(Sujet.CANDIDATURE, dossier, "annulation", vu, true, Map.of(), siae))
        .isInstanceOf(IssueGeste.Fait.class);

    assertThat(parcours.timers(sortie)).isEmpty();
    assertThat(parcours.steps(sortie)).isEmpty();
    assertThat(bilan().lignes()).isEmpty();
  }

  @Test
  void thePersonReadsThatTheyLeftNotHowTheExitIsRanged() {
    does(exit("2027-05-31", "RECHERCHE_EMPLOI", "600"));

    assertThat(fiches.show(pass, monde.asCandidat(personne)).encarts())
        .singleElement()
        .satisfies(
            encart -> {
              assertThat(encart.titre()).startsWith("Vous avez quitté Structure");
              assertThat(encart.titre() + encart.texte())
                  .doesNotContainIgnoringCase("autre sortie", "Recherche d’emploi");
            });
  }

  @Test
  void somebodyWhoDiedIsNotCalled() {
    does(exit("2027-05-31", "DECES", "600"));
    assertThat(parcours.timers(sortie())).isEmpty();
    assertThat(bilan().lignes().get(0).sortie().classe()).isEqualTo(ClasseSortie.RETIREE);
    assertThat(bilan().taux().comptees()).isZero();
  }

  @Test
  void eachRefusalSaysWhyAndOnWhichText() {
    assertThat(((IssueGeste.Montrer) asks(exit("2026-11-30", "CDI", "600"))).refus())
        .satisfies(
            refus -> {
              assertThat(refus.code()).isEqualTo("SORTIE_AVANT_CONTRAT");
              assertThat(refus.baseLegale()).contains("2008-21");
            });
    assertThat(((IssueGeste.Montrer) asks(exit("2027-06-02", "CDI", "600"))).page().vue().erreurs())
        .extracting("message")
        .containsExactly("La sortie se déclare une fois qu’elle a eu lieu.");
    assertThat(impossible("sortie", monde.aSiaeMember(KindSiae.EI)).code())
        .isEqualTo("PASS_INTROUVABLE");
    assertThat(impossible("annuler-sortie", siae).code()).isEqualTo("PAS_DE_SORTIE");
  }

  @Test
  void thePersonKeepsThePassAndAnotherSiaeHiresOnIt() {
    does(exit("2027-05-31", "AUTRE_SIAE", "600"));
    Acteur other = monde.aSiaeMember(KindSiae.EI);

    PassIae same = embauches.hired(other, personne, LocalDate.of(2027, 6, 7));

    assertThat(same.id()).isEqualTo(pass);
    assertThat(offered(other)).doesNotContain("annuler-sortie");
    assertThat(bilan().lignes().get(0).sortie().classe()).isEqualTo(ClasseSortie.SORTIE_POSITIVE);
  }

  @Test
  void theTableItselfRefusesTwoExitsFromOneHire() {
    does(exit("2027-05-31", "CDI", "600"));
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into sortie (id, candidature_id, pass_id, siae_id, departement, jour,
                          situation, mois_contrat, heures, libelle, classe, declaree_par, declaree_le)
                        select gen_random_uuid(), candidature_id, pass_id, siae_id, departement, jour,
                          situation, mois_contrat, heures, libelle, classe, declaree_par, declaree_le
                        from sortie where pass_id = ?
                        """)
                    .param(pass)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  /**
   * Hire, suspension, return, prolongation by a prescriber, exit to a CDI, follow-up at 6 months.
   */
  @Test
  void aWholePathFromTheHireToTheFollowUp() {
    Acteur ml = monde.aPrescripteurHabilite();
    act(
        "suspension",
        "motifSuspension",
        "CONTRACT_SUSPENDED",
        "debutSuspension",
        "2027-06-01",
        "finSuspension",
        "2027-08-31");
    parcours.letDaysPassUntil(pass, LocalDate.of(2027, 7, 1));
    act("retour", "retourLe", "2027-07-12");
    LocalDate fin = passIaes.find(pass).orElseThrow().fin();
    assertThat(fin).isEqualTo(LocalDate.of(2028, 11, 29).plusDays(40));

    parcours.letDaysPassUntil(pass, LocalDate.of(2028, 9, 1));
    act(
        "prolongation",
        "motifProlongation",
        "PARTICULAR_DIFFICULTIES",
        "finProlongation",
        fin.plusDays(180).toString(),
        "prescripteurChoisi",
        Parcours.organisation(ml).toString());
    UUID demande = prolongations.enAttente(pass).orElseThrow().id();
    parcours.answered(
        ml, demande, "UserTask_InstruireProlongation", champs("decisionProlongation", "ACCORDER"));
    assertThat(passIaes.find(pass).orElseThrow().fin()).isEqualTo(fin.plusDays(180));

    parcours.letDaysPassUntil(pass, LocalDate.of(2029, 3, 1));
    does(exit("2029-02-28", "CDI", "2100"));
    UUID sortie = sortie();
    parcours.letDaysPassUntil(sortie, LocalDate.of(2029, 5, 28));
    parcours.answered(siae, sortie, TROIS_MOIS, champs("situationActuelle", "CDI"));
    parcours.letDaysPassUntil(sortie, LocalDate.of(2029, 8, 28));
    parcours.answered(siae, sortie, SIX_MOIS, champs("situationActuelle", "CDI"));

    assertThat(bilan().taux()).isEqualTo(new TauxSorties(1, 1, 1));
    assertThat(fiches.show(pass, siae).histoire())
        .extracting(m -> m.jours())
        .containsExactly(null, 91L, -51L, 180L);
  }

  private SortieService.Bilan bilan() {
    return sorties.bilan(Parcours.organisation(siae), siae);
  }

  private UUID sortie() {
    return jdbc.sql("select id from sortie where pass_id = ? and annulee_le is null")
        .param(pass)
        .query(UUID.class)
        .single();
  }

  private @Nullable LocalDate contractEnd() {
    return jdbc.sql("select fin from embauche where pass_id = ?")
        .param(pass)
        .query((row, i) -> row.getObject("fin", LocalDate.class))
        .list()
        .get(0);
  }

  private LocalDate lastExit() {
    return jdbc.sql("select max(jour) from sortie where pass_id = ?")
        .param(pass)
        .query(LocalDate.class)
        .single();
  }

  private void cancel() {
    assertThat(
            gestes.faire(
                Sujet.PASS, pass, "annuler-sortie", vu("annuler-sortie"), true, Map.of(), siae))
        .isInstanceOf(IssueGeste.Fait.class);
  }

  private static String[] exit(String jour, String situation, String heures) {
    return new String[] {
      "dateSortie", jour, "situationSortie", situation, "heuresRealisees", heures
    };
  }

  private IssueGeste asks(String... champs) {
    return gestes.faire(Sujet.PASS, pass, "sortie", vu("sortie"), false, champs(champs), siae);
  }

  private void does(String... champs) {
    act("sortie", champs);
  }

  private void act(String cle, String... champs) {
    assertThat(gestes.faire(Sujet.PASS, pass, cle, vu(cle), true, champs(champs), siae))
        .isInstanceOf(IssueGeste.Fait.class);
  }

  private long vu(String cle) {
    return ((IssueGeste.Montrer) gestes.show(Sujet.PASS, pass, cle, siae)).page().vu();
  }

  private Refus impossible(String cle, Acteur acteur) {
    return ((IssueGeste.Impossible) gestes.show(Sujet.PASS, pass, cle, acteur)).refus();
  }

  private List<String> offered(Acteur acteur) {
    return gestes.possibles(Sujet.PASS, pass, acteur).stream().map(Geste::cle).toList();
  }
}
