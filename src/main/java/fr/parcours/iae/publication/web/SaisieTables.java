package fr.parcours.iae.publication.web;

import fr.parcours.iae.publication.TableLue;
import fr.parcours.iae.publication.TableLue.Cellule;
import fr.parcours.iae.publication.TableLue.Ligne;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables as the page of the editor sends them. Of table {@code t}: {@code t.n} rows, each with its
 * id {@code t.r.id}, its cells {@code t.r.c} and its annotation {@code t.r.a}; or an expression
 * {@code t.x}.
 */
final class SaisieTables {

  static final int LIGNES_MAX = 300;
  private static final int TEXTE_MAX = 2_000;
  private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,100}");
  private static final Pattern GESTE =
      Pattern.compile(
          "(ajouter|dupliquer|retirer|monter|descendre):([0-9]{1,2})(?:\\.([0-9]{1,3}))?");

  private SaisieTables() {}

  /** The tables of the file, with the rows and texts that were sent. */
  static List<TableLue> read(List<TableLue> file, Map<String, String> sent) {
    List<TableLue> result = new ArrayList<>();
    for (int t = 0; t < file.size(); t++) {
      result.add(table(file.get(t), String.valueOf(t), sent));
    }
    return result;
  }

  /** What the button pressed does to them; nothing for a button that does something else. */
  static List<TableLue> apply(List<TableLue> tables, String geste) {
    Matcher found = GESTE.matcher(geste);
    if (!found.matches()) {
      return tables;
    }
    int t = Integer.parseInt(found.group(2));
    int r = found.group(3) == null ? -1 : Integer.parseInt(found.group(3));
    if (t >= tables.size() || !tables.get(t).isTable() || r >= tables.get(t).lignes().size()) {
      return tables;
    }
    List<TableLue> result = new ArrayList<>(tables);
    result.set(t, apply(tables.get(t), found.group(1), r));
    return result;
  }

  private static TableLue apply(TableLue table, String geste, int r) {
    boolean full = table.lignes().size() >= LIGNES_MAX;
    if ("ajouter".equals(geste)) {
      return full ? table : table.added(newId());
    }
    if (r < 0) {
      return table;
    }
    return switch (geste) {
      case "dupliquer" -> full ? table : table.duplicated(r, newId());
      case "retirer" -> table.removed(r);
      case "monter" -> table.moved(r, r - 1);
      default -> table.moved(r, r + 1);
    };
  }

  private static TableLue table(TableLue of, String t, Map<String, String> sent) {
    if (!of.isTable()) {
      return of.withExpression(text(sent, t + ".x"));
    }
    List<Ligne> lignes = new ArrayList<>();
    int rows = rows(sent.getOrDefault(t + ".n", ""));
    for (int r = 0; r < rows; r++) {
      lignes.add(ligne(of, t + "." + r, sent));
    }
    return of.withLignes(lignes);
  }

  private static Ligne ligne(TableLue of, String row, Map<String, String> sent) {
    String sentId = sent.getOrDefault(row + ".id", "");
    String id = ID.matcher(sentId).matches() ? sentId : newId();
    List<Cellule> known =
        of.lignes().stream()
            .filter(l -> l.id().equals(id))
            .map(Ligne::cellules)
            .findFirst()
            .orElse(List.of());
    List<Cellule> cellules = new ArrayList<>();
    for (int c = 0; c < of.colonnes().size(); c++) {
      cellules.add(
          new Cellule(
              known.isEmpty() ? TableLue.cellule(id, c) : known.get(c).id(),
              text(sent, row + "." + c)));
    }
    return new Ligne(id, cellules, text(sent, row + ".a"));
  }

  private static int rows(String written) {
    try {
      return Math.max(0, Math.min(Integer.parseInt(written), LIGNES_MAX));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String text(Map<String, String> sent, String name) {
    String text = sent.getOrDefault(name, "").strip().replaceAll("\\s+", " ");
    return text.length() > TEXTE_MAX ? text.substring(0, TEXTE_MAX) : text;
  }

  private static String newId() {
    return "Rule_" + UUID.randomUUID().toString().substring(0, 8);
  }
}
