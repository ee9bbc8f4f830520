package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.Constats.cite;
import static fr.parcours.iae.controle.regles.Constats.nomDe;
import static fr.parcours.iae.controle.regles.FichierModele.camunda;
import static fr.parcours.iae.controle.regles.FichierModele.id;

import fr.parcours.iae.controle.regles.Constats;
import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.controle.regles.ReglesExecution;
import fr.parcours.iae.controle.regles.VariablesLues;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * What the code serves in a process. A bean, a topic, a step or a message reads its case by the
 * business key of its own process: what another process asks for would find another kind of case.
 */
final class ControleContrat {

  private final Examen examen;
  private final Constats constats;

  private ControleContrat(Examen examen) {
    this.examen = examen;
    this.constats = new Constats(examen.modele().fichier());
  }

  static List<Defaut> check(Examen examen, Set<String> variables, Map<String, Set<String>> appels) {
    ControleContrat controle = new ControleContrat(examen);
    controle.travaux();
    controle.etapes();
    controle.appels(appels);
    controle.messages();
    controle.variables(variables);
    controle.contenus();
    return controle.constats.defauts();
  }

  private void travaux() {
    Set<String> beans = new HashSet<>(ReglesExecution.beans(examen.produit()));
    Set<String> topics = new HashSet<>(ReglesExecution.topics(examen.produit()));
    beans.addAll(ReglesExecution.beans(examen.depart()));
    topics.addAll(ReglesExecution.topics(examen.depart()));
    for (Element element : examen.modele().all()) {
      ReglesExecution.beanOf(element)
          .filter(bean -> !beans.contains(bean))
          .ifPresent(
              bean ->
                  constats.add(
                      "GESTE_INCONNU",
                      element,
                      "« "
                          + cite(bean)
                          + " » n’est pas un geste que le produit sait faire dans ce processus."));
      String topic = camunda(element, "topic");
      if (!topic.isBlank() && !topics.contains(topic)) {
        constats.add(
            "SUJET_INCONNU",
            element,
            "« "
                + cite(topic)
                + " » n’est pas un sujet extérieur que le produit sert dans ce processus.");
      }
    }
  }

  private void etapes() {
    Set<String> connues = new HashSet<>(ids(examen.produit(), "userTask"));
    connues.addAll(ids(examen.depart(), "userTask"));
    for (Element task : examen.modele().bpmn("userTask")) {
      if (!connues.contains(id(task))) {
        constats.add(
            "ETAPE_INCONNUE",
            task,
            "L’étape "
                + nomDe(task)
                + " n’existe pas dans le produit : personne ne pourrait la terminer.");
      }
    }
  }

  private void appels(Map<String, Set<String>> connus) {
    String cle = examen.produit().nom();
    Set<String> appelables = new HashSet<>(appeles(examen.produit()));
    appelables.addAll(appeles(examen.depart()));
    Set<String> decisions = new HashSet<>(demandees(examen.produit()));
    decisions.addAll(demandees(examen.depart()));
    for (Element call : examen.modele().bpmn("callActivity")) {
      String appele = call.getAttribute("calledElement");
      if (mene(appele, cle, connus)) {
        constats.add(
            "APPEL_CIRCULAIRE",
            call,
            "L’appel " + nomDe(call) + " finit par revenir à ce processus.");
      } else if (connus.containsKey(appele) && !appelables.contains(appele)) {
        constats.add(
            "APPEL_D_UN_AUTRE_DOSSIER",
            call,
            "Le processus « "
                + cite(appele)
                + " » attend un dossier d’une autre nature que celui-ci.");
      }
    }
    for (Element task : examen.modele().bpmn("businessRuleTask")) {
      String decision = camunda(task, "decisionRef");
      if (!decision.isBlank() && !decisions.contains(decision)) {
        constats.add(
            "DECISION_SANS_FAITS",
            task,
            "Rien dans ce processus ne donne à la décision « "
                + cite(decision)
                + " » les faits qu’elle lit.");
      }
    }
  }

  private static boolean mene(String from, String to, Map<String, Set<String>> appels) {
    Set<String> vus = new HashSet<>();
    Set<String> reste = new TreeSet<>(Set.of(from));
    while (!reste.isEmpty()) {
      if (reste.contains(to)) {
        return true;
      }
      vus.addAll(reste);
      reste =
          reste.stream()
              .flatMap(cle -> appels.getOrDefault(cle, Set.of()).stream())
              .filter(cle -> !vus.contains(cle))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    return false;
  }

  private void messages() {
    Set<String> connus = noms(examen.produit());
    connus.addAll(noms(examen.depart()));
    for (Element message : examen.modele().bpmn("message")) {
      if (!connus.contains(message.getAttribute("name"))) {
        constats.add(
            "MESSAGE_INCONNU",
            message,
            "Le produit n’envoie jamais le message « "
                + cite(message.getAttribute("name"))
                + " ».");
      }
    }
    Set<String> attendus = ecoutes(examen.modele());
    ecoutes(examen.produit()).stream()
        .filter(nom -> !attendus.contains(nom))
        .forEach(
            nom ->
                constats.add(
                    "MESSAGE_REQUIS_ABSENT",
                    Optional.empty(),
                    "Plus rien n’attend le message « " + nom + " », que le produit envoie."));
  }

  private void variables(Set<String> declarees) {
    VariablesLues.of(examen.modele())
        .forEach(
            (nom, element) -> {
              if (!declarees.contains(nom)) {
                constats.add(
                    "VARIABLE_INCONNUE",
                    element,
                    "La variable « "
                        + cite(nom)
                        + " » n’est pas de celles que ce processus écrit.");
              }
            });
  }

  /** The same id does the same thing: a required step keeps its content, not only its name. */
  private void contenus() {
    for (Element element : examen.modele().all()) {
      Element avant =
          examen.depart().connu(element).or(() -> examen.produit().connu(element)).orElse(null);
      if (avant != null && FichierModele.BPMN.equals(element.getNamespaceURI())) {
        ContenuElement.changements(avant, element)
            .forEach(
                quoi ->
                    constats.add(
                        "CONTENU_CHANGE",
                        element,
                        "L’élément "
                            + nomDe(element)
                            + " garde son identifiant mais change "
                            + quoi
                            + "."));
      }
    }
  }

  private static Set<String> ids(FichierModele modele, String genre) {
    return modele.bpmn(genre).stream().map(FichierModele::id).collect(Collectors.toSet());
  }

  private static Set<String> appeles(FichierModele modele) {
    return modele.bpmn("callActivity").stream()
        .map(call -> call.getAttribute("calledElement"))
        .collect(Collectors.toSet());
  }

  private static Set<String> demandees(FichierModele modele) {
    return modele.bpmn("businessRuleTask").stream()
        .map(task -> camunda(task, "decisionRef"))
        .collect(Collectors.toSet());
  }

  private static Set<String> noms(FichierModele modele) {
    return modele.bpmn("message").stream()
        .map(message -> message.getAttribute("name"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ecoutes(FichierModele modele) {
    return modele.bpmn("messageEventDefinition").stream()
        .map(definition -> modele.find(definition.getAttribute("messageRef")))
        .flatMap(Optional::stream)
        .map(message -> message.getAttribute("name"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
