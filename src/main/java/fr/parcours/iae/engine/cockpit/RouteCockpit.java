package fr.parcours.iae.engine.cockpit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of the list of routes: who may call what. */
record RouteCockpit(Acces acces, String methode, String modele, Pattern chemin, int precision) {

  /** The least role that may pass. */
  enum Acces {
    REFUSE,
    MANAGER,
    ADMINISTRATEUR
  }

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}:]+(:[^}]*)?\\}");

  static RouteCockpit parse(String line) {
    String[] parts = line.split(" ", 3);
    String template = parts[2];
    return new RouteCockpit(
        Acces.valueOf(parts[0]),
        parts[1],
        template,
        pattern(template),
        VARIABLE.matcher(template).replaceAll("").length());
  }

  boolean matches(String method, String path) {
    return methode.equals(method) && chemin.matcher(path).matches();
  }

  private static Pattern pattern(String template) {
    StringBuilder regex = new StringBuilder();
    Matcher variable = VARIABLE.matcher(template);
    int from = 0;
    while (variable.find()) {
      regex.append(Pattern.quote(template.substring(from, variable.start())));
      regex.append(variable.group(1) == null ? "[^/]+" : ".+");
      from = variable.end();
    }
    regex.append(Pattern.quote(template.substring(from)));
    // Cockpit's own pages end some addresses of the interface with a slash: the same resource.
    if (template.startsWith("/camunda/api/") && !template.endsWith("/")) {
      regex.append("/?");
    }
    return Pattern.compile(regex.toString());
  }
}
