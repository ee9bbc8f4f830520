package fr.parcours.iae.chaos;

import fr.parcours.iae.bench.Figures;
import fr.parcours.iae.chaos.Dossiers.Dossier;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients did and saw, outside both nodes. */
final class ReleveClics {

  final AtomicInteger clicks = new AtomicInteger();
  final AtomicInteger inFlight = new AtomicInteger();
  final AtomicInteger resent = new AtomicInteger();
  final AtomicInteger cut = new AtomicInteger();
  final AtomicInteger logins = new AtomicInteger();
  final AtomicInteger doubles = new AtomicInteger();
  final AtomicInteger wonTwice = new AtomicInteger();
  final AtomicInteger noNumber = new AtomicInteger();
  private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
  private final Journal journal;
  private int shown;

  ReleveClics(Journal journal) {
    this.journal = journal;
  }

  void answered(HttpResponse<String> answer) {
    answers.computeIfAbsent(answer.statusCode(), s -> new AtomicInteger()).incrementAndGet();
  }

  /** On disk before anybody hears of it. */
  void shown(Dossier dossier, String numero) throws IOException {
    journal.shown("SHOWN " + dossier.id() + " " + numero);
    synchronized (this) {
      shown++;
      notifyAll();
    }
  }

  synchronized void awaitShown(int count) throws InterruptedException {
    while (shown < count) {
      wait();
    }
  }

  int failures() {
    return answers.entrySet().stream()
        .filter(a -> a.getKey() != 302 && a.getKey() != 409)
        .mapToInt(a -> a.getValue().get())
        .sum();
  }

  void print() {
    Figures.print("chaos.clicks", clicks);
    Figures.print("chaos.clicks_cut", cut);
    Figures.print("chaos.clicks_resent", resent);
    Figures.print("chaos.double_clicks", doubles);
    Figures.print("chaos.double_clicks_both_accepted", wonTwice);
    Figures.print("chaos.logins", logins);
    Figures.print("chaos.answers", new TreeMap<>(answers));
    Figures.print("chaos.answers_neither_done_nor_conflict", failures());
    Figures.print("chaos.pages_without_number", noNumber);
  }
}
