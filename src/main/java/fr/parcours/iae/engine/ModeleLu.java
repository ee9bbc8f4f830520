package fr.parcours.iae.engine;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.garde.LecteurXml;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Document;

/** A version of a model with its files, whether the engine holds it or it is only proposed. */
public record ModeleLu(VersionDeployee version, Lot lot) {

  private static final String FORM = ".form";

  /** Name of the BPMN or DMN file; empty when the files hold none. */
  public String fichier() {
    String suffix = version.kind() == Kind.PROCESSUS ? ".bpmn" : ".dmn";
    return lot.files().keySet().stream().filter(n -> n.endsWith(suffix)).findFirst().orElse("");
  }

  /** The BPMN or DMN file as it was given. */
  public byte[] octets() {
    return lot.files().getOrDefault(fichier(), new byte[0]);
  }

  /**
   * The BPMN or DMN file, read without entities or anything fetched.
   *
   * @throws fr.parcours.iae.engine.garde.ExpressionRefuseeException when it cannot be read
   */
  public Document document() {
    return LecteurXml.read(fichier(), octets());
  }

  public String xml() {
    return new String(octets(), StandardCharsets.UTF_8);
  }

  /** Whether its file can be read at all. */
  public boolean isLisible() {
    return LecteurXml.isReadable(octets());
  }

  /** Its forms, by id. */
  public Map<String, String> formulaires() {
    Map<String, String> result = new TreeMap<>();
    lot.files()
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(FORM)) {
                result.put(
                    name.substring(0, name.length() - FORM.length()),
                    new String(bytes, StandardCharsets.UTF_8));
              }
            });
    return result;
  }
}
