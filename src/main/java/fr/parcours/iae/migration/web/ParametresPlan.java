package fr.parcours.iae.migration.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * What the form of a plan says: {@code vers.DEFINITION=DEFINITION} for a called process, {@code
 * etape.DEFINITION.ELEMENT=ELEMENT} for a correspondence.
 */
record ParametresPlan(
    String source,
    String cible,
    List<String> departements,
    boolean departementsLisibles,
    Map<String, String> versions,
    Map<String, Map<String, String>> etapes) {

  private static final Pattern DEPARTEMENT = Pattern.compile("(?:[0-9]{2}|2[AB]|9[78][0-9])");
  private static final String VERS = "vers.";
  private static final String ETAPE = "etape.";

  static ParametresPlan of(MultiValueMap<String, String> params) {
    Map<String, String> versions = new HashMap<>();
    Map<String, Map<String, String>> etapes = new HashMap<>();
    params.forEach(
        (nom, valeurs) -> {
          String valeur = valeurs.isEmpty() ? "" : valeurs.get(0);
          if (nom.startsWith(VERS)) {
            versions.put(nom.substring(VERS.length()), valeur);
          } else if (nom.startsWith(ETAPE)) {
            String[] parts = nom.substring(ETAPE.length()).split("\\.", 2);
            if (parts.length == 2) {
              etapes.computeIfAbsent(parts[0], d -> new TreeMap<>()).put(parts[1], valeur);
            }
          }
        });
    List<String> departements = codes(first(params, "departements"));
    return new ParametresPlan(
        first(params, "source"),
        first(params, "cible"),
        departements.stream().filter(d -> DEPARTEMENT.matcher(d).matches()).toList(),
        departements.stream().allMatch(d -> DEPARTEMENT.matcher(d).matches()),
        versions,
        etapes);
  }

  private static String first(MultiValueMap<String, String> params, String nom) {
    String valeur = params.getFirst(nom);
    return valeur == null ? "" : valeur;
  }

  private static List<String> codes(String texte) {
    return new ArrayList<>(
        Arrays.stream(texte.toUpperCase(java.util.Locale.ROOT).split("[\\s,;]+"))
            .filter(c -> !c.isEmpty())
            .distinct()
            .toList());
  }
}
