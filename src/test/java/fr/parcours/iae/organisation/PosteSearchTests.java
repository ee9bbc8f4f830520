package fr.parcours.iae.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parcours.iae.referentiel.Commune;
import fr.parcours.iae.referentiel.Communes;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The search of jobs; a kind nobody else uses keeps the jobs of other tests out. */
@ParcoursTest
@Transactional
class PosteSearchTests {

  private static final LocalDate JOUR = LocalDate.of(2026, 11, 24);
  private static final String LENS = "62498";
  private static final String LIEVIN = "62510";
  private static final String ARRAS = "62041";
  private static final String NOUMEA = "98818";
  private static final String CARRIERE = "10200";

  @Autowired Monde monde;
  @Autowired FichesPosteService fiches;
  @Autowired Organisations organisations;
  @Autowired OrganisationService creation;
  @Autowired Communes communes;
  @Autowired HorlogeDeTest horloge;

  private Acteur siae;

  @BeforeEach
  void aSiaeInArras() {
    horloge.setDate(JOUR);
    siae = monde.aSiaeMember(KindSiae.EATT, ARRAS);
  }

  @AfterEach
  void back() {
    horloge.setDate(JOUR);
  }

  @Test
  void aJobIsFoundWhereTheWorkIsRatherThanTheEmployer() {
    UUID poste = published("Carrier", LIEVIN);

    PosteTrouve found = around(LENS, 5, "").postes().get(0);

    assertThat(found.id()).isEqualTo(poste);
    assertThat(found.commune()).isEqualTo("Liévin");
    assertThat(found.distance()).isCloseTo(3.65, within(0.1));
    assertThat(around(LENS, 2, "").postes()).isEmpty();
    assertThat(around(ARRAS, 5, "").postes()).isEmpty();
  }

  @Test
  void theRadiusIsTheCircleToTheKilometre() {
    published("Carrier", ARRAS);
    double km = Objects.requireNonNull(around(LENS, 100, "").postes().get(0).distance());

    assertThat(around(LENS, (int) Math.ceil(km), "").postes()).hasSize(1);
    assertThat(around(LENS, (int) Math.floor(km), "").postes()).isEmpty();
  }

  @Test
  void theNearestComesFirstThenTheFreshest() {
    published("Loin", ARRAS);
    published("Ancien", LENS);
    horloge.setDate(JOUR.plusDays(2));
    published("Récent", LENS);
    horloge.setDate(JOUR.plusDays(3));
    assertThat(titles(around(LENS, 25, ""))).containsExactly("Récent", "Ancien", "Loin");

    fiches.refresh(id("Ancien"), siae).orElseThrow();

    assertThat(titles(around(LENS, 25, ""))).containsExactly("Ancien", "Récent", "Loin");
    assertThat(around(LENS, 25, "").positions())
        .extracting(Position::libelle)
        .containsExactly("Ancien", "Récent", "Loin");
  }

  @Test
  void everyWordIsLookedForInTheTitleAndInTheRomeWhateverTheAccents() {
    published("Carrier expérimenté", LENS);
    published("Tailleur", LENS);

    assertThat(titles(around(LENS, 5, "EXPERIMENTE carrier")))
        .containsExactly("Carrier expérimenté");
    assertThat(titles(around(LENS, 5, "abatteur"))).hasSize(2);
    assertThat(titles(around(LENS, 5, "carrier 100%"))).isEmpty();
    assertThat(titles(around(LENS, 5, "%"))).hasSize(2);
  }

  @Test
  void kindRomeAndOpenSiaeNarrowTheSearch() {
    published("Carrier", LENS);

    assertThat(search(LENS, 5, KindSiae.EA, "", "", false).postes()).isEmpty();
    assertThat(search(LENS, 5, KindSiae.EATT, "F1402", "", false).postes()).hasSize(1);
    assertThat(search(LENS, 5, KindSiae.EATT, "A1101", "", false).postes()).isEmpty();
    creation.setOuverteAuxCandidatures(Objects.requireNonNull(siae.organisationId()), false);
    assertThat(search(LENS, 5, KindSiae.EATT, "", "", true).postes()).isEmpty();
    assertThat(search(LENS, 5, KindSiae.EATT, "", "", false).postes().get(0).ouverte()).isFalse();
  }

