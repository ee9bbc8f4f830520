package fr.parcours.iae.architecture;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** One BPMN or DMN file, read as XML so that nothing the engine would forgive goes unseen. */
record ModelFile(String name, Document document) {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
  static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

  static ModelFile read(Path file) {
    return parse(Fichiers.nameWithoutExtension(file), Fichiers.read(file));
  }

  static ModelFile parse(String name, String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new ModelFile(
          name, factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
    } catch (Exception e) {
      throw new IllegalArgumentException(name + " is not readable XML", e);
    }
  }

  List<Element> bpmn(String... localNames) {
    return Stream.of(localNames)
        .flatMap(localName -> list(document.getElementsByTagNameNS(BPMN, localName)).stream())
        .toList();
  }

  List<Element> dmn(String localName) {
    return list(document.getElementsByTagNameNS("*", localName));
  }

  List<Element> all() {
    return list(document.getElementsByTagNameNS("*", "*"));
  }

  static List<Element> within(Element parent, String namespace, String localName) {
    return list(parent.getElementsByTagNameNS(namespace, localName));
  }

  static Optional<Element> child(Element parent, String localName) {
    return children(parent).stream()
        .filter(element -> localName.equals(element.getLocalName()))
        .findFirst();
  }

  static List<Element> children(Element parent) {
    return list(parent.getChildNodes());
  }

  static List<Attr> attributes(Element element) {
    NamedNodeMap map = element.getAttributes();
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < map.getLength(); i++) {
      attributes.add((Attr) map.item(i));
    }
    return attributes;
  }

  static String camunda(Element element, String attribute) {
    return element.getAttributeNS(CAMUNDA, attribute);
  }

  static String id(Element element) {
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
