package fr.parcours.iae.engine.garde;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML without document types, entities or anything fetched from elsewhere. */
public final class LecteurXml {

  /** A model drawn by a person nests a dozen elements; what reads it next calls itself. */
  static final int PROFONDEUR_MAX = 64;

  /** The largest model of the product has less than two thousand. */
  static final int ELEMENTS_MAX = 10_000;

  private LecteurXml() {}

  /**
   * Reads a document.
   *
   * @throws ExpressionRefuseeException when it is not XML, names a document type, nests too deep or
   *     has too many elements
   */
  public static Document read(String name, byte[] bytes) {
    try {
      checkDepth(name, bytes);
      return builder().parse(new ByteArrayInputStream(bytes));
    } catch (XMLStreamException | SAXException | IOException | ParserConfigurationException e) {
      throw new ExpressionRefuseeException("Modèle refusé : " + name + " n’est pas lisible.");
    }
  }

  /** Whether a document can be read from these bytes. */
  public static boolean isReadable(byte[] bytes) {
    try {
      read("", bytes);
      return true;
    } catch (ExpressionRefuseeException e) {
      return false;
    }
  }

  /** Read as a stream first: a tree too deep would exhaust the stack of whoever walks it. */
  private static void checkDepth(String name, byte[] bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    int depth = 0;
    int elements = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new ExpressionRefuseeException(
            "Modèle refusé : " + name + " déclare un type de document ou des entités.");
      }
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
      if (event == XMLStreamConstants.START_ELEMENT && ++elements > ELEMENTS_MAX) {
        throw new ExpressionRefuseeException(
            "Modèle refusé : " + name + " a plus de " + ELEMENTS_MAX + " éléments.");
      }
      if (depth > PROFONDEUR_MAX) {
        throw new ExpressionRefuseeException(
            "Modèle refusé : "
                + name
                + " imbrique plus de "
                + PROFONDEUR_MAX
                + " niveaux d’éléments.");
      }
    }
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new DefaultHandler());
    return builder;
  }
}
