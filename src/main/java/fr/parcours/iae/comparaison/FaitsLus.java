package fr.parcours.iae.comparaison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facts a decision reads, by the name of their variable, those of its required tables too. */
final class FaitsLus {

  private static final Pattern TEXTE = Pattern.compile("\"[^\"]*\"");
  private static final Pattern NOM = Pattern.compile("\\b[A-Za-z_]\\w*\\b(?!\\s*\\()");
  private static final Pattern APPEL = Pattern.compile("\\w+\\(\\s*([A-Za-z_]\\w*)\\s*\\)");
  private static final Set<String> MOTS =
      Set.of(
          "and",
          "or",
          "not",
          "if",
          "then",
          "else",
          "true",
          "false",
          "null",
          "in",
          "for",
          "return",
          "some",
          "every",
          "satisfies",
          "between",
          "instance",
          "of",
          "function",
          "date",
          "time");

  private FaitsLus() {}

  static Set<String> of(String cle, Map<String, DecisionLue> decisions) {
    Set<String> facts = new LinkedHashSet<>();
    collect(cle, decisions, facts, new LinkedHashSet<>());
    return facts;
  }

  private static void collect(
      String cle, Map<String, DecisionLue> decisions, Set<String> facts, Set<String> seen) {
    DecisionLue decision = decisions.get(cle);
    if (decision == null || !seen.add(cle)) {
      return;
    }
    Set<String> answered = new LinkedHashSet<>();
    for (String required : decision.requises()) {
      collect(required, decisions, facts, seen);
      DecisionLue other = decisions.get(required);
      if (other != null) {
        answered.addAll(other.produits());
      }
    }
    Set<String> own = new LinkedHashSet<>();
    decision.entrees().forEach(e -> own.addAll(names(e.code())));
    own.addAll(names(decision.proprietes().getOrDefault(DecisionLue.EXPRESSION, "")));
    own.removeAll(answered);
    facts.addAll(own);
  }

  private static List<String> names(String expression) {
    List<String> result = new ArrayList<>();
    Matcher names = NOM.matcher(TEXTE.matcher(expression).replaceAll(" "));
    while (names.find()) {
      if (!MOTS.contains(names.group())) {
        result.add(names.group());
      }
    }
    return result;
  }

  /** The journal keeps what an input read under its expression: {@code date(jour)} is of jour. */
  static String variableOf(String expression) {
    Matcher call = APPEL.matcher(expression);
    return call.matches() ? call.group(1) : expression;
  }
}
