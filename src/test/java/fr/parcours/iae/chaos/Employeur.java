package fr.parcours.iae.chaos;

import fr.parcours.iae.chaos.Dossiers.Dossier;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Somebody of a SIAE who accepts one case after the other: opens the task, presses the button,
 * reads the number. When the node dies under the click, presses again on the other one.
 */
final class Employeur implements Callable<Void> {

  private static final int DOUBLE_CLICK_ONE_IN = 10;
  private static final int MOST_TRIES = 200;

  private final String identifiant;
  private final List<Dossier> dossiers;
  private final Grappe grappe;
  private final ReleveClics releve;
  private final Guichet[] guichets = new Guichet[2];
  private final NoeudComplet[] noeuds = new NoeudComplet[2];
  private int here;

  Employeur(
      String identifiant, List<Dossier> dossiers, Grappe grappe, ReleveClics releve, int home) {
    this.identifiant = identifiant;
    this.dossiers = dossiers;
    this.grappe = grappe;
    this.releve = releve;
    this.here = home;
  }

  @Override
  public Void call() throws Exception {
    for (int n = 0; n < dossiers.size(); n++) {
      accept(dossiers.get(n), n % DOUBLE_CLICK_ONE_IN == 0);
      here = 1 - here;
    }
    return null;
  }

  private void accept(Dossier dossier, boolean twice) throws Exception {
    boolean sent = false;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      here = grappe.reachable(here);
      try {
        Guichet guichet = guichet(here);
        if (!sent) {
          guichet.get("/taches/" + dossier.tache());
        } else {
          releve.resent.incrementAndGet();
        }
        sent = true;
        if (twice && grappe.isUp(1 - here)) {
          twice = false;
          clickOnBoth(dossier);
        } else {
          click(guichet, dossier);
        }
        String numero = Guichet.numero(guichet.get("/dossiers/" + dossier.id()).body());
        if (!numero.isEmpty()) {
          releve.shown(dossier, numero);
          return;
        }
        releve.noNumber.incrementAndGet();
      } catch (IOException cut) {
        releve.cut.incrementAndGet();
        guichets[here] = null;
        here = 1 - here;
      }
    }
    throw new IllegalStateException("No number after %d clicks".formatted(MOST_TRIES));
  }

  /** A nervous hand: the same click on both nodes at the same moment. */
  private void clickOnBoth(Dossier dossier) throws Exception {
    Guichet first = guichet(here);
    Guichet second = guichet(1 - here);
    CompletableFuture<Integer> other =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return click(second, dossier);
              } catch (IOException e) {
                return 0;
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    int one;
    try {
      one = click(first, dossier);
    } finally {
      other.join();
    }
    releve.doubles.incrementAndGet();
    if (one == 302 && other.get() == 302) {
      releve.wonTwice.incrementAndGet();
    }
  }

  private int click(Guichet guichet, Dossier dossier) throws IOException, InterruptedException {
    releve.clicks.incrementAndGet();
    releve.inFlight.incrementAndGet();
    try {
      HttpResponse<String> answer = guichet.post("/taches/" + dossier.tache(), champs());
      releve.answered(answer);
      return answer.statusCode();
    } finally {
      releve.inFlight.decrementAndGet();
    }
  }

  /** What the employer types. */
  private static Map<String, String> champs() {
    return Map.of(
        "decision", "ACCEPTER",
        "criteres", "RSA",
        "poste", "Ouvrier maraîcher",
        "dateDebut", LocalDate.now().plusDays(7).toString());
  }

  /** Sessions live in a node: after its death one logs in again. */
  private Guichet guichet(int node) throws IOException, InterruptedException, ExecutionException {
    NoeudComplet now = grappe.noeud(node);
    if (guichets[node] == null || noeuds[node] != now) {
      Guichet fresh = new Guichet(grappe.address(node), identifiant, "Mot-de-passe-2026!");
      fresh.login();
      releve.logins.incrementAndGet();
      guichets[node] = fresh;
      noeuds[node] = now;
    }
    return guichets[node];
  }
}
