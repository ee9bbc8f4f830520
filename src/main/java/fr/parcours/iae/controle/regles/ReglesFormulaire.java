package fr.parcours.iae.controle.regles;

import static fr.parcours.iae.controle.regles.Constats.cite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.controle.Defaut;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A form is what Camunda Modeler opens and no more: known components, no code, unique keys. */
public final class ReglesFormulaire {

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

  private ReglesFormulaire() {}

  /**
   * The faults of a form.
   *
   * @param nom its file's name without extension
   * @param json its text, already bounded in size and depth
   */
  public static List<Defaut> isAWholeForm(String nom, String json) {
    Constats constats = new Constats(nom + ".form");
    Optional<JsonNode> lu = parse(json);
    if (lu.isEmpty()) {
      constats.add("FORMULAIRE_ILLISIBLE", Optional.empty(), "Le formulaire n’est pas du JSON.");
      return constats.defauts();
    }
    JsonNode form = lu.get();
    if (!form.path("id").asText().equals(nom)) {
      constats.add(
          "IDENTIFIANT_DU_FICHIER",
          Optional.empty(),
          "Le fichier doit contenir le formulaire « " + nom + " ».");
    }
    if (form.path("schemaVersion").asInt() != 16) {
      constats.add("FORMULAIRE_SCHEMA", Optional.empty(), "« schemaVersion » doit valoir 16.");
    }
    if (!form.path("type").asText().equals("default")) {
      constats.add("FORMULAIRE_SCHEMA", Optional.empty(), "Le fichier n’est pas un formulaire.");
    }
    checkFields(form, constats);
    if (json.contains("${") || json.contains("#{")) {
      constats.add(
          "EXPRESSION_INTERDITE",
          Optional.empty(),
          "Un formulaire ne porte pas d’expression du moteur.");
    }
    return constats.defauts();
  }

  private static void checkFields(JsonNode form, Constats constats) {
    Set<String> keys = new TreeSet<>();
    for (JsonNode field : form.findParents("type")) {
      String type = field.path("type").asText();
      Optional<String> id =
          Optional.of(field.path("key").asText(field.path("id").asText()))
              .filter(t -> !t.isBlank());
      if (field != form && !COMPONENTS.contains(type)) {
        constats.add(
            "COMPOSANT_INCONNU", id, "Le composant « " + cite(type) + " » n’est pas admis.");
      }
      if (field.has("key") && !keys.add(field.path("key").asText())) {
        constats.add(
            "CHAMP_EN_DOUBLE",
            id,
            "Deux champs portent la clé « " + cite(field.path("key").asText()) + " ».");
      }
    }
  }

  /** The keys of all its fields; none when it is not JSON. */
  public static Set<String> keys(String json) {
    Set<String> keys = new TreeSet<>();
    parse(json)
        .ifPresent(
            form -> form.findParents("key").forEach(field -> keys.add(field.path("key").asText())));
    return keys;
  }

  /** The form as a tree; none when it is not JSON. */
  public static Optional<JsonNode> parse(String json) {
    try {
      return Optional.ofNullable(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
