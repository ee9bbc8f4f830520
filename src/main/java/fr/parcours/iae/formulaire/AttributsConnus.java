package fr.parcours.iae.formulaire;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attributes each component may carry: one that would be ignored is refused instead. */
final class AttributsConnus {

  private static final Set<String> COMMUNS =
      Set.of("type", "id", "layout", "conditional", "properties");
  private static final Set<String> CHAMP =
      Set.of(
          "key",
          "label",
          "description",
          "disabled",
          "readonly",
          "validate",
          "defaultValue",
          "appearance");
  private static final Set<String> OPTIONS = Set.of("values", "valuesKey", "valuesExpression");
  private static final Map<String, Set<String>> PAR_TYPE =
      Map.ofEntries(
          Map.entry("text", Set.of("text")),
          Map.entry("separator", Set.of()),
          Map.entry("spacer", Set.of("height")),
          Map.entry("button", Set.of("key", "label", "action")),
          Map.entry("group", Set.of("label", "showOutline", "components", "verticalAlignment")),
          Map.entry(
              "dynamiclist",
              Set.of(
                  "label",
                  "path",
                  "components",
                  "showOutline",
                  "isRepeating",
                  "allowAddRemove",
                  "defaultRepetitions",
                  "verticalAlignment")),
          Map.entry("expression", Set.of("key", "expression", "computeOn")),
          Map.entry("textfield", CHAMP),
          Map.entry("textarea", CHAMP),
          Map.entry(
              "number", union(CHAMP, Set.of("decimalDigits", "increment", "serializeToString"))),
          Map.entry(
              "datetime", union(CHAMP, Set.of("subtype", "dateLabel", "disallowPassedDates"))),
          Map.entry("checkbox", CHAMP),
          Map.entry("select", union(union(CHAMP, OPTIONS), Set.of("searchable"))),
          Map.entry("radio", union(CHAMP, OPTIONS)),
          Map.entry("checklist", union(CHAMP, OPTIONS)),
          Map.entry("taglist", union(CHAMP, OPTIONS)));
  private static final Set<String> CONTROLES =
      Set.of(
          "required",
          "minLength",
          "maxLength",
          "min",
          "max",
          "pattern",
          "patternType",
          "validationType");
  private static final Set<String> PROPRIETES =
      Set.of(
          "requisSi",
          "messageRequis",
          "messageInvalide",
          "dateMin",
          "messageDateMin",
          "dateMax",
          "messageDateMax",
          "sansMention");

  private AttributsConnus() {}

  static void check(String type, NoeudJson noeud) {
    Set<String> propres = PAR_TYPE.get(type);
    if (propres == null) {
      throw noeud.refus("le type « " + type + " » n’est pas admis dans nos formulaires");
    }
    noeud.refuseAutresQue(union(COMMUNS, propres));
    noeud.enfant("conditional").refuseAutresQue(Set.of("hide"));
    noeud.enfant("validate").refuseAutresQue(CONTROLES);
    noeud.enfant("properties").refuseAutresQue(PROPRIETES);
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    return Stream.concat(a.stream(), b.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
