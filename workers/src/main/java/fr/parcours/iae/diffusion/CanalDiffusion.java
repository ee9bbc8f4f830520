package fr.parcours.iae.diffusion;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Posts one signed event. A redirection is not followed: it would go where nobody signed up. */
@Component
class CanalDiffusion {

  private static final Duration CONNEXION = Duration.ofSeconds(5);
  private static final Duration REPONSE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNEXION)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final DiffusionProperties settings;
  private final Clock clock;

  CanalDiffusion(DiffusionProperties settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Answers the subscriber's status.
   *
   * @throws IOException when it does not answer
   */
  int post(String adresse, String secret, String id, byte[] corps)
      throws IOException, InterruptedException {
    if (AdresseRule.verdict(adresse, settings.adressesPrivees()).refus().isPresent()) {
      throw new IOException("Adresse interdite");
    }
    long epoch = clock.instant().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(adresse))
            .timeout(REPONSE)
            .header("content-type", "application/json")
            .header("user-agent", "parcours-iae")
            .header(Signature.ID, id)
            .header(Signature.INSTANT, Long.toString(epoch))
            .header(Signature.SIGNATURE, Signature.of(secret, id, epoch, corps))
            .POST(HttpRequest.BodyPublishers.ofByteArray(corps))
            .build();
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      // The client's own time-out stops at the headers: a body may dribble for ever.
      return answer.get(REPONSE.toSeconds(), TimeUnit.SECONDS).statusCode();
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("Sans réponse", e);
    } catch (ExecutionException e) {
      throw new IOException("Injoignable", e.getCause());
    }
  }
}
