package fr.parcours.iae.engine.garde;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

  /** Document order; no recursion, so that no depth of nesting can exhaust the stack. */
  static void walk(Element root, Consumer<Element> visit) {
    Deque<Element> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty()) {
      Element element = waiting.pop();
      visit.accept(element);
      List<Element> children = children(element).toList();
      for (int i = children.size() - 1; i >= 0; i--) {
        waiting.push(children.get(i));
      }
    }
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
