package fr.parcours.iae.organisation.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.organisation.flux.ImportFluxService;
import fr.parcours.iae.organisation.flux.ProgressionImport;
import fr.parcours.iae.organisation.flux.RapportImport;
import fr.parcours.iae.support.ParcoursTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

@ParcoursTest
class ImportsPageTests {

  @Autowired MockMvc mvc;
  @Autowired ImportFluxService imports;

  @Test
  void refusedFileSaysWhyAndThatNothingWasKept() throws Exception {
    RapportImport rapport =
        imports.importFlux(
            "essai.csv",
            new ByteArrayInputStream("bonjour".getBytes(StandardCharsets.UTF_8)),
            new ProgressionImport("essai.csv", null));

    mvc.perform(get("/administration/imports/" + rapport.id()).with(admin()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Refusé en entier")))
        .andExpect(content().string(containsString("Rien de ce fichier")))
        .andExpect(content().string(not(containsString("Toutes les lignes ont été prises"))));
    mvc.perform(get("/administration/imports").with(admin()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("essai.csv")));
  }

  @Test
  void sendingNothingIsExplained() throws Exception {
    MockMultipartFile empty = new MockMultipartFile("fichiers", "", null, new byte[0]);
    mvc.perform(multipart("/administration/imports").file(empty).with(csrf()).with(admin()))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrl("/administration/imports"));
  }

  private static UserRequestPostProcessor admin() {
    return user("essai").roles("ADMINISTRATEUR");
  }
}
