package fr.parcours.iae.support;

import fr.parcours.iae.engine.DeployedDefinition;
import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.engine.Lot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Versions that exist for a story only: the product's own files with a few words changed. */
public final class VersionsEssayees {

  private static final Path TABLE = Path.of("processes/eligibilite/criteres-minimum.dmn");
  private static final Path PROCESSUS = Path.of("processes/candidature/orientation.bpmn");
  private static final Path FORMULAIRES = Path.of("forms/candidature");
  private static final String GEIQ =
      """
      <rule id="Rule_groupement">
        <description>Règle d’essai.</description>
        <inputEntry id="InputEntry_groupement_kind"><text>"GEIQ"</text></inputEntry>
        <outputEntry id="OutputEntry_groupement_1"><text>1</text></outputEntry>
        <outputEntry id="OutputEntry_groupement_2"><text>2</text></outputEntry>
      </rule>
      """;

  private VersionsEssayees() {}

  /**
   * {@code criteres-minimum}: stricter for ACI, no row for ETTI, one more for GEIQ, another basis
   * for EITI, and AI under another id.
   */
  public static int tableStricte(Deployeur deployeur) throws IOException {
    String dmn = Files.readString(TABLE);
    String stricter =
        once(
            dmn.replaceAll("(?s)\\s*<rule id=\"Rule_travailTemporaire\">.*?</rule>", ""),
            "<outputEntry id=\"OutputEntry_chantier_niveau2Min\" expressionLanguage=\"feel\">\n"
                + "          <text>3</text>",
            "<outputEntry id=\"OutputEntry_chantier_niveau2Min\" expressionLanguage=\"feel\">\n"
                + "          <text>4</text>");
    stricter =
        once(stricter, "même minimum que pour une entreprise", "le minimum d’une entreprise");
    stricter = once(stricter, "Rule_associationIntermediaire", "Rule_association");
    stricter = once(stricter, "    </decisionTable>", GEIQ + "    </decisionTable>");
    return version(
        deployeur.deploy(
            Lot.of("criteres-minimum", Map.of("criteres-minimum.dmn", bytes(stricter)))),
        "criteres-minimum");
  }

  /**
   * {@code orientation}: a new edition, one step renamed, one replaced by another, one end drawn
   * elsewhere, and two of its forms changed.
   */
  public static int processusAllege(Deployeur deployeur) throws IOException {
    String bpmn = Files.readString(PROCESSUS);
    String changed = once(bpmn, "versionTag=\"2026.2\"", "versionTag=\"2027.1\"");
    changed = once(changed, "name=\"Reprendre la candidature\"", "name=\"Relire la candidature\"");
    changed = changed.replace("UserTask_ReorientPersonne", "UserTask_OrienterPersonne");
    changed = once(changed, "<dc:Bounds x=\"772\" y=\"612\"", "<dc:Bounds x=\"792\" y=\"612\"");
    Map<String, byte[]> files = new TreeMap<>();
    files.put("orientation.bpmn", bytes(changed));
    for (String form : List.of("review-candidature", "resume-candidature", "reorient-personne")) {
      files.put(form + ".form", bytes(form(form)));
    }
    return version(deployeur.deploy(Lot.of("orientation", files)), "orientation");
  }

  private static String form(String id) throws IOException {
    String form = Files.readString(FORMULAIRES.resolve(id + ".form"));
    return switch (id) {
      case "resume-candidature" -> form.replaceFirst("(?s)\\{\\s*\"type\": \"text\".*?\\},", "");
      case "reorient-personne" ->
          once(
                  once(
                      once(form, "\"required\": true", "\"required\": false"),
                      "\"label\": \"Commentaire\"",
                      "\"label\": \"Commentaire pour l’équipe\",\n\"conditional\": {\"hide\": \"=suite = null\"}"),
                  ",\n        {\n          \"label\": \"Aucune suite\",\n          \"value\": \"AUCUNE\"\n        }",
                  "")
              .replaceFirst(
                  "(?s)\"components\": \\[",
                  "\"components\": [{\"type\": \"textfield\", \"id\": \"Field_contact\", \"key\":"
                      + " \"contact\", \"label\": \"Contact\"},");
      default -> form;
    };
  }

  private static String once(String text, String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalStateException("Nothing to change: " + from);
    }
    int at = text.indexOf(from);
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int version(List<DeployedDefinition> deployed, String cle) {
    return deployed.stream().filter(d -> d.key().equals(cle)).findFirst().orElseThrow().version();
  }
}
