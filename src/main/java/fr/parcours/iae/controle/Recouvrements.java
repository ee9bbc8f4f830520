package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.FichierModele.id;

import fr.parcours.iae.controle.regles.Constats;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two rows of a table that answers once, both true of the same facts: the engine would stop there.
 * Each column is tried with the values its own cells name, those just beside, and another.
 */
final class Recouvrements {

  private static final int MAX_VALEURS = 200;
  private static final Pattern DATE = Pattern.compile("date\\(\"(\\d{4}-\\d\\d-\\d\\d)\"\\)");
  private static final Pattern NOMBRE = Pattern.compile("(?<![\\w\"-])-?\\d{1,9}(?![\\w\"-])");

  private Recouvrements() {}

  /**
   * Pairs of rows that overlap in the product's own table are known not to meet: facts go together.
   */
  static void check(TableLue avant, TableLue apres, Constats constats) {
    Set<String> admises = new HashSet<>();
    pairs(avant).forEach(paire -> admises.add(ids(avant, paire)));
    Set<Integer> dites = new HashSet<>();
    for (Paire paire : pairs(apres)) {
      if (!admises.contains(ids(apres, paire)) && dites.add(paire.b())) {
        constats.add(
            "LIGNES_QUI_SE_RECOUVRENT",
            apres.lignes().get(paire.b()),
            "Cette ligne (n° "
                + (paire.b() + 1)
                + ") peut être vraie en même temps que la ligne n° "
                + (paire.a() + 1)
                + " : la table ne saurait pas laquelle suivre.");
      }
    }
  }

  /** Two rows, the first above. */
  private record Paire(int a, int b) {}

  private static List<Paire> pairs(TableLue table) {
    BitSet[][] acceptees = acceptees(table);
    List<Paire> paires = new ArrayList<>();
    for (int b = 1; b < acceptees.length; b++) {
      for (int a = 0; a < b; a++) {
        if (overlap(acceptees[a], acceptees[b])) {
          paires.add(new Paire(a, b));
        }
      }
    }
    return paires;
  }

  private static BitSet[][] acceptees(TableLue table) {
    BitSet[][] acceptees = new BitSet[table.lignes().size()][table.entrees().size()];
    for (int c = 0; c < table.entrees().size(); c++) {
      List<String> textes = table.textes("inputEntry", c);
      List<Object> valeurs = valeurs(textes, table.entrees().get(c).type());
      Map<String, BitSet> connues = new HashMap<>();
      for (int l = 0; l < textes.size(); l++) {
        acceptees[l][c] = connues.computeIfAbsent(textes.get(l), t -> acceptees(t, valeurs));
      }
    }
    return acceptees;
  }

  private static String ids(TableLue table, Paire paire) {
    return id(table.lignes().get(paire.a())) + ' ' + id(table.lignes().get(paire.b()));
  }

  private static boolean overlap(BitSet[] a, BitSet[] b) {
    for (int c = 0; c < a.length; c++) {
      if (!a[c].intersects(b[c])) {
        return false;
      }
    }
    return true;
  }

  private static BitSet acceptees(String texte, List<Object> valeurs) {
    BitSet acceptees = new BitSet();
    boolean tout = texte.isEmpty() || "-".equals(texte);
    for (int i = 0; i < valeurs.size(); i++) {
      acceptees.set(i, tout || ControleCellules.FEEL.accepts(texte, valeurs.get(i)));
    }
    return acceptees;
  }

  private static List<Object> valeurs(List<String> textes, String type) {
    Set<Object> valeurs = new LinkedHashSet<>();
    for (String texte : textes) {
      Matcher date = DATE.matcher(texte);
      while (date.find()) {
        day(date.group(1))
            .ifPresent(jour -> valeurs.addAll(List.of(jour.minusDays(1), jour, jour.plusDays(1))));
      }
      String reste = DATE.matcher(texte).replaceAll(" ");
      LexiqueFeel.chaines(reste).forEach(c -> valeurs.add(c.substring(1, c.length() - 1)));
      Matcher nombre = NOMBRE.matcher(reste.replaceAll("\"[^\"]*\"", " "));
      while (nombre.find()) {
        long n = Long.parseLong(nombre.group());
        valeurs.addAll(List.of(n - 1, n, n + 1));
      }
    }
    if ("boolean".equals(type)) {
      valeurs.addAll(List.of(true, false));
    }
    valeurs.add("string".equals(type) || type.isEmpty() ? "\u0000autre" : -1L);
    return valeurs.stream().limit(MAX_VALEURS).toList();
  }

  private static Optional<LocalDate> day(String texte) {
    try {
      return Optional.of(LocalDate.parse(texte));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
