package fr.parcours.iae.formulaire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Parses the JSON of a form within bounds, without double names or anything after its end. */
final class RacineJson {

  private static final int MAX_CARACTERES = 300_000;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(30)
                          .maxStringLength(10_000)
                          .maxNumberLength(20)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RacineJson() {}

  static JsonNode lire(String json) {
    if (json.length() > MAX_CARACTERES) {
      throw new FormulaireException("Le formulaire dépasse " + MAX_CARACTERES + " caractères.");
    }
    try {
      JsonNode racine = JSON.readTree(json);
      if (racine != null && racine.isObject()) {
        return racine;
      }
    } catch (JsonProcessingException e) {
      throw new FormulaireException("Le formulaire n’est pas du JSON correct.", e);
    }
    throw new FormulaireException("Le formulaire n’est pas un objet JSON.");
  }
}
