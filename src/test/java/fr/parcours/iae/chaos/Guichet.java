package fr.parcours.iae.chaos;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser of one employer on one node: logs in, opens a task, presses the button, reads. */
final class Guichet {

  private static final Pattern JETON = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern NUMERO = Pattern.compile("class=\"numero\"[^>]*>([0-9 \u00a0]+)<");

  private final HttpClient http;
  private final String address;
  private final String identifiant;
  private final String motDePasse;
  private String jeton = "";

  Guichet(String address, String identifiant, String motDePasse) {
    this.address = address;
    this.identifiant = identifiant;
    this.motDePasse = motDePasse;
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  void login() throws IOException, InterruptedException {
    get("/connexion");
    var answer = post("/connexion", Map.of("identifiant", identifiant, "motDePasse", motDePasse));
    String to = answer.headers().firstValue("Location").orElse("");
    if (!to.endsWith("/mon-espace")) {
      throw new IllegalStateException("Login refused: " + answer.statusCode() + " " + to);
    }
    get("/taches");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var answer = send(request(path).GET().build());
    Matcher found = JETON.matcher(answer.body());
    if (found.find()) {
      jeton = found.group(1);
    }
    return answer;
  }

  HttpResponse<String> post(String path, Map<String, String> champs)
      throws IOException, InterruptedException {
    String form =
        champs.entrySet().stream()
            .map(c -> c.getKey() + "=" + URLEncoder.encode(c.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    String body = form + "&_csrf=" + URLEncoder.encode(jeton, StandardCharsets.UTF_8);
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** The one number the page shows; empty when it shows none. */
  static String numero(String page) {
    Set<String> numbers = new TreeSet<>();
    Matcher found = NUMERO.matcher(page);
    while (found.find()) {
      numbers.add(found.group(1).replaceAll("[^0-9]", ""));
    }
    if (numbers.size() > 1) {
      throw new IllegalStateException("Several numbers on one page: " + numbers);
    }
    return numbers.isEmpty() ? "" : numbers.iterator().next();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
