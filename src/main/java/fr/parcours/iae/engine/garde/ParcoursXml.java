package fr.parcours.iae.engine.garde;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks the elements of a document, root first. */
final class ParcoursXml {

  private ParcoursXml() {}

  static void walk(Element root, Consumer<Element> visit) {
    visit.accept(root);
    children(root).forEach(child -> walk(child, visit));
  }

  static Stream<Element> children(Element parent) {
    List<Element> result = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        result.add(child);
      }
    }
    return result.stream();
  }

  static Stream<Attr> attributes(Element element) {
    var all = element.getAttributes();
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Attr) all.item(i));
  }

  /** The text written directly in the element, not in its children. */
  static String ownText(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeType() == Node.TEXT_NODE || n.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(n.getNodeValue());
      }
    }
    return text.toString().strip();
  }

  static String namespace(Node node) {
    return node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
  }
}
