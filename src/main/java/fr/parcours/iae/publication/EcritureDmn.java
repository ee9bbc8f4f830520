package fr.parcours.iae.publication;

import fr.parcours.iae.publication.TableLue.Ligne;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes edited tables into the DMN file they came from: what was not edited keeps its text, its id
 * and its place.
 */
final class EcritureDmn {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
  private static final String DEBUT = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final Document dmn;

  private EcritureDmn(Document dmn) {
    this.dmn = dmn;
  }

  /**
   * The file with these tables.
   *
   * @param dmn a document nobody else holds: it is changed
   * @param versionTag edition of each of its decisions; unchanged when blank
   */
  static byte[] write(Document dmn, List<TableLue> tables, String versionTag) {
    EcritureDmn writing = new EcritureDmn(dmn);
    Map<String, TableLue> byId = new HashMap<>();
    tables.forEach(t -> byId.put(t.id(), t));
    for (Element decision : FichierDmn.decisions(dmn)) {
      TableLue table = byId.get(decision.getAttribute("id"));
      if (table != null) {
        writing.decision(decision, table);
      }
      if (!versionTag.isBlank()) {
        decision.setAttributeNS(CAMUNDA, writing.prefix(decision) + "versionTag", versionTag);
      }
    }
    return writing.bytes();
  }

  private String prefix(Element decision) {
    String declared = decision.lookupPrefix(CAMUNDA);
    return (declared == null ? "camunda" : declared) + ":";
  }

  private void decision(Element decision, TableLue table) {
    String expression = table.expression();
    if (expression != null) {
      FichierDmn.child(decision, "literalExpression").ifPresent(e -> setText(e, expression));
      return;
    }
    FichierDmn.child(decision, "decisionTable").ifPresent(t -> rows(t, table));
  }

  private void rows(Element element, TableLue table) {
    List<Element> before = FichierDmn.children(element, "rule");
    Map<String, Element> byId = new HashMap<>();
    before.forEach(rule -> byId.put(rule.getAttribute("id"), rule));
    List<String> now = table.lignes().stream().map(Ligne::id).toList();
    boolean sameRows = before.stream().map(r -> r.getAttribute("id")).toList().equals(now);
    if (!sameRows) {
      before.forEach(EcritureDmn::detach);
    }
    for (Ligne ligne : table.lignes()) {
      Element rule = byId.get(ligne.id());
      Element written = rule == null ? newRule(element, ligne, table) : rule;
      fill(written, ligne);
      if (!sameRows) {
        append(element, written);
      }
    }
  }

  /** With the space before it: no empty line stays where it was. */
  private static void detach(Element rule) {
    Node space = rule.getPreviousSibling();
    if (space != null && space.getNodeType() == Node.TEXT_NODE) {
      rule.getParentNode().removeChild(space);
    }
    rule.getParentNode().removeChild(rule);
  }

  private void append(Element table, Element rule) {
    Node last = table.getLastChild();
    boolean space = last != null && last.getNodeType() == Node.TEXT_NODE;
    table.insertBefore(dmn.createTextNode("\n      "), space ? last : null);
    table.insertBefore(rule, space ? last : null);
  }

  private Element newRule(Element table, Ligne ligne, TableLue of) {
    String namespace = table.getNamespaceURI();
    Element rule = dmn.createElementNS(namespace, "rule");
    rule.setAttribute("id", ligne.id());
    child(rule, "description", "");
    for (int i = 0; i < of.colonnes().size(); i++) {
      Element entry =
          child(rule, of.colonnes().get(i).sortie() ? "outputEntry" : "inputEntry", null);
      entry.setAttribute("id", TableLue.cellule(ligne.id(), i));
      entry.setAttribute("expressionLanguage", "feel");
      child(entry, "text", "");
      entry.appendChild(dmn.createTextNode("\n        "));
    }
    rule.appendChild(dmn.createTextNode("\n      "));
    return rule;
  }

  private Element child(Element parent, String name, @Nullable String text) {
    String indent = "rule".equals(parent.getLocalName()) ? "\n        " : "\n          ";
    parent.appendChild(dmn.createTextNode(indent));
    Element child = dmn.createElementNS(parent.getNamespaceURI(), name);
    if (text != null) {
      child.setTextContent(text);
    }
    parent.appendChild(child);
    return child;
  }

  private void fill(Element rule, Ligne ligne) {
    List<Element> entries = FichierDmn.entries(rule);
    for (int i = 0; i < entries.size() && i < ligne.cellules().size(); i++) {
      setText(entries.get(i), ligne.cellules().get(i).texte());
    }
    Element description = FichierDmn.child(rule, "description").orElse(null);
    if (description == null && !ligne.annotation().isBlank()) {
      description = dmn.createElementNS(rule.getNamespaceURI(), "description");
      rule.insertBefore(description, rule.getFirstChild());
    }
    if (description != null && !FichierDmn.own(description).equals(ligne.annotation())) {
      description.setTextContent(ligne.annotation());
    }
  }

  private void setText(Element parent, String texte) {
    Element text = FichierDmn.child(parent, "text").orElseGet(() -> child(parent, "text", ""));
    if (!FichierDmn.own(text).equals(texte)) {
      text.setTextContent(texte);
    }
  }

  private byte[] bytes() {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
      Transformer transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(DEBUT.getBytes(StandardCharsets.UTF_8));
      transformer.transform(new DOMSource(dmn.getDocumentElement()), new StreamResult(out));
      out.write('\n');
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("Table impossible à écrire", e);
    }
  }
}