  @Test
  void whatIsClosedOrExpiredIsNotFoundAndItsSiaeNotByThisJob() {
    UUID poste = published("Carrier", ARRAS);
    horloge.setDate(JOUR.plusDays(89));
    assertThat(around(ARRAS, 5, "").postes()).hasSize(1);
    assertThat(siaeByRome()).hasSize(1);
    assertThat(siaeByRome().get(0).metiers()).containsExactly("Carrier");

    horloge.setDate(JOUR.plusDays(90));
    assertThat(around(ARRAS, 5, "").postes()).isEmpty();
    assertThat(siaeByRome()).isEmpty();

    fiches.refresh(poste, siae).orElseThrow();
    assertThat(around(ARRAS, 5, "").postes()).hasSize(1);
    fiches.close(poste, siae).orElseThrow();
    assertThat(around(ARRAS, 5, "").postes()).isEmpty();
  }

  @Test
  void aPlaceWithoutPositionFindsItsOwnJobs() {
    published("Carrier", NOUMEA);

    PagePostes page = around(NOUMEA, 10, "");

    assertThat(titles(page)).containsExactly("Carrier");
    assertThat(page.postes().get(0).distance()).isNull();
  }

  @Test
  void pagesHoldTwentyAndPositionsAll() {
    for (int i = 0; i < 21; i++) {
      published("Carrier " + (char) ('A' + i), LENS);
    }
    Commune lens = communes.find(LENS).orElseThrow();
    PagePostes second =
        organisations.searchPostes(
            new RecherchePostes(
                new RechercheSiae(
                    lens.latitude(),
                    lens.longitude(),
                    LENS,
                    5,
                    EnumSet.of(KindSiae.EATT),
                    null,
                    false,
                    1),
                ""));

    assertThat(second.total()).isEqualTo(21);
    assertThat(second.pages()).isEqualTo(2);
    assertThat(titles(second)).containsExactly("Carrier U");
    assertThat(second.positions()).hasSize(21);
    assertThat(second.positions().get(20).libelle()).isEqualTo("Carrier U");
  }

  private UUID published(String intitule, String commune) {
    return fiches
        .publish(
            UUID.randomUUID(),
            new ContenuFichePoste(CARRIERE, intitule, "", 1, null, null, commune),
            siae)
        .orElseThrow();
  }

  private UUID id(String intitule) {
    return fiches.list(siae).stream()
        .map(FichesPosteService.Ligne::fiche)
        .filter(f -> f.intitule().equals(intitule))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private PagePostes around(String code, int km, String texte) {
    return search(code, km, KindSiae.EATT, null, texte, false);
  }

  private PagePostes search(
      String code, int km, KindSiae kind, @Nullable String rome, String texte, boolean ouvertes) {
    return organisations.searchPostes(
        new RecherchePostes(alentours(code, km, kind, rome, ouvertes), texte));
  }

  private List<SiaeTrouvee> siaeByRome() {
    return organisations.searchSiae(alentours(ARRAS, 5, KindSiae.EATT, "F1402", false)).siae();
  }

  private RechercheSiae alentours(
      String code, int km, KindSiae kind, @Nullable String rome, boolean ouvertes) {
    Commune c = communes.find(code).orElseThrow();
    return new RechercheSiae(
        c.latitude(), c.longitude(), code, km, EnumSet.of(kind), rome, ouvertes, 0);
  }

  private static List<String> titles(PagePostes page) {
    return page.postes().stream().map(PosteTrouve::intitule).toList();
  }
}
