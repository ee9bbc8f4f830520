package fr.parcours.iae.stories;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/** Opens pages as somebody, as they are rendered. */
@TestComponent
public class Lecteur {

  private final MockMvc mvc;
  private final UtilisateurService utilisateurs;

  public Lecteur(MockMvc mvc, UtilisateurService utilisateurs) {
    this.mvc = mvc;
    this.utilisateurs = utilisateurs;
  }

  /** The page in full; it must be there for this person. */
  public String page(Acteur acteur, String chemin) throws Exception {
    return mvc.perform(
            get(chemin)
                .with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow())))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
