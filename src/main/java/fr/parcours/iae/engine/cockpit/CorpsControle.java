package fr.parcours.iae.engine.cockpit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Finds, at any depth, the keys by which a query carries an expression into the engine. */
final class CorpsControle {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CorpsControle() {}

  static boolean isSafe(byte[] body) {
    if (body.length == 0) {
      return true;
    }
    try {
      return isSafe(JSON.readTree(body));
    } catch (IOException e) {
      return false;
    }
  }

  static boolean isSafeKey(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return !lower.equals("orqueries") && !lower.endsWith("expression");
  }

  private static boolean isSafe(JsonNode node) {
    for (Iterator<Map.Entry<String, JsonNode>> i = node.fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> field = i.next();
      if (!isSafeKey(field.getKey()) || !isSafe(field.getValue())) {
        return false;
      }
    }
    for (JsonNode element : node.isArray() ? node : JSON.createArrayNode()) {
      if (!isSafe(element)) {
        return false;
      }
    }
    return true;
  }
}
