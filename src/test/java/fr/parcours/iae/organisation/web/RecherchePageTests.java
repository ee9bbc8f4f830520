package fr.parcours.iae.organisation.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.organisation.ContenuFichePoste;
import fr.parcours.iae.organisation.CreateOrganisation;
import fr.parcours.iae.organisation.FichesPosteService;
import fr.parcours.iae.organisation.Habilitation;
import fr.parcours.iae.organisation.OrganisationService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.support.ParcoursTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@ParcoursTest
@Transactional
class RecherchePageTests {

  @Autowired MockMvc mvc;
  @Autowired OrganisationService service;
  @Autowired FichesPosteService fiches;

  @Test
  void emptyPageSaysWhatToDo() throws Exception {
    page("/recherche/employeurs").andExpect(content().string(containsString("Où cherchez-vous")));
  }

  @Test
  void resultShowsNameKindInWordsDistanceJobsAndTheButton() throws Exception {
    UUID siae = siae("GARAGE <SOLIDAIRE>");
    fiches.publish(UUID.randomUUID(), ContenuFichePoste.of("10200", 1), member(siae)).orElseThrow();

    page("/recherche/employeurs?lieu=Lens (62)&rayon=5&type=EATT")
        .andExpect(content().string(containsString("GARAGE &lt;SOLIDAIRE&gt;")))
        .andExpect(content().string(containsString("Entreprise adaptée de travail temporaire")))
        .andExpect(content().string(containsString("à 3,7\u00a0km")))
        .andExpect(content().string(containsString("Abatteur / Abatteuse de carrière")))
        .andExpect(content().string(containsString("/candidatures/nouvelle?siae=" + siae)));
  }

  @Test
  void jobsAreListedWithTheirAgeAndTheWayToApply() throws Exception {
    UUID siae = siae("GARAGE <SOLIDAIRE>");
    UUID poste =
        fiches
            .publish(UUID.randomUUID(), ContenuFichePoste.of("10200", 2), member(siae))
            .orElseThrow();

    page("/recherche/postes?lieu=Lens (62)&rayon=5&type=EATT&texte=abatteuse")
        .andExpect(content().string(containsString("1 poste autour de Lens")))
        .andExpect(content().string(containsString("Abatteur / Abatteuse de carrière")))
        .andExpect(content().string(containsString("GARAGE &lt;SOLIDAIRE&gt;")))
        .andExpect(content().string(containsString("à 3,7\u00a0km")))
        .andExpect(content().string(containsString("publié aujourd’hui")))
        .andExpect(content().string(containsString("/employeurs/" + siae + "#poste-" + poste)))
        .andExpect(
            content()
                .string(
                    containsString("/candidatures/nouvelle?siae=" + siae + "&amp;fiche=" + poste)));
    page("/recherche/postes?lieu=Lens (62)&rayon=2&type=GEIQ")
        .andExpect(content().string(containsString("Aucun poste à moins de 2\u00a0km de Lens")));
    page("/recherche/postes?lieu=zzzzqqqq")
        .andExpect(content().string(containsString("Commune introuvable.")));
  }

  @Test
  void theMapLeadsToTheLinesOfTheListAndFetchesNothing() throws Exception {
    for (int i = 0; i < 21; i++) {
      siae("GARAGE " + (char) ('A' + i));
    }

    page("/recherche/employeurs?lieu=Lens (62)&rayon=5&type=EATT")
        .andExpect(content().string(containsString("href=\"#siae-1\"")))
        .andExpect(content().string(containsString("id=\"siae-1\"")))
        .andExpect(content().string(containsString("21 employeurs : n° 1, GARAGE A ;")))
        .andExpect(content().string(containsString("Cercle\u00a0: 5\u00a0km autour de Lens")))
        .andExpect(content().string(not(containsString("<img src=\"http"))));
    page("/recherche/employeurs?lieu=Lens (62)&rayon=5&type=EATT&page=2")
        .andExpect(content().string(containsString("id=\"siae-21\"")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "href=\"/recherche/employeurs?lieu=Lens%20%2862%29&amp;rayon=5&amp;type=EATT#siae-1\"")));
    mvc.perform(
            get("/recherche/employeurs")
                .queryParam("lieu", "Lens (62)")
                .queryParam("rayon", "5")
                .queryParam("type", "EATT")
                .queryParam("page", "99")
                .with(user("essai")))
        .andExpect(
            redirectedUrl("/recherche/employeurs?lieu=Lens%20%2862%29&rayon=5&type=EATT&page=2"));
  }

  @Test
  void ambiguousPlaceAsksWhichOne() throws Exception {
    page("/recherche/employeurs?lieu=saint-den")
        .andExpect(content().string(containsString("Quelle commune voulez-vous dire")));
  }

  @Test
  void unknownPlaceIsAnErrorOnTheField() throws Exception {
    page("/recherche/employeurs?lieu=zzzzqqqq")
        .andExpect(content().string(containsString("Commune introuvable.")))
        .andExpect(content().string(containsString("aria-invalid=\"true\"")));
  }

  @Test
  void nonsenseInTheAddressFallsBackToTheUsual() throws Exception {
    page("/recherche/employeurs?lieu=Lens (62)&rayon=-9&type=X&page=zz&ouvertes=false&metier='")
        .andExpect(status().isOk());
  }

  @Test
  void noResultProposesAWiderSearch() throws Exception {
    page("/recherche/employeurs?lieu=Lens (62)&rayon=2&type=GEIQ")
        .andExpect(
            content().string(containsString("Aucun employeur à moins de 2\u00a0km de Lens")));
  }

  @Test
  void aWiderSearchSaysWhatItWouldFindWithTheSameChoices() throws Exception {
    siae("GARAGE");
    page("/recherche/employeurs?lieu=Lens (62)&rayon=2&type=EATT")
        .andExpect(content().string(containsString("Élargir à 5\u00a0km\u00a0: 1 employeur")))
        .andExpect(content().string(containsString("type=EATT&amp;rayon=5")))
        .andExpect(
            content().string(containsString("Garder 2\u00a0km et retirer les autres choix")));
    page("/recherche/postes?lieu=Lens (62)&rayon=2&type=EATT&texte=soudure orbitale")
        .andExpect(content().string(containsString("Même à 100\u00a0km, rien ne répond à tous")));
  }

  @Test
  void cardOfAClosedSiaeOffersNoApplication() throws Exception {
    UUID siae = siae("FERMÉE");
    page("/employeurs/" + siae)
        .andExpect(content().string(containsString("/candidatures/nouvelle?siae=" + siae)));
    service.setOuverteAuxCandidatures(siae, false);
    page("/employeurs/" + siae)
        .andExpect(content().string(not(containsString("/candidatures/nouvelle"))));
  }

  @Test
  void suggestionsAreOptionsOfAList() throws Exception {
    page("/recherche/communes?lieu=lievi")
        .andExpect(content().string(containsString("<option value=\"Liévin (62)\">")));
  }

  private ResultActions page(String url) throws Exception {
    return mvc.perform(
            get(java.net.URI.create(url.replace(" ", "%20").replace("'", "%27")))
                .with(user("essai")))
        .andExpect(status().isOk());
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

  private UUID siae(String nom) {
    return service
        .create(
            new CreateOrganisation(
                Categorie.SIAE, "EATT", nom, null, "62510", "", Habilitation.NOT_REQUIRED))
        .orElseThrow();
  }
}
