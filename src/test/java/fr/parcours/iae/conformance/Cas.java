package fr.parcours.iae.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One acceptance case of the real service: given, when, then. */
record Cas(String id, JsonNode given, String when, JsonNode then) {

  static Cas de(JsonNode noeud) {
    return new Cas(
        noeud.path("id").asText(), noeud.path("given"), noeud.path("when").asText(), noeud.path("then"));
  }

  boolean a(String champ) {
    return given.hasNonNull(champ);
  }

  boolean attend(String champ) {
    return then.has(champ);
  }

  @Nullable String texte(String champ) {
    return a(champ) ? given.get(champ).asText() : null;
  }

  String texte(String champ, String defaut) {
    return a(champ) ? given.get(champ).asText() : defaut;
  }

  boolean vrai(String champ) {
    return a(champ) && given.get(champ).asBoolean();
  }

  boolean vrai(String champ, boolean defaut) {
    return a(champ) ? given.get(champ).asBoolean() : defaut;
  }

  @Nullable LocalDate date(String champ) {
    return a(champ) ? LocalDate.parse(given.get(champ).asText()) : null;
  }

  LocalDate date(String champ, LocalDate defaut) {
    return a(champ) ? LocalDate.parse(given.get(champ).asText()) : defaut;
  }

  List<String> liste(String champ) {
    List<String> valeurs = new ArrayList<>();
    given.path(champ).forEach(valeur -> valeurs.add(valeur.asText()));
    return valeurs;
  }
}
