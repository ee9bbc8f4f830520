package fr.parcours.iae.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a case expects against what the domain answered: every expected field, one by one. */
final class Comparaison {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  /** Fields whose order says nothing. */
  private static final Set<String> ENSEMBLES =
      Set.of("proposed", "numbers_as_set", "set_by", "cleared_by", "hidden", "shown");

  /** Roles the cases also name by the kind of sender. */
  private static final Set<String> DESTINATAIRES = Set.of("emails_in_order", "notified");

  /** A word to the reader of the case, not a fact. */
  private static final String REMARQUE = "note";

  private static final Set<String> EMETTEURS =
      Set.of("prescriber", "authorized_prescriber", "employer", "proxy", "orienteur");

  private Comparaison() {}

  static List<String> ecarts(JsonNode then, Map<String, Object> faits) {
    List<String> ecarts = new ArrayList<>();
    then.fields()
        .forEachRemaining(
            attendu -> {
              String champ = attendu.getKey();
              JsonNode obtenu = JSON.valueToTree(faits.get(champ));
              if (!champ.equals(REMARQUE)
                  && !isConforme(champ, attendu.getValue(), obtenu, faits)) {
                ecarts.add(champ + " : attendu " + attendu.getValue() + ", obtenu " + obtenu);
              }
            });
    return ecarts;
  }

  private static boolean isConforme(
      String champ, JsonNode attendu, JsonNode obtenu, Map<String, Object> faits) {
    if (champ.equals("not_proposed")) {
      Set<JsonNode> proposes = ensemble(JSON.valueToTree(faits.get("proposed")));
      return ensemble(attendu).stream().noneMatch(proposes::contains);
    }
    if (!faits.containsKey(champ)) {
      return false;
    }
    if (champ.equals("reason") && attendu.isTextual()) {
      return Symboles.correspond(faits.get(champ), attendu.asText());
    }
    if (ENSEMBLES.contains(champ)) {
      return ensemble(attendu).equals(ensemble(obtenu)) && attendu.size() == obtenu.size();
    }
    if (DESTINATAIRES.contains(champ)) {
      return roles(attendu).equals(roles(obtenu));
    }
    return attendu.isNumber() && obtenu.isNumber()
        ? attendu.asDouble() == obtenu.asDouble()
        : attendu.equals(obtenu);
  }

  private static Set<JsonNode> ensemble(JsonNode liste) {
    Set<JsonNode> valeurs = new HashSet<>();
    liste.forEach(valeurs::add);
    return valeurs;
  }

  private static List<String> roles(JsonNode liste) {
    List<String> roles = new ArrayList<>();
    liste.forEach(role -> roles.add(EMETTEURS.contains(role.asText()) ? "sender" : role.asText()));
    return roles;
  }
}
