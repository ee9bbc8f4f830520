package fr.parcours.iae.comparaison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reading of elements already parsed. */
final class Xml {

  private Xml() {}

  static List<Element> children(Element parent) {
    List<Element> result = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        result.add(child);
      }
    }
    return result;
  }

  static Stream<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> name.equals(child.getLocalName()));
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent, name).findFirst();
  }

  /** Every element of this name below, whatever its namespace. */
  static Stream<Element> below(Element root, String name) {
    var found = root.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  /** Its attributes but its id and the declarations of namespaces. */
  static Stream<Attr> attributes(Element element) {
    var all = element.getAttributes();
    return IntStream.range(0, all.getLength())
        .mapToObj(i -> (Attr) all.item(i))
        .filter(a -> !"id".equals(a.getLocalName()) && !a.getName().startsWith("xmlns"));
  }

  /** The text written directly in the element, spaces of the file's layout brought to one. */
  static String text(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeType() == Node.TEXT_NODE || n.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(n.getNodeValue());
      }
    }
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  /** The text of the child of this name, empty when there is none. */
  static String textOf(Element parent, String child) {
    return child(parent, child).map(Xml::text).orElse("");
  }
}
