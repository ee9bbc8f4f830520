package fr.parcours.iae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.stories.Lecteur;
import fr.parcours.iae.stories.Parcours;
import fr.parcours.iae.stories.PersonnesEmbauchees;
import fr.parcours.iae.stories.SiaeSousConvention;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;

/** How many files leave at once, and what stays of one that did not leave whole. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class EnvoiExportTests {

  @Autowired LectureExportService lecture;
  @Autowired JournalExportService journal;
  @Autowired Clock clock;
  @Autowired Monde monde;
  @Autowired JdbcClient jdbc;

  private Exports exports;
  private Acteur acteur;
  private final List<String> refus = new ArrayList<>();

  @BeforeEach
  void oneFileAtATime() {
    exports = new Exports(lecture, journal, new ExportProperties(10_000, 1), clock);
    acteur = monde.theSupport();
  }

  @Test
  @DisplayName("While a file leaves, its reader gets no second one, nor others past the limit")
  void oneFileAtOnce() throws IOException {
    Acteur other = monde.theSupport();
    send(
        acteur,
        rows -> {
          ask(acteur);
          ask(other);
          return rows;
        });

    assertThat(refus).containsExactly("EXPORT_EN_COURS", "EXPORTS_OCCUPES");
    assertThat(send(acteur, rows -> rows).getStatus()).isEqualTo(200);
    assertThat(send(other, rows -> rows).getContentAsString()).contains("3");
    assertThat(refus).hasSize(2);
    assertThat(records(acteur)).containsExactly(3, 3);
  }

  @Test
  @DisplayName(
      "A file that fails is on record without its rows, is no attachment, and blocks nobody")
  void aFileThatFails() throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                exports.send(
                    list(
                        rows -> {
                          throw new IllegalStateException("Essai.");
                        }),
                    acteur,
                    "/nombres",
                    request(),
                    response));

    assertThat(response.getHeader("Content-Disposition")).isNull();
    assertThat(response.getContentAsByteArray()).isEmpty();
    assertThat(records(acteur)).containsExactly(-1);
    assertThat(send(acteur, rows -> rows).getStatus()).isEqualTo(200);
    assertThat(records(acteur)).containsExactly(-1, 3);
  }

  @Test
  @DisplayName("No page of an error follows rows that left already")
  void noPageFollowsRows() {
    MockHttpServletResponse response = new MockHttpServletResponse();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                exports.send(
                    list(
                        rows -> {
                          response.setCommitted(true);
                          throw new IntrouvableException("essai");
                        }),
                    acteur,
                    "/nombres",
                    request(),
                    response))
        .withNoCause();
    assertThat(records(acteur)).containsExactly(-1);
  }

  private MockHttpServletResponse send(Acteur who, UnaryOperator<List<Integer>> habillage)
      throws IOException {
    MockHttpServletRequest request = request();
    MockHttpServletResponse response = new MockHttpServletResponse();
    String back = exports.send(list(habillage), who, "/nombres?n=3", request, response);
    if (back != null) {
      assertThat(back).isEqualTo("redirect:/nombres?n=3");
      FlashMap said = (FlashMap) request.getAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE);
      refus.add(((Refus) said.get("refusExport")).code());
    }
    return response;
  }

  private void ask(Acteur who) {
    try {
      send(who, rows -> rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of each file this person asked for, -1 for one that did not leave whole. */
  private List<Integer> records(Acteur who) {
    UUID id = who.utilisateurId();
    return jdbc.sql(
            "select coalesce(lignes, -1) from export_liste where utilisateur_id = ? order by id")
        .param(id)
        .query(Integer.class)
        .list();
  }

  private static MockHttpServletRequest request() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/nombres/export.csv");
    request.setAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE, new FlashMap());
    return request;
  }

  private static ListeExport<Integer> list(UnaryOperator<List<Integer>> habillage) {
    return new ListeExport<>(
        "nombres",
        "Nombres",
        Set.of(),
        new LignesExport<>(
            new RequeteExport<>(
                "select n from generate_series(1, 3) n order by n",
                Map.of(),
                (rs, i) -> rs.getInt(1)),
            habillage),
        List.of(ColonneExport.nombre("Nombre", BigDecimal::valueOf)));
  }
}
