package fr.parcours.iae.stories;

import fr.parcours.iae.engine.DeployedDefinition;
import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.engine.Lot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Other versions of the build's processes, made from its files, which stay as they are. */
public final class VersionsDeTest {

  private static final Path PROCESSES = Path.of("processes");
  private static final Path FORMS = Path.of("forms");

  private VersionsDeTest() {}

  /** An orientation where a refusal ends the case: nobody reorients the person any more. */
  public static DeployedDefinition orientationSansReorientation(Deployeur deployeur) {
    return deploy(
        deployeur,
        "candidature",
        "orientation",
        bpmn -> {
          String lighter = tagged(bpmn);
          for (String id :
              List.of(
                  "Gateway_ReorientationNeeded",
                  "UserTask_ReorientPersonne",
                  "End_PersonneReoriented",
                  "Flow_ReorientationNeeded_Yes",
                  "Flow_ReorientationNeeded_No",
                  "Flow_Reorient_End")) {
            lighter = without(lighter, id);
          }
          return lighter
              .replace(
                  "targetRef=\"Gateway_ReorientationNeeded\"",
                  "targetRef=\"End_CandidatureRefused\"")
              .replace(
                  "<bpmn:endEvent id=\"End_CandidatureRefused\" name=\"Candidature refusée\">",
                  "<bpmn:endEvent id=\"End_CandidatureRefused\" name=\"Candidature refusée\">"
                      + "<bpmn:incoming>Flow_CandidatureRefused_Yes</bpmn:incoming>");
        });
  }

  /** The same orientation under another name, one step of which has another id. */
  public static DeployedDefinition orientationRenommee(Deployeur deployeur) {
    return deploy(
        deployeur,
        "candidature",
        "orientation",
        bpmn ->
            tagged(bpmn)
                .replace("UserTask_ResumeCandidature", "UserTask_ReviewAgain")
                .replace("Reprendre la candidature", "Revoir la candidature")
                .replace("2027.1", "2027.2"));
  }

  /** The same embauche under another name. */
  public static DeployedDefinition embaucheSuivante(Deployeur deployeur) {
    return deploy(deployeur, "embauche", "embauche", VersionsDeTest::tagged);
  }

  private static String tagged(String bpmn) {
    return bpmn.replaceFirst("camunda:versionTag=\"[^\"]*\"", "camunda:versionTag=\"2027.1\"");
  }

  private static String without(String bpmn, String id) {
    String quoted = Pattern.quote(id);
    return bpmn.replaceAll(
            "(?s)\\s*<bpmn:(\\w+) id=\"" + quoted + "\"(?:[^>]*/>|[^>]*[^/]>.*?</bpmn:\\1>)", "")
        .replaceAll(
            "(?s)\\s*<bpmndi:(BPMNShape|BPMNEdge) [^>]*bpmnElement=\""
                + quoted
                + "\".*?</bpmndi:\\1>",
            "")
        .replaceAll("\\s*<bpmn:(incoming|outgoing)>" + quoted + "</bpmn:\\1>", "");
  }

  private static DeployedDefinition deploy(
      Deployeur deployeur, String module, String cle, UnaryOperator<String> change) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(
        cle + ".bpmn", bytes(change.apply(read(PROCESSES.resolve(module).resolve(cle + ".bpmn")))));
    try (var forms = Files.walk(FORMS)) {
      forms
          .filter(f -> f.toString().endsWith(".form"))
          .forEach(f -> files.put(f.getFileName().toString(), bytes(read(f))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return deployeur.deploy(Lot.of(cle, files)).get(0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
