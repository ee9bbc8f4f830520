package fr.parcours.iae.architecture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A form is what Camunda Modeler opens and no more: known components, no code, unique keys. */
final class FormRules {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> COMPONENTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "datetime",
          "text",
          "html",
          "group",
          "dynamiclist",
          "separator",
          "spacer");

  private FormRules() {}

  static List<String> isAWholeForm(String name, String json) {
    JsonNode form = parse(name, json);
    List<String> violations = new ArrayList<>();
    if (!form.path("id").asText().equals(name)) {
      violations.add(name + ": the file holds form '" + form.path("id").asText() + "'");
    }
    if (form.path("schemaVersion").asInt() != 16) {
      violations.add(name + " is not schema version 16");
    }
    if (!form.path("type").asText().equals("default")) {
      violations.add(name + " is not a form");
    }
    Set<String> keys = new TreeSet<>();
    for (JsonNode field : form.findParents("type")) {
      String type = field.path("type").asText();
      if (field != form && !COMPONENTS.contains(type)) {
        violations.add(name + " uses the unknown component '" + type + "'");
      }
      if (field.has("key") && !keys.add(field.path("key").asText())) {
        violations.add(name + " has two fields '" + field.path("key").asText() + "'");
      }
    }
    if (json.contains("${") || json.contains("#{")) {
      violations.add(name + " holds an engine expression");
    }
    return violations;
  }

  static Set<String> keys(String name, String json) {
    Set<String> keys = new TreeSet<>();
    parse(name, json).findParents("key").forEach(field -> keys.add(field.path("key").asText()));
    return keys;
  }

  private static JsonNode parse(String name, String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name + " is not readable JSON", e);
    }
  }
}
