package fr.parcours.iae.formulaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a form file strictly: what is not understood is refused, never skipped. */
final class LectureFormulaire {

  private static final int MAX_COMPOSANTS = 200;
  private static final int MAX_PROFONDEUR = 4;
  private static final Set<String> RACINE =
      Set.of(
          "components",
          "type",
          "id",
          "schemaVersion",
          "executionPlatform",
          "executionPlatformVersion",
          "exporter");
  private static final String CLE = "[A-Za-z][A-Za-z0-9]{0,59}";
  private final String json;
  private final Set<String> cles = new HashSet<>();
  private final Set<String> ids = new HashSet<>();

  LectureFormulaire(String json) {
    this.json = json;
  }

  FormulaireDefinition lire() {
    NoeudJson racine = new NoeudJson(RacineJson.lire(json), "Le formulaire");
    racine.refuseAutresQue(RACINE);
    if (!Objects.equals(racine.entier("schemaVersion"), FormulaireDefinition.VERSION_DU_SCHEMA)) {
      throw racine.refus("« schemaVersion » doit valoir " + FormulaireDefinition.VERSION_DU_SCHEMA);
    }
    String id = racine.texteObligatoire("id");
    return new FormulaireDefinition(id, composants(racine, 0, false));
  }

  private List<Composant> composants(NoeudJson parent, int profondeur, boolean dansUneListe) {
    JsonNode enfants = parent.json().path("components");
    if (!enfants.isArray()) {
      throw parent.refus("« components » manque");
    }
    if (profondeur > MAX_PROFONDEUR) {
      throw parent.refus("plus de " + MAX_PROFONDEUR + " niveaux de groupes");
    }
    List<Composant> lus = new ArrayList<>();
    for (JsonNode enfant : enfants) {
      lus.add(composant(enfant, profondeur, dansUneListe));
    }
    return List.copyOf(lus);
  }

  private Composant composant(JsonNode json, int profondeur, boolean dansUneListe) {
    String id = json.path("id").asText("sans id");
    NoeudJson noeud = new NoeudJson(json, "Le composant « " + id + " »");
    if (!json.isObject() || !ids.add(id) || ids.size() > MAX_COMPOSANTS) {
      throw noeud.refus("identifiant en double, ou plus de " + MAX_COMPOSANTS + " composants");
    }
    String type = noeud.texteObligatoire("type");
    AttributsConnus.check(type, noeud);
    ExpressionFeel masque = noeud.enfant("conditional").expression("hide");
    return switch (type) {
      case "text" -> new Composant.Texte(id, noeud.texteObligatoire("text"), masque);
      case "separator", "spacer" -> new Composant.Separation(id, type.equals("separator"), masque);
      case "button" -> new Composant.Bouton(id, noeud.texteObligatoire("label"), masque);
      case "group" ->
          new Composant.Groupe(
              id,
              noeud.texteLisible("label"),
              composants(noeud, profondeur + 1, dansUneListe),
              masque);
      case "dynamiclist" -> liste(noeud, id, masque, profondeur, dansUneListe);
      case "expression" -> calcul(noeud, id, masque, dansUneListe);
      default ->
          new LectureChamp(noeud)
              .lire(
                  TypeChamp.of(type).orElseThrow(() -> inconnu(noeud, type)),
                  id,
                  cle(noeud, "key"),
                  masque);
    };
  }

  private Composant liste(
      NoeudJson noeud,
      String id,
      @Nullable ExpressionFeel masque,
      int profondeur,
      boolean imbriquee) {
    if (imbriquee) {
      throw noeud.refus("une liste dans une liste n’est pas prise en charge");
    }
    String cle = cle(noeud, "path");
    Integer lignes = noeud.entier("defaultRepetitions");
    return new Composant.Liste(
        id,
        cle,
        noeud.texteLisible("label"),
        lignes == null ? 1 : lignes,
        composants(noeud, profondeur + 1, true),
        masque);
  }

  private Composant calcul(
      NoeudJson noeud, String id, @Nullable ExpressionFeel masque, boolean dansUneListe) {
    ExpressionFeel expression = noeud.expression("expression");
    if (expression == null || dansUneListe) {
      throw noeud.refus("« expression » manque, ou se trouve dans une liste");
    }
    return new Composant.Calcul(id, cle(noeud, "key"), expression, masque);
  }

  private String cle(NoeudJson noeud, String attribut) {
    String cle = noeud.texteObligatoire(attribut);
    if (!cle.matches(CLE)) {
      throw noeud.refus("la clé « " + cle + " » n’est pas un nom de propriété");
    }
    if (!cles.add(cle)) {
      throw noeud.refus("la clé « " + cle + " » est déjà prise par un autre champ");
    }
    return cle;
  }

  private static FormulaireException inconnu(NoeudJson noeud, String type) {
    return noeud.refus("le type « " + type + " » n’est pas admis dans nos formulaires");
  }
}
