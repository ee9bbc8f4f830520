package fr.parcours.iae.controle;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The FEEL a table may hold, word by word: comparisons, lists, intervals and a few functions. No
 * loop, no function of one's own, no power, no clock, no chance: a cell costs what it is long.
 */
final class LexiqueFeel {

  private static final int MAX_CARACTERES = 400;
  private static final int MAX_PROFONDEUR = 6;
  private static final Set<String> MOTS =
      Set.of("and", "or", "in", "between", "true", "false", "null");
  private static final Set<String> FONCTIONS =
      Set.of(
          "not",
          "date",
          "duration",
          "contains",
          "list contains",
          "starts with",
          "ends with",
          "string length",
          "upper case",
          "lower case",
          "abs",
          "floor",
          "ceiling");
  private static final Pattern JETON =
      Pattern.compile(
          "\\s+|(?<chaine>\"[^\"\\\\\\p{Cntrl}]{0,300}\")|\\d{1,15}(?:\\.\\d{1,6}(?!\\.))?"
              + "|(?<nom>[\\p{L}_][\\p{L}\\p{N}_]{0,60})|(?<signe>!=|<=|>=|\\.\\.|[=<>+\\-*/(),\\[\\]?])");

  /** A function called, {@code not} apart. */
  private static final Pattern APPEL = Pattern.compile("\\b(?!not\\b)[\\p{L}_]\\w*\\s*\\(");

  private static final Pattern CHIFFRE = Pattern.compile("\\d");
  private static final Pattern LOGIQUE = Pattern.compile("\\b(?:true|false)\\b");

  private LexiqueFeel() {}

  /**
   * Why a text is not of this language; nothing when it is.
   *
   * @param noms the names it may read
   */
  static Optional<String> refus(String texte, Set<String> noms) {
    if (texte.length() > MAX_CARACTERES) {
      return Optional.of("elle dépasse " + MAX_CARACTERES + " caractères");
    }
    Matcher jeton = JETON.matcher(texte);
    int position = 0;
    int profondeur = 0;
    String precedent = "";
    StringBuilder nom = new StringBuilder();
    while (position < texte.length()) {
      if (!jeton.find(position) || jeton.start() != position) {
        return Optional.of("« " + texte.charAt(position) + " » n’y est pas admis");
      }
      position = jeton.end();
      String lu = jeton.group();
      if (lu.isBlank()) {
        continue;
      }
      if (jeton.group("nom") != null && !MOTS.contains(lu)) {
        nom.append(nom.isEmpty() ? "" : " ").append(lu);
        precedent = lu;
        continue;
      }
      Optional<String> refus = nomme(nom.toString(), "(".equals(lu), noms);
      if (refus.isPresent()) {
        return refus;
      }
      nom.setLength(0);
      // An interval may open with « ] » and close with « [ »: only parentheses are paired.
      profondeur += "(".equals(lu) ? 1 : ")".equals(lu) ? -1 : 0;
      if (profondeur > MAX_PROFONDEUR) {
        return Optional.of("elle a trop de parenthèses");
      }
      if ("*/".contains(lu) && !precedent.isEmpty() && "*/".contains(precedent)) {
        return Optional.of("ni puissance ni commentaire n’y sont admis");
      }
      precedent = lu;
    }
    return nomme(nom.toString(), false, noms);
  }

  private static Optional<String> nomme(String nom, boolean appel, Set<String> noms) {
    if (nom.isEmpty() || (appel ? FONCTIONS : noms).contains(nom)) {
      return Optional.empty();
    }
    return Optional.of(
        appel
            ? "la fonction « " + nom + " » n’y est pas admise"
            : "« " + nom + " » n’est pas un fait que cette table connaît");
  }

  /** The names a text reads, functions and words of the language apart. */
  static Set<String> noms(String texte) {
    Set<String> noms = new LinkedHashSet<>();
    Matcher nom =
        Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,60}")
            .matcher(texte.replaceAll("\"[^\"]*\"", " "));
    while (nom.find()) {
      if (!MOTS.contains(nom.group()) && !FONCTIONS.contains(nom.group())) {
        noms.add(nom.group());
      }
    }
    return noms;
  }

  /** The texts between quotes, quotes included. */
  static Set<String> chaines(String texte) {
    Set<String> chaines = new LinkedHashSet<>();
    Matcher chaine = Pattern.compile("\"[^\"]{0,300}\"").matcher(texte);
    while (chaine.find()) {
      chaines.add(chaine.group());
    }
    return chaines;
  }

  /**
   * Whether a cell names a value that cannot be one of this column. Of a cell that calls a function
   * or reads the value itself nothing is said: what it compares may be of another type.
   */
  static boolean isOfAnotherType(String cellule, String type) {
    String reste = cellule.replaceAll("\"[^\"]*\"", " ");
    if (reste.contains("?") || APPEL.matcher(reste).find()) {
      return false;
    }
    boolean chaine = cellule.contains("\"");
    boolean nombre = CHIFFRE.matcher(reste).find();
    boolean logique = LOGIQUE.matcher(reste).find();
    return switch (type) {
      case "string" -> nombre || logique;
      case "integer", "long", "number", "double" -> chaine || logique;
      case "boolean" -> chaine || nombre;
      default -> false;
    };
  }
}
