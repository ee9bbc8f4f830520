package fr.parcours.iae.formulaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads one field of a form file. */
final class LectureChamp {

  private static final int MAX_OPTIONS = 500;
  private static final int MAX_MOTIF = 200;

  private final NoeudJson noeud;
  private final NoeudJson controles;
  private final NoeudJson proprietes;

  LectureChamp(NoeudJson noeud) {
    this.noeud = noeud;
    this.controles = noeud.enfant("validate");
    this.proprietes = noeud.enfant("properties");
  }

  Composant.Champ lire(TypeChamp type, String id, String cle, @Nullable ExpressionFeel masque) {
    if (type == TypeChamp.DATE && !"date".equals(noeud.texte("subtype"))) {
      throw noeud.refus("seules les dates sans heure sont prises en charge");
    }
    JsonNode defaut = noeud.json().path("defaultValue");
    if (defaut.isContainerNode()) {
      throw noeud.refus("« defaultValue » doit être une valeur simple");
    }
    return new Composant.Champ(
        id,
        type,
        cle,
        noeud.texteObligatoire(type == TypeChamp.DATE ? "dateLabel" : "label"),
        noeud.texteLisible("description"),
        defaut.isValueNode() && !defaut.isNull() ? defaut.asText() : null,
        noeud.vrai("disabled"),
        lectureSeule(),
        contraintes(type),
        type.aDesOptions() ? source() : SourceOptions.AUCUNE,
        messages(),
        masque);
  }

  private @Nullable ExpressionFeel lectureSeule() {
    JsonNode valeur = noeud.json().path("readonly");
    if (valeur.isTextual()) {
      return noeud.expression("readonly");
    }
    return noeud.vrai("readonly") ? ExpressionFeel.parse("=true") : null;
  }

  private Contraintes contraintes(TypeChamp type) {
    Integer max = controles.entier("maxLength");
    Pattern motif = motif();
    return new Contraintes(
        controles.vrai("required"),
        proprietes.expression("requisSi"),
        controles.entier("minLength"),
        max == null ? type.maxCaracteres() : Math.min(max, 20_000),
        controles.nombre("min"),
        controles.nombre("max"),
        noeud.entier("decimalDigits"),
        motif,
        nature(),
        proprietes.expression("dateMin"),
        proprietes.expression("dateMax"),
        noeud.vrai("disallowPassedDates"));
  }

  private @Nullable Pattern motif() {
    String motif = controles.texte("pattern");
    if (motif == null || motif.isEmpty()) {
      return null;
    }
    if (motif.length() > MAX_MOTIF) {
      throw noeud.refus("le motif dépasse " + MAX_MOTIF + " caractères");
    }
    try {
      return Pattern.compile(motif);
    } catch (PatternSyntaxException e) {
      throw noeud.refus("le motif « " + motif + " » n’est pas une expression régulière correcte");
    }
  }

  private Contraintes.@Nullable Nature nature() {
    String nature = controles.texte("validationType");
    if (nature == null || nature.isEmpty() || nature.equals("custom")) {
      return null;
    }
    return switch (nature) {
      case "email" -> Contraintes.Nature.EMAIL;
      case "phone" -> Contraintes.Nature.TELEPHONE;
      default -> throw noeud.refus("« validationType » vaut email ou phone");
    };
  }

  private SourceOptions source() {
    String cle = noeud.texte("valuesKey");
    ExpressionFeel expression = noeud.expression("valuesExpression");
    List<Option> fixes = fixes();
    int sources = (cle == null ? 0 : 1) + (expression == null ? 0 : 1) + (fixes.isEmpty() ? 0 : 1);
    if (sources != 1) {
      throw noeud.refus(
          "il faut exactement une source de choix (values, valuesKey, valuesExpression)");
    }
    return new SourceOptions(fixes, cle, expression);
  }

  private List<Option> fixes() {
    List<Option> options = new ArrayList<>();
    Set<String> valeurs = new HashSet<>();
    for (JsonNode choix : noeud.json().path("values")) {
      NoeudJson option = new NoeudJson(choix, noeud.lieu());
      option.refuseAutresQue(Set.of("label", "value"));
      String valeur = option.texteObligatoire("value");
      if (!valeurs.add(valeur) || valeurs.size() > MAX_OPTIONS) {
        throw noeud.refus(
            "choix « " + valeur + " » en double, ou plus de " + MAX_OPTIONS + " choix");
      }
      options.add(new Option(valeur, option.texteObligatoire("label")));
    }
    return options;
  }

  private Messages messages() {
    return new Messages(
        proprietes.texte("messageRequis"),
        proprietes.texte("messageInvalide"),
        proprietes.texte("messageDateMin"),
        proprietes.texte("messageDateMax"),
        "oui".equals(proprietes.texte("sansMention")));
  }
}
