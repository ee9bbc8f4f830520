package fr.parcours.iae.engine.garde;

import java.util.Set;
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
  public void verify(Document document) {
    ParcoursXml.walk(document.getDocumentElement(), RegleDmn::verify);
  }

  private static void verify(Element element) {
    String namespace = ParcoursXml.namespace(element);
    if (DRAWING.matcher(namespace).matches()) {
      return;
    }
    if (!DMN.matcher(namespace).matches() || !ELEMENTS.contains(element.getLocalName())) {
      throw refused(element.getLocalName());
    }
    ParcoursXml.attributes(element).forEach(RegleDmn::verify);
    if ("text".equals(element.getLocalName())
        && FOREIGN.matcher(ParcoursXml.ownText(element)).find()) {
      throw refused("external");
    }
  }

  private static void verify(Attr attribute) {
    String namespace = ParcoursXml.namespace(attribute);
    String name = attribute.getLocalName();
    if (DRAWING.matcher(namespace).matches()) {
      return;
    }
    boolean known = namespace.isEmpty() || CAMUNDA.equals(namespace) && ATTRIBUTES.contains(name);
    boolean language =
        "expressionLanguage".equals(name) && !FEEL.matcher(attribute.getValue()).matches();
    if (!known || language) {
      throw refused(name);
    }
  }

  private static ExpressionRefuseeException refused(String what) {
    return new ExpressionRefuseeException(
        "Décision DMN refusée : " + what + " n’est pas autorisé.");
  }
}
