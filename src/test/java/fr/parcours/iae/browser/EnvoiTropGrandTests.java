package fr.parcours.iae.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.securite.CreateUtilisateur;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Profil;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version far too large, sent to a real server as a browser without a script would. */
@ServeurDeTest
class EnvoiTropGrandTests {

  private static final String MOT_DE_PASSE = "Envoi-2026-parcours!";
  private static final String PAGE = "/administration/versions/processus/orientation/proposition";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired UtilisateurService utilisateurs;
  @Autowired JdbcClient jdbc;

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @ParameterizedTest
  @ValueSource(ints = {50_000_000, 20_500_000, 3_000_000})
  @DisplayName("Trop grand est dit en français, et ce qui était écrit est toujours là")
  void tooLargeIsSaidAndWhatWasTypedIsStillThere(int size) throws Exception {
    login(Profil.ADMINISTRATEUR);
    long before = proposals();

    HttpResponse<String> answer =
        sends(size, csrf(get(PAGE)), "Un envoi démesuré\r\nsur deux lignes");

    assertThat(answer.statusCode()).isIn(200, 422);
    assertThat(answer.body())
        .contains("Rien n’a été gardé", "Mo", "Un envoi démesuré", "sur deux lignes");
    assertThat(proposals()).isEqualTo(before);
    assertThat(get(PAGE)).as("said once").doesNotContain("Un envoi démesuré");
  }

  @Test
  @DisplayName("À personne d’autre la page ne se montre pour autant")
  void nobodyElseSeesThePageForAllThat() throws Exception {
    assertThat(sends(25_000_000, "x", "Personne").body()).doesNotContain("Rien n’a été gardé");
    login(Profil.SUPPORT);
    assertThat(sends(25_000_000, "x", "Un autre rôle").statusCode()).isEqualTo(403);
  }

  private void login(Profil profil) throws Exception {
    String identifiant = UUID.randomUUID() + "@exemple.fr";
    utilisateurs
        .create(CreateUtilisateur.of(identifiant, MOT_DE_PASSE, profil, "Claire A."))
        .orElseThrow();
    String form =
        "identifiant="
            + identifiant
            + "&motDePasse="
            + URLEncoder.encode(MOT_DE_PASSE, StandardCharsets.UTF_8)
            + "&_csrf="
            + csrf(get("/connexion"));
    HttpResponse<String> in =
        client.send(
            request("/connexion")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    assertThat(in.uri().getPath()).isNotEqualTo("/connexion");
  }

  private HttpResponse<String> sends(int size, String csrf, String commentaire) throws Exception {
    String head =
        part("_csrf", csrf)
            + part("commentaire", commentaire)
            + "--limite\r\nContent-Disposition: form-data; name=\"fichiers\";"
            + " filename=\"orientation.bpmn\"\r\n\r\n";
    return client.send(
        request(PAGE)
            .header("Content-Type", "multipart/form-data; boundary=limite")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(new byte[size]),
                    BodyPublishers.ofString("\r\n--limite--\r\n")))
            .build(),
        BodyHandlers.ofString());
  }

  private static String part(String name, String value) {
    return "--limite\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  private String get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static String csrf(String page) {
    Matcher found = CSRF.matcher(page);
    assertThat(found.find()).as("a form with its token").isTrue();
    return found.group(1);
  }

  private long proposals() {
    return jdbc.sql("select count(*) from proposition").query(Long.class).single();
  }
}
