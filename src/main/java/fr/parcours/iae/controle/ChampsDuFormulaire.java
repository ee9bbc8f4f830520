package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.Constats.cite;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parcours.iae.controle.regles.Constats;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a form against those the code of its step reads. An optional field may go, words
 * and order may change; a required one stays as it is, and nothing is asked that nobody keeps.
 */
final class ChampsDuFormulaire {

  private static final List<String> DECISIFS =
      List.of("type", "conditional", "disabled", "readonly", "valuesKey", "valuesExpression");

  private ChampsDuFormulaire() {}

  /**
   * A field, and the condition that hides the groups above it.
   *
   * @param chemin key within the list it is repeated in, if any
   */
  private record Champ(String chemin, JsonNode json, String masques) {}

  static List<Defaut> compare(String fichier, JsonNode produit, JsonNode propose) {
    Constats constats = new Constats(fichier);
    Map<String, Champ> avant = champs(produit);
    Map<String, Champ> apres = champs(propose);
    apres.forEach(
        (cle, champ) -> {
          Champ connu = avant.get(cle);
          if (connu == null) {
            constats.add(
                "CHAMP_INCONNU",
                Optional.of(cle),
                "Le champ « "
                    + cite(cle)
                    + " » n’est lu par rien dans le produit : sa réponse serait perdue.");
          } else {
            compare(connu, champ, constats);
          }
        });
    avant.forEach(
        (cle, champ) -> {
          if (isRequired(champ) && !apres.containsKey(cle)) {
            constats.add(
                "CHAMP_REQUIS_ABSENT",
                Optional.of(cle),
                "Le champ obligatoire « "
                    + cite(cle)
                    + " » manque : l’étape ne peut pas se faire sans lui.");
          }
        });
    return constats.defauts();
  }

  private static void compare(Champ avant, Champ apres, Constats constats) {
    Optional<String> cle = Optional.of(apres.chemin());
    String nom = "« " + cite(apres.chemin()) + " »";
    for (String attribut : isRequired(avant) ? DECISIFS : List.of("type", "valuesKey")) {
      if (!avant.json().path(attribut).equals(apres.json().path(attribut))) {
        constats.add(
            "CHAMP_CHANGE",
            cle,
            "Le champ " + nom + " change de « " + attribut + " », que le produit attend.");
      }
    }
    if (isRequired(avant) && !isRequired(apres)) {
      constats.add("CHAMP_CHANGE", cle, "Le champ " + nom + " doit rester obligatoire.");
    }
    if (isRequired(avant) && !avant.masques().equals(apres.masques())) {
      constats.add("CHAMP_CHANGE", cle, "Le champ obligatoire " + nom + " est masqué autrement.");
    }
    Set<String> valeurs = valeurs(avant.json());
    valeurs(apres.json()).stream()
        .filter(valeur -> !valeurs.contains(valeur))
        .forEach(
            valeur ->
                constats.add(
                    "CHOIX_INCONNU",
                    cle,
                    "Le choix « "
                        + cite(valeur)
                        + " » du champ "
                        + nom
                        + " n’existe pas dans le produit."));
  }

  private static boolean isRequired(Champ champ) {
    JsonNode controles = champ.json().path("validate");
    return controles.path("required").asBoolean(false)
        || champ.json().path("properties").hasNonNull("requisSi");
  }

  private static Set<String> valeurs(JsonNode champ) {
    Set<String> valeurs = new HashSet<>();
    champ.path("values").forEach(choix -> valeurs.add(choix.path("value").asText()));
    return valeurs;
  }

  private static Map<String, Champ> champs(JsonNode formulaire) {
    Map<String, Champ> champs = new LinkedHashMap<>();
    collect(formulaire, "", "", champs);
    return champs;
  }

  private static void collect(
      JsonNode parent, String prefixe, String masques, Map<String, Champ> champs) {
    for (JsonNode composant : parent.path("components")) {
      String masque = masques + composant.path("conditional").path("hide").asText("");
      String type = composant.path("type").asText();
      if (composant.hasNonNull("key") && !"button".equals(type)) {
        String chemin = prefixe + composant.path("key").asText();
        champs.put(chemin, new Champ(chemin, composant, masque));
      }
      String path = composant.path("path").asText("");
      String dessous = "dynamiclist".equals(type) ? prefixe + path + "[]." : prefixe;
      collect(composant, dessous, masque, champs);
    }
  }
}
