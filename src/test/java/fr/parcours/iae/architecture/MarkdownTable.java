package fr.parcours.iae.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The first table of a page whose header holds a given column. */
record MarkdownTable(List<String> header, List<List<String>> rows) {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  static MarkdownTable withColumns(String markdown, String... columns) {
    List<String> lines = markdown.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("|") && cells(lines.get(i)).containsAll(List.of(columns))) {
        List<List<String>> rows = new ArrayList<>();
        for (int j = i + 2; j < lines.size() && lines.get(j).startsWith("|"); j++) {
          rows.add(cells(lines.get(j)));
        }
        return new MarkdownTable(cells(lines.get(i)), rows);
      }
    }
    throw new IllegalArgumentException("No table with columns " + Arrays.toString(columns));
  }

  String cell(List<String> row, String column) {
    int index = header.indexOf(column);
    return index < row.size() ? row.get(index) : "";
  }

  /** The words between backquotes of a cell. */
  static Set<String> codes(String cell) {
    Set<String> codes = new TreeSet<>();
    CODE.matcher(cell).results().forEach(result -> codes.add(result.group(1)));
    return codes;
  }

  static List<String> cells(String line) {
    String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }
}
