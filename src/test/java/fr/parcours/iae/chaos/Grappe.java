package fr.parcours.iae.chaos;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two nodes of the application on one database: one may be down, its users go to the other. */
final class Grappe {

  private final String url;
  private final Map<String, String> cles;
  private final Path folder;
  private final List<Integer> ports = new ArrayList<>();
  private final List<NoeudComplet> noeuds = new ArrayList<>();
  private int starts;

  Grappe(String url, Map<String, String> cles, Path folder) throws Exception {
    this.url = url;
    this.cles = cles;
    this.folder = folder;
    for (int i = 0; i < 2; i++) {
      try (ServerSocket libre = new ServerSocket(0)) {
        ports.add(libre.getLocalPort());
      }
      noeuds.add(start(i));
    }
    for (NoeudComplet noeud : noeuds) {
      noeud.awaitReady();
    }
  }

  private NoeudComplet start(int i) throws IOException {
    Path log = folder.resolve("node-" + i + "-" + starts++ + ".log");
    return new NoeudComplet(url, ports.get(i), cles, log);
  }

  String address(int i) {
    return "http://127.0.0.1:" + ports.get(i);
  }

  /** Another one once it is started again: sessions of the one before it are gone. */
  synchronized NoeudComplet noeud(int i) {
    return noeuds.get(i);
  }

  synchronized boolean isUp(int i) {
    return noeuds.get(i).isUp();
  }

  /** This node, or the other while this one is down; waits when both are. */
  int reachable(int i) throws InterruptedException {
    while (true) {
      if (isUp(i)) {
        return i;
      }
      if (isUp(1 - i)) {
        return 1 - i;
      }
      synchronized (this) {
        wait(200);
      }
    }
  }

  /** SIGKILL to these nodes, and a new one of each, ready when this returns. */
  void killAndRestart(List<Integer> victims) throws Exception {
    List<NoeudComplet> next = new ArrayList<>();
    for (int i : victims) {
      noeuds.get(i).kill();
    }
    for (int i : victims) {
      NoeudComplet noeud = start(i);
      synchronized (this) {
        noeuds.set(i, noeud);
      }
      next.add(noeud);
    }
    for (NoeudComplet noeud : next) {
      noeud.awaitReady();
    }
    synchronized (this) {
      notifyAll();
    }
  }

  void stop() throws InterruptedException {
    for (NoeudComplet noeud : noeuds) {
      noeud.kill();
    }
  }
}
