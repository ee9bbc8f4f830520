package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.FichierModele.camunda;
import static fr.parcours.iae.controle.regles.FichierModele.id;

import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.controle.regles.ReglesDessin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Where a case may go from where in a process, sub-processes and boundary events included. */
final class Graphe {

  private static final Set<String> ATTENTES =
      Set.of(
          "userTask", "intermediateCatchEvent", "eventBasedGateway", "boundaryEvent", "startEvent");

  private final Map<String, Element> noeuds = new LinkedHashMap<>();
  private final Map<String, Set<String>> suites = new LinkedHashMap<>();
  private final Set<String> departs = new LinkedHashSet<>();

  Graphe(FichierModele modele) {
    modele.bpmn(ReglesDessin.NOEUDS).forEach(noeud -> noeuds.put(id(noeud), noeud));
    modele
        .bpmn("sequenceFlow")
        .forEach(flow -> link(flow.getAttribute("sourceRef"), flow.getAttribute("targetRef")));
    modele
        .bpmn("boundaryEvent")
        .forEach(event -> link(event.getAttribute("attachedToRef"), id(event)));
    for (Element start : modele.bpmn("startEvent")) {
      if (start.getParentNode() instanceof Element parent
          && "subProcess".equals(parent.getLocalName())
          && !"true".equals(parent.getAttribute("triggeredByEvent"))) {
        link(id(parent), id(start));
      } else {
        departs.add(id(start));
      }
    }
  }

  private void link(String from, String to) {
    suites.computeIfAbsent(from, f -> new LinkedHashSet<>()).add(to);
  }

  Map<String, Element> noeuds() {
    return noeuds;
  }

  boolean hasSuite(String noeud) {
    return !suites.getOrDefault(noeud, Set.of()).isEmpty();
  }

  /** What may be reached from the starts without passing this node; everything when it is none. */
  Set<String> atteints(String sans) {
    Set<String> vus = new HashSet<>();
    Deque<String> reste = new ArrayDeque<>(departs);
    while (!reste.isEmpty()) {
      String noeud = reste.pop();
      if (!noeud.equals(sans) && vus.add(noeud)) {
        reste.addAll(suites.getOrDefault(noeud, Set.of()));
      }
    }
    return vus;
  }

  /** Nodes that lead back to themselves through nothing that waits: a click would never end. */
  Set<String> boucles() {
    Map<String, Set<String>> avant = new LinkedHashMap<>();
    noeuds.forEach(
        (id, noeud) -> {
          if (!waits(noeud)) {
            avant.put(id, suites.getOrDefault(id, Set.of()));
          }
        });
    Map<String, Set<String>> arriere = new LinkedHashMap<>();
    avant.keySet().forEach(id -> arriere.put(id, new LinkedHashSet<>()));
    avant.forEach(
        (from, tos) ->
            tos.stream().filter(avant::containsKey).forEach(to -> back(arriere, to, from)));
    Set<String> reste = new LinkedHashSet<>(avant.keySet());
    strip(reste, avant);
    strip(reste, arriere);
    return reste;
  }

  private static void back(Map<String, Set<String>> arriere, String to, String from) {
    arriere.computeIfAbsent(to, t -> new LinkedHashSet<>()).add(from);
  }

  /** Takes away, one after the other, the nodes nothing left leads to. */
  private static void strip(Set<String> reste, Map<String, Set<String>> liens) {
    Map<String, Integer> entrants = new HashMap<>();
    reste.forEach(
        n ->
            liens.getOrDefault(n, Set.of()).stream()
                .filter(reste::contains)
                .forEach(to -> entrants.merge(to, 1, Integer::sum)));
    Deque<String> libres =
        reste.stream()
            .filter(n -> !entrants.containsKey(n))
            .collect(Collectors.toCollection(ArrayDeque::new));
    while (!libres.isEmpty()) {
      String noeud = libres.pop();
      reste.remove(noeud);
      for (String to : liens.getOrDefault(noeud, Set.of())) {
        if (reste.contains(to) && entrants.merge(to, -1, Integer::sum) == 0) {
          libres.add(to);
        }
      }
    }
  }

  private static boolean waits(Element noeud) {
    return ATTENTES.contains(noeud.getLocalName())
        || "serviceTask".equals(noeud.getLocalName()) && !camunda(noeud, "topic").isBlank();
  }
}
