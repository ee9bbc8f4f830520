package fr.parcours.iae.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parcours.iae.referentiel.Commune;
import fr.parcours.iae.referentiel.Communes;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.support.ParcoursTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ParcoursTest
@Transactional
class SiaeSearchTests {

  private static final String LENS = "62498";
  private static final String LIEVIN = "62510";
  private static final String NOUMEA = "98818";

  @Autowired OrganisationService service;
  @Autowired Organisations organisations;
  @Autowired Communes communes;
  @Autowired FichesPosteService fiches;

  @Test
  void lievinIsThreeAndAHalfKilometresFromLens() {
    UUID lievin = siae(KindSiae.EATT, LIEVIN);

    SiaeTrouvee found = around(LENS, 5, KindSiae.EATT).get(0);

    assertThat(found.id()).isEqualTo(lievin);
    assertThat(found.distanceKm()).isCloseTo(3.65, within(0.1));
    assertThat(around(LENS, 2, KindSiae.EATT)).isEmpty();
  }

  @Test
  void nearestComesFirstAndBorderIsTheCircleNotTheBox() {
    UUID far = siae(KindSiae.EATT, LIEVIN);
    UUID near = siae(KindSiae.EATT, LENS);

    assertThat(around(LENS, 10, KindSiae.EATT))
        .extracting(SiaeTrouvee::id)
        .containsExactly(near, far);
  }

  @Test
  void jobFilterFindsOpenJobsOfTheRomeOnly() {
    UUID siae = siae(KindSiae.EATT, LENS);
    fiches.publish(UUID.randomUUID(), ContenuFichePoste.of("10200", 2), member(siae)).orElseThrow();

    assertThat(search(LENS, 5, "F1402")).extracting(SiaeTrouvee::id).contains(siae);
    assertThat(search(LENS, 5, "A1101")).extracting(SiaeTrouvee::id).doesNotContain(siae);
    assertThat(search(LENS, 5, "F1402").get(0).metiers())
        .containsExactly("Abatteur / Abatteuse de carrière");
  }

  @Test
  void placeWithoutCoordinatesStillFindsItsOwnSiae() {
    UUID siae = siae(KindSiae.EATT, NOUMEA);
    assertThat(around(NOUMEA, 10, KindSiae.EATT)).extracting(SiaeTrouvee::id).containsExactly(siae);
  }

  @Test
  void closedSiaeIsLeftOutOnDemand() {
    UUID siae = siae(KindSiae.EATT, LENS);
    service.setOuverteAuxCandidatures(siae, false);

    assertThat(around(LENS, 5, KindSiae.EATT)).extracting(SiaeTrouvee::id).contains(siae);
    Commune lens = communes.find(LENS).orElseThrow();
    assertThat(
            organisations
                .searchSiae(
                    new RechercheSiae(
                        lens.latitude(), lens.longitude(), LENS, 5, Set.of(), null, true, 0))
                .siae())
        .extracting(SiaeTrouvee::id)
        .doesNotContain(siae);
  }

  @Test
  void membershipGivesTheOrganisationSwitchItsLine() {
    UUID siae = siae(KindSiae.ACI, LENS);
    UUID person = UUID.randomUUID();
    service.addMembre(siae, person, true);

    assertThat(organisations.appartenancesOf(person))
        .containsExactly(
            new Appartenance(siae, "ESSAI " + LENS, Categorie.SIAE, "ACI", "62", false, true));
    service.removeMembre(siae, person);
    assertThat(organisations.appartenancesOf(person)).isEmpty();
  }

  @Test
  void publishedPrescribersKeepTheirHabilitation() {
    assertThat(organisations.inDepartement("62", Categorie.PRESCRIPTEUR))
        .anyMatch(o -> o.kind().equals("ML") && o.nom().equals("MISSION LOCALE - ARRAS"))
        .anyMatch(Organisation::isPrescripteurHabilite);
  }

  private UUID siae(KindSiae kind, String commune) {
    return service
        .create(
            new CreateOrganisation(
                Categorie.SIAE,
                kind.name(),
                "ESSAI " + commune,
                null,
                commune,
                "",
                Habilitation.NOT_REQUIRED))
        .orElseThrow();
  }

  private static Acteur member(UUID siae) {
    return new Acteur(
        UUID.randomUUID(),
        Profil.PROFESSIONNEL,
        siae,
        Categorie.SIAE,
        "EATT",
        false,
        false,
        "62",
        null);
  }

  private List<SiaeTrouvee> around(String code, int km, KindSiae kind) {
    Commune c = communes.find(code).orElseThrow();
    return organisations
        .searchSiae(
            new RechercheSiae(
                c.latitude(), c.longitude(), code, km, EnumSet.of(kind), null, false, 0))
        .siae();
  }

  private List<SiaeTrouvee> search(String code, int km, String rome) {
    Commune c = communes.find(code).orElseThrow();
    return organisations
        .searchSiae(
            new RechercheSiae(c.latitude(), c.longitude(), code, km, Set.of(), rome, false, 0))
        .siae();
  }
}
