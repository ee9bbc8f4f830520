package fr.parcours.iae.formulaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Typed reading of one JSON object of a form, with refusals that say where. */
record NoeudJson(JsonNode json, String lieu) {

  private static final int MAX_TEXTE = 2_000;

  NoeudJson enfant(String nom) {
    JsonNode enfant = json.path(nom);
    if (!enfant.isMissingNode() && !enfant.isObject()) {
      throw refus("« " + nom + " » doit être un objet");
    }
    return new NoeudJson(enfant, lieu);
  }

  void refuseAutresQue(Set<String> connus) {
    for (Iterator<String> noms = json.fieldNames(); noms.hasNext(); ) {
      String nom = noms.next();
      if (!connus.contains(nom)) {
        throw refus("l’attribut « " + nom + " » n’est pas pris en charge");
      }
    }
  }

  boolean a(String nom) {
    return json.hasNonNull(nom);
  }

  @Nullable String texte(String nom) {
    JsonNode valeur = json.path(nom);
    if (valeur.isMissingNode() || valeur.isNull()) {
      return null;
    }
    if (!valeur.isTextual() || valeur.textValue().length() > MAX_TEXTE) {
      throw refus("« " + nom + " » doit être un texte de " + MAX_TEXTE + " caractères au plus");
    }
    return valeur.textValue();
  }

  /** A text that is shown as it is: neither computed nor markup. */
  String texteLisible(String nom) {
    String texte = texte(nom);
    if (texte == null || texte.isBlank()) {
      return "";
    }
    if (texte.startsWith("=") || texte.contains("{{") || texte.contains("<")) {
      throw refus("« " + nom + " » ne peut contenir ni expression, ni balise");
    }
    return texte.strip();
  }

  String texteObligatoire(String nom) {
    String texte = texteLisible(nom);
    if (texte.isEmpty()) {
      throw refus("« " + nom + " » manque");
    }
    return texte;
  }

  boolean vrai(String nom) {
    JsonNode valeur = json.path(nom);
    if (!valeur.isMissingNode() && !valeur.isNull() && !valeur.isBoolean()) {
      throw refus("« " + nom + " » doit valoir vrai ou faux");
    }
    return valeur.asBoolean(false);
  }

  @Nullable Integer entier(String nom) {
    BigDecimal nombre = nombre(nom);
    try {
      return nombre == null ? null : nombre.intValueExact();
    } catch (ArithmeticException e) {
      throw refus("« " + nom + " » doit être un nombre entier");
    }
  }

  @Nullable BigDecimal nombre(String nom) {
    JsonNode valeur = json.path(nom);
    if (valeur.isMissingNode() || valeur.isNull()) {
      return null;
    }
    try {
      return new BigDecimal(valeur.asText());
    } catch (NumberFormatException e) {
      throw refus("« " + nom + " » doit être un nombre");
    }
  }

  @Nullable ExpressionFeel expression(String nom) {
    String source = texte(nom);
    try {
      return source == null || source.isBlank() ? null : ExpressionFeel.parse(source);
    } catch (FormulaireException e) {
      throw new FormulaireException(lieu + " : " + e.getMessage(), e);
    }
  }

  FormulaireException refus(String raison) {
    return new FormulaireException(lieu + " : " + raison + ".");
  }
}
