package fr.parcours.iae.controle.regles;

import static fr.parcours.iae.controle.regles.Constats.cite;
import static fr.parcours.iae.controle.regles.Constats.nomDe;
import static fr.parcours.iae.controle.regles.FichierModele.camunda;
import static fr.parcours.iae.controle.regles.FichierModele.child;
import static fr.parcours.iae.controle.regles.FichierModele.id;
import static fr.parcours.iae.controle.regles.FichierModele.texte;

import fr.parcours.iae.controle.Defaut;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What the engine executes: closed expressions, transactions whole, no code. */
public final class ReglesExecution {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
  private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z]\\w{0,80})}");
  private static final Pattern CONDITION =
      Pattern.compile("\\$\\{(!?[a-z]\\w{0,80}|[a-z]\\w{0,80} == '[A-Z_]+')}");
  private static final Pattern ALLOWED =
      Pattern.compile(
          "\\$\\{(!?[a-z]\\w{0,80}|[a-z]\\w{0,80} == '[A-Z_]+'"
              + "|versions\\.of(Decision)?\\(execution,'[a-z0-9-]+'\\)"
              + "|echeances\\.\\w+\\(execution(,('[a-z0-9-]+'|\\d+))?\\))}"
              + "|#\\{execution\\.processBusinessKey}");
  private static final Set<String> CODE_ELEMENTS =
      Set.of("script", "scriptTask", "connector", "connectorId", "manualTask", "sendTask");
  private static final Set<String> CODE_ATTRIBUTES =
      Set.of("class", "expression", "scriptFormat", "language", "resource", "formHandlerClass");

  private ReglesExecution() {}

  public static List<Defaut> processIsKeptAndVersioned(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    for (Element process : modele.bpmn("process")) {
      if (!camunda(process, "historyTimeToLive").matches("P\\d{1,5}D")) {
        constats.add(
            "CONSERVATION_ABSENTE",
            process,
            "Le processus ne dit pas combien de jours son histoire est gardée (P…D).");
      }
      if (camunda(process, "versionTag").isBlank()) {
        constats.add("EDITION_ABSENTE", process, "Le processus n’a pas d’édition (versionTag).");
      }
      if (!"true".equals(process.getAttribute("isExecutable"))) {
        constats.add("NON_EXECUTABLE", process, "Le processus n’est pas déclaré exécutable.");
      }
    }
    return constats.defauts();
  }

  public static List<Defaut> startsAreByIdentifier(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    modele.bpmn("process").stream()
        .flatMap(process -> FichierModele.children(process).stream())
        .filter(element -> "startEvent".equals(element.getLocalName()))
        .filter(
            start ->
                FichierModele.children(start).stream()
                    .anyMatch(c -> c.getLocalName().endsWith("EventDefinition")))
        .forEach(
            start ->
                constats.add(
                    "DEPART_A_ECOUTE",
                    start,
                    "Le départ "
                        + nomDe(start)
                        + " attend un événement : la version suivante prendrait sa place. Un"
                        + " processus est démarré par le produit, dans la version en vigueur."));
    return constats.defauts();
  }

  public static List<Defaut> noCode(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    for (Element element : modele.all()) {
      if (CODE_ELEMENTS.contains(element.getLocalName())) {
        constats.add(
            "CODE_INTERDIT",
            element,
            "« "
                + cite(element.getLocalName())
                + " » exécuterait du code : un modèle n’en porte pas.");
      }
      for (Attr attribute : FichierModele.attributes(element)) {
        boolean engine =
            attribute.getNamespaceURI() == null
                || FichierModele.CAMUNDA.equals(attribute.getNamespaceURI());
        if (engine && CODE_ATTRIBUTES.contains(attribute.getLocalName())) {
          constats.add(
              "CODE_INTERDIT",
              element,
              "« "
                  + cite(attribute.getName())
                  + " » exécuterait du code : un modèle n’en porte pas.");
        }
      }
    }
    return constats.defauts();
  }

  public static List<Defaut> expressionsAreOnTheList(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    for (Element element : modele.all()) {
      texts(element)
          .flatMap(text -> EXPRESSION.matcher(text).results().map(result -> result.group()))
          .filter(expression -> !ALLOWED.matcher(expression).matches())
          .forEach(
              expression ->
                  constats.add(
                      "EXPRESSION_INTERDITE",
                      element,
                      "L’expression « "
                          + cite(expression)
                          + " » n’est pas de celles qu’un modèle peut porter."));
    }
    return constats.defauts();
  }

  public static List<Defaut> noTransactionBorder(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    modele.all().stream()
        .filter(
            element ->
                "true".equals(camunda(element, "asyncBefore"))
                    || "true".equals(camunda(element, "asyncAfter"))
                    || "true".equals(camunda(element, "async")))
        .forEach(
            element ->
                constats.add(
                    "TRANSACTION_COUPEE",
                    element,
                    nomDe(element)
                        + " est asynchrone : ce que la personne a fait et sa suite ne seraient plus"
                        + " enregistrés ensemble."));
    return constats.defauts();
  }

  public static List<Defaut> gatewaysHaveOneConditionAndADefault(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    for (Element gateway : modele.bpmn("exclusiveGateway")) {
      List<Element> flows = modele.sortants(gateway);
      long conditions = flows.stream().filter(ReglesExecution::isConditional).count();
      String byDefault = gateway.getAttribute("default");
      boolean hasDefault =
          flows.stream().anyMatch(f -> id(f).equals(byDefault) && !isConditional(f));
      if (flows.size() > 1 && (flows.size() != 2 || conditions != 1 || !hasDefault)) {
        constats.add(
            "BRANCHEMENT_INDECIS",
            gateway,
            "Le branchement "
                + nomDe(gateway)
                + " doit avoir deux sorties : une condition, et une sortie par défaut.");
      }
    }
    for (Element flow : modele.bpmn("sequenceFlow")) {
      String condition = texte(flow, "conditionExpression");
      if (isConditional(flow) && !CONDITION.matcher(condition).matches()) {
        constats.add(
            "CONDITION_INTERDITE",
            flow,
            "La condition « " + cite(condition) + " » doit lire une seule variable du processus.");
      }
    }
    Set<String> gateways =
        modele.bpmn("exclusiveGateway").stream().map(FichierModele::id).collect(Collectors.toSet());
    modele.bpmn("sequenceFlow").stream()
        .filter(flow -> isConditional(flow) && !gateways.contains(flow.getAttribute("sourceRef")))
        .forEach(
            flow ->
                constats.add(
                    "CONDITION_SANS_BRANCHEMENT",
                    flow,
                    "Le lien "
                        + nomDe(flow)
                        + " a une condition, mais ne part d’aucun branchement."));
    modele
        .bpmn("inclusiveGateway")
        .forEach(
            gateway ->
                constats.add(
                    "BRANCHEMENT_INCLUSIF",
                    gateway,
                    "Le branchement "
                        + nomDe(gateway)
                        + " est inclusif : une seule suite à la fois."));
    return constats.defauts();
  }

  public static List<Defaut> workIsDoneByBeansOrTopics(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    modele.bpmn("serviceTask").stream()
        .filter(
            task ->
                camunda(task, "topic").isBlank()
                    && !BEAN.matcher(camunda(task, "delegateExpression")).matches())
        .forEach(
            task ->
                constats.add(
                    "TRAVAIL_SANS_AUTEUR",
                    task,
                    "Le travail "
                        + nomDe(task)
                        + " ne nomme ni geste du produit, ni sujet extérieur."));
    return constats.defauts();
  }

  /** Every bean the model names: delegates and listeners. */
  public static Set<String> beans(FichierModele modele) {
    Set<String> beans = new TreeSet<>();
    modele.all().forEach(element -> beanOf(element).ifPresent(beans::add));
    return beans;
  }

  /** The bean this element names. */
  public static java.util.Optional<String> beanOf(Element element) {
    String value = camunda(element, "delegateExpression");
    Matcher bean =
        BEAN.matcher(value.isBlank() ? element.getAttribute("delegateExpression") : value);
    return bean.matches() ? java.util.Optional.of(bean.group(1)) : java.util.Optional.empty();
  }

  public static Set<String> topics(FichierModele modele) {
    return modele.bpmn("serviceTask").stream()
        .map(task -> camunda(task, "topic"))
        .filter(topic -> !topic.isBlank())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isConditional(Element flow) {
    return child(flow, "conditionExpression").isPresent();
  }

  /** Attribute values and own text: an expression may hide in both. */
  private static Stream<String> texts(Element element) {
    Stream<String> attributes = FichierModele.attributes(element).stream().map(Attr::getValue);
    return FichierModele.children(element).isEmpty()
        ? Stream.concat(attributes, Stream.of(element.getTextContent()))
        : attributes;
  }
}
