package fr.parcours.iae.engine.garde;

import fr.parcours.iae.engine.garde.RefusModele.Nature;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Allow-list of DMN: tables and FEEL expressions, no other language, no external function. */
final class RegleDmn implements RegleModele {

  private static final Pattern DMN =
      Pattern.compile("https?://www\\.omg\\.org/spec/DMN/[0-9]{8}/MODEL/?");
  private static final Pattern DRAWING =
      Pattern.compile(
          "https?://www\\.omg\\.org/spec/DMN/[0-9]{8}/(?:DMNDI|DC|DI)/?"
              + "|http://camunda\\.org/schema/modeler/1\\.0"
              + "|http://dmn\\.io/schema/dmn/biodi/[0-9.]+"
              + "|http://www\\.w3\\.org/2001/XMLSchema-instance|http://www\\.w3\\.org/2000/xmlns/");
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
  private static final Pattern FEEL =
      Pattern.compile("feel|https?://www\\.omg\\.org/spec/DMN/[0-9]{8}/FEEL/?");
  private static final Pattern FOREIGN = Pattern.compile("\\bexternal\\b|[$#]\\{");
  private static final Set<String> ELEMENTS =
      Set.of(
          "definitions",
          "decision",
          "decisionTable",
          "input",
          "inputExpression",
          "inputEntry",
          "inputValues",
          "output",
          "outputEntry",
          "outputValues",
          "rule",
          "text",
          "description",
          "annotation",
          "annotationEntry",
          "literalExpression",
          "variable",
          "question",
          "allowedAnswers",
          "informationRequirement",
          "requiredDecision",
          "requiredInput",
          "inputData",
          "authorityRequirement",
          "requiredAuthority",
          "knowledgeSource",
          "type",
          "textAnnotation",
          "association",
          "sourceRef",
          "targetRef",
          "extensionElements");
  private static final Set<String> ATTRIBUTES =
      Set.of("historyTimeToLive", "versionTag", "inputVariable");

  @Override
  public void inspect(Document document, Consumer<RefusModele> refus) {
    ParcoursXml.walk(document.getDocumentElement(), element -> inspect(element, refus));
  }

  private static void inspect(Element element, Consumer<RefusModele> refus) {
    String namespace = ParcoursXml.namespace(element);
    if (DRAWING.matcher(namespace).matches()) {
      return;
    }
    if (!DMN.matcher(namespace).matches() || !ELEMENTS.contains(element.getLocalName())) {
      refus.accept(RefusModele.of(element, element.getLocalName()));
    }
    ParcoursXml.attributes(element).forEach(a -> inspect(element, a, refus));
    if ("text".equals(element.getLocalName())
        && FOREIGN.matcher(ParcoursXml.ownText(element)).find()) {
      refus.accept(RefusModele.of(Nature.EXPRESSION, element, "external"));
    }
  }

  private static void inspect(Element element, Attr attribute, Consumer<RefusModele> refus) {
    String namespace = ParcoursXml.namespace(attribute);
    String name = attribute.getLocalName();
    if (DRAWING.matcher(namespace).matches()) {
      return;
    }
    boolean known = namespace.isEmpty() || CAMUNDA.equals(namespace) && ATTRIBUTES.contains(name);
    if ("expressionLanguage".equals(name) && !FEEL.matcher(attribute.getValue()).matches()) {
      refus.accept(RefusModele.of(Nature.LANGAGE, element, name));
    } else if (!known) {
      refus.accept(RefusModele.of(element, name));
    }
  }
}
