package fr.parcours.iae.engine.garde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/**
 * Models made to hurt whoever reads them: each is shown to work on a plain reader first, so that
 * its refusal means something.
 */
class ModelesHostilesTests {

  private static final String SECRET = "contenu-du-fichier-local";
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

  private final GardeModeles garde = new GardeModeles();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"essai.bpmn", "essai.dmn"})
  void an_external_entity_that_reads_a_local_file_is_refused(String name) throws Exception {
    String xml =
        "<!DOCTYPE d [<!ENTITY fichier SYSTEM \"" + secretFile().toUri() + "\">]>" + body(name);

    assertThat(plain(xml).getDocumentElement().getTextContent()).contains(SECRET);
    refused(name, xml, "déclare un type de document ou des entités");
  }

  @ParameterizedTest
  @ValueSource(strings = {"essai.bpmn", "essai.dmn"})
  void a_document_type_kept_elsewhere_is_refused(String name) throws Exception {
    Path dtd = folder.resolve("ailleurs.dtd");
    Files.writeString(dtd, "<!ENTITY fichier \"" + SECRET + "\">");
    String xml = "<!DOCTYPE d SYSTEM \"" + dtd.toUri() + "\">" + body(name);

    assertThat(plain(xml).getDocumentElement().getTextContent()).contains(SECRET);
    refused(name, xml, "déclare un type de document ou des entités");
  }

  @ParameterizedTest
  @ValueSource(strings = {"essai.bpmn", "essai.dmn"})
  void a_parameter_entity_that_brings_others_is_refused(String name) throws Exception {
    Path dtd = folder.resolve("parametre.dtd");
    Files.writeString(dtd, "<!ENTITY fichier \"" + SECRET + "\">");
    String xml = "<!DOCTYPE d [<!ENTITY % p SYSTEM \"" + dtd.toUri() + "\"> %p;]>" + body(name);

    assertThat(plain(xml).getDocumentElement().getTextContent()).contains(SECRET);
    refused(name, xml, "déclare un type de document ou des entités");
  }

  @ParameterizedTest
  @ValueSource(strings = {"essai.bpmn", "essai.dmn"})
  void entities_that_multiply_each_other_are_refused_before_they_grow(String name)
      throws Exception {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"aaaaaaaaaa\">");
    for (int i = 1; i <= 4; i++) {
      dtd.append("<!ENTITY e").append(i).append(" \"");
      dtd.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    String xml = dtd + "<!ENTITY fichier \"&e4;\">]>" + body(name);

    assertThat(plain(xml).getDocumentElement().getTextContent().length())
        .as("one reference has become a hundred thousand letters")
        .isEqualTo(100_000);
    refused(name, xml, "déclare un type de document ou des entités");
  }

  @ParameterizedTest
  @ValueSource(strings = {"essai.bpmn", "essai.dmn"})
  void elements_nested_without_end_are_refused_and_do_not_exhaust_the_stack(String name)
      throws Exception {
    String xml = wrap(name, "<a>".repeat(20_000) + "</a>".repeat(20_000));

    assertThatThrownBy(() -> depthByRecursion(plain(xml).getDocumentElement()))
        .as("whoever walks this tree by calling themselves falls")
        .isInstanceOf(StackOverflowError.class);
    refused(name, xml, "imbrique plus de 64 niveaux");
  }

  @ParameterizedTest
  @ValueSource(strings = {"essai.bpmn", "essai.dmn"})
  void an_inclusion_is_neither_followed_nor_kept(String name) throws Exception {
    String xml =
        wrap(
            name,
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                + secretFile().toUri()
                + "\"/>");

    DocumentBuilderFactory including = DocumentBuilderFactory.newDefaultInstance();
    including.setNamespaceAware(true);
    including.setXIncludeAware(true);
    assertThat(including.newDocumentBuilder().parse(stream(xml)).getDocumentElement())
        .extracting(org.w3c.dom.Node::getTextContent)
        .asString()
        .contains(SECRET);
    refused(name, xml, "include");
  }

  @ParameterizedTest
  @ValueSource(strings = {"essai.bpmn", "essai.dmn"})
  void a_file_of_fifty_megabytes_is_refused_before_it_is_read(String name) {
    assertThatThrownBy(() -> garde.verify(name, new byte[50_000_000]))
        .isInstanceOf(ExpressionRefuseeException.class)
        .hasMessageContaining("est trop grand");
  }

  @Test
  void a_file_that_is_not_xml_is_refused_in_french() {
    refused("essai.bpmn", "ceci n’est pas un modèle", "n’est pas lisible");
  }

  private void refused(String name, String xml, String reason) {
    assertThatThrownBy(() -> garde.verify(name, xml.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ExpressionRefuseeException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining(SECRET);
  }

  private Path secretFile() throws IOException {
    return Files.writeString(folder.resolve("secret.txt"), SECRET);
  }

  private static String body(String name) {
    return wrap(name, "&fichier;");
  }

  private static String wrap(String name, String content) {
    String namespace = name.endsWith(".bpmn") ? BPMN : DMN;
    return "<definitions xmlns=\"" + namespace + "\">" + content + "</definitions>";
  }

  private static Document plain(String xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(stream(xml));
  }

  private static ByteArrayInputStream stream(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static int depthByRecursion(org.w3c.dom.Node node) {
    int deepest = 0;
    for (var n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      deepest = Math.max(deepest, depthByRecursion(n));
    }
    return deepest + 1;
  }
}
