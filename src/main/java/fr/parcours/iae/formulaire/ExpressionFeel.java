package fr.parcours.iae.formulaire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A FEEL expression of a form, cut down to what a form needs: comparisons, logic, arithmetic and a
 * few functions.
 *
 * <p>No loop, no function definition, no path, no context, no power: what is left costs no more
 * than its own length, so neither time nor memory needs a watchdog, and nothing in it can name a
 * Java type.
 */
public record ExpressionFeel(String texte, Set<String> variables) {

  private static final int MAX_CARACTERES = 400;
  private static final int MAX_PARENTHESES = 8;
  private static final Set<String> MOTS =
      Set.of("and", "or", "in", "between", "if", "then", "else", "true", "false", "null");
  private static final Set<String> FONCTIONS =
      Set.of(
          "not",
          "count",
          "contains",
          "is defined",
          "list contains",
          "starts with",
          "ends with",
          "string length",
          "upper case",
          "lower case",
          "date",
          "duration");
  private static final Pattern JETON =
      Pattern.compile(
          "\\s+|(?<chaine>\"[^\"\\\\\\p{Cntrl}]{0,200}\")|(?<nombre>\\d{1,15}(?:\\.\\d{1,6})?)"
              + "|(?<nom>[\\p{L}_][\\p{L}\\p{N}_]{0,60})|(?<signe>!=|<=|>=|[=<>+\\-*/(),])");

  public ExpressionFeel {
    variables = Set.copyOf(variables);
  }

  /** Reads {@code =expression} as form files write it. */
  static ExpressionFeel parse(String source) {
    String texte = source.startsWith("=") ? source.substring(1).strip() : source.strip();
    if (texte.isEmpty() || texte.length() > MAX_CARACTERES) {
      throw refus(texte, "elle est vide ou dépasse " + MAX_CARACTERES + " caractères");
    }
    return new ExpressionFeel(texte, variablesOf(texte));
  }

  private static Set<String> variablesOf(String texte) {
    Matcher jeton = JETON.matcher(texte);
    Set<String> variables = new LinkedHashSet<>();
    StringBuilder noms = new StringBuilder();
    String precedent = "";
    int position = 0;
    int profondeur = 0;
    while (position < texte.length()) {
      if (!jeton.find(position) || jeton.start() != position) {
        throw refus(texte, "« " + texte.charAt(position) + " » n’est pas admis ici");
      }
      position = jeton.end();
      String nom = jeton.group("nom");
      if (jeton.group().isBlank()) {
        continue;
      }
      if (nom != null && !MOTS.contains(nom)) {
        noms.append(noms.isEmpty() ? "" : " ").append(nom);
        precedent = nom;
        continue;
      }
      profondeur += "(".equals(jeton.group()) ? 1 : ")".equals(jeton.group()) ? -1 : 0;
      if (profondeur > MAX_PARENTHESES || profondeur < 0) {
        throw refus(texte, "ses parenthèses sont trop profondes ou mal fermées");
      }
      if ("*/".contains(jeton.group()) && "*/".contains(precedent) && !precedent.isEmpty()) {
        throw refus(texte, "ni puissance ni commentaire n’y sont admis");
      }
      if (jeton.group("nombre") != null && precedent.matches("[0-9.]+")) {
        throw refus(texte, "un nombre y est trop long");
      }
      precedent = jeton.group();
      addNom(texte, noms, "(".equals(precedent), variables);
    }
    addNom(texte, noms, false, variables);
    return variables;
  }

  private static void addNom(
      String texte, StringBuilder noms, boolean appel, Set<String> variables) {
    String nom = noms.toString();
    noms.setLength(0);
    if (nom.isEmpty()) {
      return;
    }
    if (appel ? !FONCTIONS.contains(nom) : nom.contains(" ")) {
      throw refus(texte, "« " + nom + " » n’est pas admis");
    }
    if (!appel) {
      variables.add(nom);
    }
  }

  private static FormulaireException refus(String texte, String raison) {
    String debut = texte.length() > 60 ? texte.substring(0, 60) + "…" : texte;
    return new FormulaireException("L’expression « " + debut + " » est refusée : " + raison + ".");
  }

  /** The functions a form may call, for the documentation of the forms. */
  static List<String> fonctions() {
    return FONCTIONS.stream().sorted().toList();
  }
}
