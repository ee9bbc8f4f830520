package fr.parcours.iae.comparaison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts and outcomes of the journal as values, and outcomes as people read them. */
final class Issues {

  private static final String AUCUNE = "Aucune ligne ne s’applique";
  private static final TypeReference<Map<String, Object>> FAITS = new TypeReference<>() {};

  private final ObjectMapper json;
  private final Map<String, String> libelles;

  /**
   * @param libelles of the outputs, by name
   */
  Issues(ObjectMapper json, Map<String, String> libelles) {
    this.json = json;
    this.libelles = libelles;
  }

  /** The facts a decision was given, by variable. */
  Map<String, Object> faits(String entrees) {
    try {
      Map<String, Object> result = new HashMap<>();
      json.readValue(entrees, FAITS)
          .forEach((name, value) -> result.put(FaitsLus.variableOf(name), value));
      return result;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Faits de décision illisibles", e);
    }
  }

  String kept(String sorties) {
    try {
      return text(json.readTree(sorties));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Issue de décision illisible", e);
    }
  }

  String given(Map<String, Object> sorties) {
    return text(json.valueToTree(sorties));
  }

  /** Equal outcomes read the same: sorted by name, numbers by their value. */
  private String text(JsonNode sorties) {
    Map<String, String> values = new TreeMap<>();
    sorties
        .properties()
        .forEach(
            e -> values.put(libelles.getOrDefault(e.getKey(), e.getKey()), value(e.getValue())));
    return values.isEmpty()
        ? AUCUNE
        : values.entrySet().stream()
            .map(e -> e.getKey() + " : " + e.getValue())
            .collect(Collectors.joining(" ; "));
  }

  private static String value(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return "rien";
    }
    if (value.isBoolean()) {
      return value.asBoolean() ? "oui" : "non";
    }
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : value.isValueNode() ? value.asText() : value.toString();
  }
}
