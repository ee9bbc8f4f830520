package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Coordonnees;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A candidate reads what their file says of them and keeps up how to reach them. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class MesInformationsStories {

  private static final String PAGE = "/mon-parcours/informations";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired Lecteur lecteur;
  @Autowired Candidats candidats;
  @Autowired UtilisateurService utilisateurs;
  @Autowired MockMvc mvc;

  private UUID lea;
  private Acteur moi;

  @BeforeEach
  void aCandidateWithAnAccount() {
    parcours.today();
    lea = monde.aCandidat(monde.aPrescripteurHabilite());
    moi = monde.asCandidat(lea);
  }

  @Test
  void theyAreReachedWhereTheySayAndNothingElseOfTheirFileChanges() throws Exception {
    Identite before = candidats.identiteOf(lea);
    send("06 12 34 56 78", "3 rue des Lilas", "Liévin (62)").andExpect(redirectedUrl(PAGE));

    Identite after = candidats.identiteOf(lea);
    assertThat(after.coordonnees())
        .isEqualTo(
            new Coordonnees(
                before.coordonnees().email(),
                "06 12 34 56 78",
                "3 rue des Lilas",
                "62800",
                "62510"));
    assertThat(after.etatCivil()).isEqualTo(before.etatCivil());
    assertThat(after.identifiantFt()).isEqualTo(before.identifiantFt());
    assertThat(lecteur.page(moi, PAGE))
        .contains("Liévin (62)", "3 rue des Lilas", before.etatCivil().nomUsage());
  }

  @Test
  void aTownNobodyKnowsOrSeveralAnswerToIsAskedAgain() throws Exception {
    Coordonnees before = candidats.identiteOf(lea).coordonnees();
    assertThat(body(send("", "", "Zzyzx")))
        .contains("Aucune commune ne porte ce nom", "value=\"Zzyzx\"");
    assertThat(body(send("", "", "Saint-Denis"))).contains("Quelle commune voulez-vous dire");
    assertThat(candidats.identiteOf(lea).coordonnees()).isEqualTo(before);
  }

  @Test
  void nothingOfItIsAskedFor() throws Exception {
    send("", "", "").andExpect(redirectedUrl(PAGE));
    assertThat(candidats.identiteOf(lea).coordonnees().telephone()).isNull();
  }

  @Test
  void aTelephoneThatIsNoneIsRefusedAndKept() throws Exception {
    send("06 12", "", "").andExpect(status().isUnprocessableEntity());
    assertThat(body(send("06 12", "", ""))).contains("value=\"06 12\"");
  }

  private ResultActions send(String telephone, String adresse, String commune) throws Exception {
    return mvc.perform(
        post(PAGE)
            .param("telephone", telephone)
            .param("adresse", adresse)
            .param("lieuCherche", commune)
            .with(csrf())
            .with(Connecte.as(utilisateurs.connecte(moi.utilisateurId()).orElseThrow())));
  }

  private static String body(ResultActions answer) throws Exception {
    return answer
        .andExpect(status().isUnprocessableEntity())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
