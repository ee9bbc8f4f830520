package fr.parcours.iae.stories;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurConnecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A PASS is read where people look for it: after the click, in the case, in one's own path. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class PassOnPagesStories {

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired DossierService dossiers;
  @Autowired UtilisateurService utilisateurs;
  @Autowired MockMvc mvc;

  @BeforeEach
  void today() {
    parcours.today();
  }

  @Test
  void theNumberIsOnThePageThatAnswersTheClickAndOnThePersonsOwn() throws Exception {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, lea, siae);

    MockHttpServletRequestBuilder click =
        post("/taches/" + parcours.waiting(dossier, "UserTask_ReviewCandidature").id());
    Map<String, String[]> answer = HirePersonWithPassIaeStory.accept("2026-12-01", "RSA");
    answer.forEach(click::param);
    mvc.perform(click.with(csrf()).with(Connecte.as(utilisateur(siae))))
        .andExpect(redirectedUrl("/dossiers/" + dossier));

    String number = Objects.requireNonNull(dossiers.show(dossier, siae).pass()).affichage();
    reads(siae, "/dossiers/" + dossier, number);
    reads(ml, "/dossiers/" + dossier, number);
    reads(monde.theSupport(), "/dossiers/" + dossier, number);
    reads(monde.asCandidat(lea), "/mon-parcours", number);
  }

  private void reads(Acteur acteur, String page, String words) throws Exception {
    mvc.perform(get(page).with(Connecte.as(utilisateur(acteur))))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(words)));
  }

  private UtilisateurConnecte utilisateur(Acteur acteur) {
    return utilisateurs.connecte(acteur.utilisateurId()).orElseThrow();
  }
}
