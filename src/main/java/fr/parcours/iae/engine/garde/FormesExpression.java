package fr.parcours.iae.engine.garde;

import java.util.List;
import java.util.regex.Pattern;

/** The few shapes an expression may have; plain text is not an expression and passes. */
final class FormesExpression {

  private static final String NAME = "[a-zA-Z][a-zA-Z0-9_]{0,63}";
  private static final String ARGUMENT = "(?:'[\\p{L}0-9 ._-]{0,64}'|[0-9]{1,6}|true|false)";
  private static final List<Pattern> ALLOWED =
      List.of(
          Pattern.compile("[$#]\\{\\s*!?" + NAME + "\\s*\\}"),
          Pattern.compile("[$#]\\{\\s*" + NAME + "\\s*[!=]=\\s*'[\\p{L}0-9_-]{0,64}'\\s*\\}"),
          Pattern.compile("[$#]\\{\\s*execution\\.(?:processBusinessKey|tenantId)\\s*\\}"),
          Pattern.compile(
              "[$#]\\{\\s*(?:versions|echeances)\\.[a-z][a-zA-Z]{0,63}\\(\\s*execution\\s*(?:,\\s*"
                  + ARGUMENT
                  + "\\s*){0,4}\\)\\s*\\}"));

  private FormesExpression() {}

  static void verify(String expression) {
    if (!isAllowed(expression)) {
      throw new ExpressionRefuseeException("Expression refusée : sa forme n’est pas autorisée.");
    }
  }

  static boolean isAllowed(String expression) {
    return isPlainText(expression)
        || ALLOWED.stream().anyMatch(p -> p.matcher(expression).matches());
  }

  static boolean isPlainText(String expression) {
    return !expression.contains("${") && !expression.contains("#{");
  }
}
