package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.parcours.EncartPass.Encart;
import fr.parcours.iae.parcours.FicheService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.Sujet;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Before a person leaves: a period with another employer, and what the prefect may agree to. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class PmsmpStories {

  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final LocalDate FIN = LocalDate.of(2027, 3, 31);
  private static final String SIRET = "12345678900015";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired GesteService gestes;
  @Autowired FicheService fiches;
  @Autowired JdbcClient jdbc;

  private Acteur aci;
  private PassIae pass;

  @BeforeEach
  void aContractOfFourMonths() {
    parcours.today();
    aci = monde.aSiaeMember(KindSiae.ACI);
    pass = embauches.hiredUntil(aci, monde.aCandidat(aci), DEBUT, FIN);
    parcours.letDaysPassUntil(pass.id(), LocalDate.of(2026, 12, 15));
  }

  @Test
  void aPeriodIsSaidBeforeItIsDeclaredThenShownAndCancelled() {
    assertThat(
            ((IssueGeste.Montrer) acts("pmsmp", period("2027-01-04", "2027-01-15"), false))
                .page()
                .apercu())
        .startsWith("Découvrir un métier chez Menuiserie Le Roux, du 04/01/2027 au 15/01/2027.");
    done("pmsmp", period("2027-01-04", "2027-01-15"));

    assertThat(encarts()).contains("PMSMP chez Menuiserie Le Roux");
    UUID id =
        jdbc.sql("select id from pmsmp where pass_id = ?")
            .param(pass.id())
            .query(UUID.class)
            .single();
    done("annulation-pmsmp", champs("periodePmsmp", id.toString()));

    assertThat(encarts()).doesNotContain("PMSMP chez Menuiserie Le Roux");
    assertThat(gestes.possibles(Sujet.PASS, pass.id(), aci))
        .noneMatch(g -> g.cle().equals("annulation-pmsmp"));
  }

  @Test
  void eachLimitRefusesWithItsText() {
    assertThat(refus(period("2026-12-14", "2026-12-18")).code()).isEqualTo("PMSMP_DEJA_COMMENCEE");
    assertThat(refus(period("2027-01-04", "2027-02-04")).code()).isEqualTo("PMSMP_TROP_LONGUE");
    assertThat(refus(period("2027-03-29", "2027-04-02")).code()).isEqualTo("PMSMP_HORS_CONTRAT");
    done("pmsmp", period("2027-01-04", "2027-01-29"));
    assertThat(refus(period("2027-01-29", "2027-02-05")).code()).isEqualTo("PMSMP_CHEVAUCHEMENT");
    assertThat(refus(period("2027-02-01", "2027-02-05")))
        .satisfies(r -> assertThat(r.code()).isEqualTo("PMSMP_PART_DU_CONTRAT"))
        .satisfies(r -> assertThat(r.baseLegale()).contains("L. 5135-1"));
  }

  @Test
  void anEttiAsksAPrescriber() {
    Acteur etti = monde.aSiaeMember(KindSiae.ETTI);
    PassIae ailleurs = embauches.hired(etti, monde.aCandidat(etti), LocalDate.of(2027, 1, 1));

    assertThat(gestes.show(Sujet.PASS, ailleurs.id(), "pmsmp", etti))
        .isInstanceOfSatisfying(
            IssueGeste.Impossible.class,
            i -> assertThat(i.refus().code()).isEqualTo("PMSMP_PAR_PRESCRIPTEUR"));
  }

  @Test
  void aSecondContractIsOfferedAfterFourMonthsInTheIaeNotBefore() {
    PassIae longue = embauches.hired(aci, monde.aCandidat(aci), LocalDate.of(2026, 12, 20));
    parcours.letDaysPassUntil(longue.id(), LocalDate.of(2027, 4, 19));
    assertThat(encarts(longue)).noneMatch(t -> t.startsWith("Avant la sortie"));

    parcours.letDaysPassUntil(longue.id(), LocalDate.of(2027, 4, 20));

    assertThat(encarts(longue))
        .contains("Avant la sortie : cumul avec un contrat de travail ordinaire");
    assertThat(encarts(longue)).noneMatch(t -> t.contains("passerelle"));
  }

  private static Map<String, String[]> period(String debut, String fin) {
    return champs(
        "accueil",
        "Menuiserie Le Roux",
        "siretAccueil",
        SIRET,
        "objetPmsmp",
        "DECOUVRIR_METIER",
        "debutPmsmp",
        debut,
        "finPmsmp",
        fin);
  }

  private void done(String geste, Map<String, String[]> champs) {
    assertThat(acts(geste, champs, true)).isInstanceOf(IssueGeste.Fait.class);
  }

  private Refus refus(Map<String, String[]> champs) {
    return java.util.Objects.requireNonNull(
        ((IssueGeste.Montrer) acts("pmsmp", champs, false)).refus());
  }

  private IssueGeste acts(String geste, Map<String, String[]> champs, boolean confirme) {
    long vu = ((IssueGeste.Montrer) gestes.show(Sujet.PASS, pass.id(), geste, aci)).page().vu();
    return gestes.faire(Sujet.PASS, pass.id(), geste, vu, confirme, champs, aci);
  }

  private java.util.List<String> encarts() {
    return encarts(pass);
  }

  private java.util.List<String> encarts(PassIae of) {
    return fiches.show(of.id(), aci).encarts().stream().map(Encart::titre).toList();
  }
}
