package fr.parcours.iae.controle.regles;

import fr.parcours.iae.engine.garde.LecteurXml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/**
 * One BPMN or DMN file, read as XML so that nothing the engine would forgive goes unseen. Its
 * elements are counted and sorted once: every rule walks them.
 */
public final class FichierModele {

  public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  public static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
  public static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  public static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
  public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  public static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

  private final String fichier;
  private final Document document;
  private final List<Element> all;
  private final Map<String, Element> parId = new HashMap<>();
  private final Map<String, List<Element>> parNom = new HashMap<>();
  private final Map<String, List<Element>> sortants = new HashMap<>();

  public FichierModele(String fichier, Document document) {
    this.fichier = fichier;
    this.document = document;
    this.all = list(document.getElementsByTagNameNS("*", "*"));
    for (Element element : all) {
      if (!id(element).isEmpty()) {
        parId.putIfAbsent(id(element), element);
      }
      parNom.computeIfAbsent(element.getLocalName(), n -> new ArrayList<>()).add(element);
      if (BPMN.equals(element.getNamespaceURI()) && "sequenceFlow".equals(element.getLocalName())) {
        sortants
            .computeIfAbsent(element.getAttribute("sourceRef"), n -> new ArrayList<>())
            .add(element);
      }
    }
  }

  /**
   * Reads a file.
   *
   * @throws fr.parcours.iae.engine.garde.ExpressionRefuseeException when it is not XML the house
   *     reads
   */
  public static FichierModele parse(String fichier, byte[] octets) {
    return new FichierModele(fichier, LecteurXml.read(fichier, octets));
  }

  /** Its name with its extension, as a fault names it. */
  public String fichier() {
    return fichier;
  }

  /** Its name without extension. */
  public String nom() {
    return fichier.replaceFirst("\\.[^.]+$", "");
  }

  public Document document() {
    return document;
  }

  /** Every element, in the order of the file. */
  public List<Element> all() {
    return all;
  }

  /** The elements of BPMN with one of these names. */
  public List<Element> bpmn(String... noms) {
    return Stream.of(noms)
        .flatMap(nom -> parNom.getOrDefault(nom, List.of()).stream())
        .filter(element -> BPMN.equals(element.getNamespaceURI()))
        .toList();
  }

  /** The elements with this name, whichever edition of DMN. */
  public List<Element> dmn(String nom) {
    return parNom.getOrDefault(nom, List.of());
  }

  /** The flows that leave a node. */
  public List<Element> sortants(Element noeud) {
    return sortants.getOrDefault(id(noeud), List.of());
  }

  /** The first element that bears this id. */
  public Optional<Element> find(String id) {
    return Optional.ofNullable(parId.get(id));
  }

  /** The element of this file that bears the id of an element of another; none without an id. */
  public Optional<Element> connu(Element autre) {
    return find(id(autre)).filter(element -> element.getLocalName().equals(autre.getLocalName()));
  }

  public static List<Element> within(Element parent, String namespace, String nom) {
    return list(parent.getElementsByTagNameNS(namespace, nom));
  }

  public static Optional<Element> child(Element parent, String nom) {
    return children(parent).stream()
        .filter(element -> nom.equals(element.getLocalName()))
        .findFirst();
  }

  public static List<Element> children(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (var n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  public static List<Attr> attributes(Element element) {
    NamedNodeMap map = element.getAttributes();
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < map.getLength(); i++) {
      attributes.add((Attr) map.item(i));
    }
    return attributes;
  }

  /** Text of the first child of this name, without the blanks around it; empty when none. */
  public static String texte(Element parent, String nom) {
    return child(parent, nom).map(Element::getTextContent).orElse("").strip();
  }

  public static String camunda(Element element, String attribute) {
    return element.getAttributeNS(CAMUNDA, attribute);
  }

  public static String id(Element element) {
    return element.getAttribute("id");
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
