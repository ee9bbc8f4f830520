package fr.parcours.iae.comparaison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a {@code .form} file as fields by key; a component without a key goes by its id. */
final class LectureDuFormulaire {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("textfield", "Texte court"),
          Map.entry("textarea", "Texte long"),
          Map.entry("number", "Nombre"),
          Map.entry("checkbox", "Case à cocher"),
          Map.entry("checklist", "Cases à cocher"),
          Map.entry("radio", "Choix unique"),
          Map.entry("select", "Liste"),
          Map.entry("taglist", "Liste à choix multiple"),
          Map.entry("datetime", "Date"),
          Map.entry("text", "Paragraphe"),
          Map.entry("html", "Paragraphe"),
          Map.entry("group", "Groupe"),
          Map.entry("dynamiclist", "Liste répétée"),
          Map.entry("separator", "Séparateur"),
          Map.entry("spacer", "Espace"));

  private static final Map<String, String> NOMS =
      Map.ofEntries(
          Map.entry("key", "Clé"),
          Map.entry("label", "Libellé"),
          Map.entry("dateLabel", "Libellé"),
          Map.entry("description", "Aide"),
          Map.entry("text", "Texte"),
          Map.entry("subtype", "Précision de la date"),
          Map.entry("defaultValue", "Valeur proposée"),
          Map.entry("valuesKey", "Choix venus de"),
          Map.entry("disabled", "Désactivé"),
          Map.entry("readonly", "Non modifiable"),
          Map.entry("showOutline", "Encadré"),
          Map.entry("conditional.hide", "Masqué si"),
          Map.entry("validate.required", "Obligatoire"),
          Map.entry("validate.minLength", "Longueur minimale"),
          Map.entry("validate.maxLength", "Longueur maximale"),
          Map.entry("validate.min", "Minimum"),
          Map.entry("validate.max", "Maximum"),
          Map.entry("validate.pattern", "Forme attendue"),
          Map.entry("properties.messageRequis", "Message si absent"),
          Map.entry("properties.messageInvalide", "Message si invalide"),
          Map.entry("properties.dateMin", "Date au plus tôt"),
          Map.entry("properties.dateMax", "Date au plus tard"),
          Map.entry("properties.messageDateMin", "Message si trop tôt"),
          Map.entry("properties.messageDateMax", "Message si trop tard"));

  private final Map<String, ElementModele> champs = new LinkedHashMap<>();

  private LectureDuFormulaire() {}

  /** A file that is not JSON reads as one component that says so. */
  static Map<String, ElementModele> read(String json) {
    try {
      LectureDuFormulaire reading = new LectureDuFormulaire();
      reading.componentsOf(JSON.readTree(json), null);
      return reading.champs;
    } catch (JsonProcessingException e) {
      return Map.of(
          "fichier", new ElementModele("fichier", "Fichier illisible", null, Map.of(), null));
    }
  }

  private void componentsOf(JsonNode parent, @Nullable String within) {
    for (JsonNode component : parent.path("components")) {
      String id = component.path("key").asText(component.path("id").asText());
      Map<String, String> proprietes = new LinkedHashMap<>();
      if (within != null) {
        proprietes.put(ElementModele.DANS, within);
      }
      component
          .properties()
          .forEach(property -> flatten(proprietes, property.getKey(), property.getValue()));
      champs.put(
          id,
          new ElementModele(
              id,
              TYPES.getOrDefault(component.path("type").asText(), component.path("type").asText()),
              nameOf(component),
              proprietes,
              null));
      componentsOf(component, id);
    }
  }

  private static @Nullable String nameOf(JsonNode component) {
    for (String property : new String[] {"label", "dateLabel", "text"}) {
      String written = component.path(property).asText();
      if (!written.isBlank()) {
        return written.length() <= 80 ? written : written.substring(0, 79) + "…";
      }
    }
    return null;
  }

  private static void flatten(Map<String, String> into, String path, JsonNode value) {
    if (path.equals("values")) {
      choices(into, value);
    } else if (value.isObject()) {
      value.properties().forEach(p -> flatten(into, path + "." + p.getKey(), p.getValue()));
    } else if (!Set.of("id", "type", "components").contains(path)) {
      String written = value.isValueNode() ? value.asText() : value.toString();
      into.put(
          NOMS.getOrDefault(path, path),
          value.isBoolean() ? (value.asBoolean() ? "oui" : "non") : written);
    }
  }

  private static void choices(Map<String, String> into, JsonNode values) {
    StringBuilder order = new StringBuilder();
    for (JsonNode choice : values) {
      String code = choice.path("value").asText();
      into.put("Choix " + code, choice.path("label").asText());
      order.append(order.isEmpty() ? "" : ", ").append(code);
    }
    into.put(ComparaisonFormulaires.ORDRE, order.toString());
  }
}
