package fr.parcours.iae.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two writers: what they write, and that they keep nothing of it. */
class EcritureTests {

  private static final int BEAUCOUP = 50_000;

  private static final List<ColonneExport<List<@Nullable Object>>> COLONNES =
      List.of(
          ColonneExport.texte("Personne", 20, v -> (String) v.get(0)),
          ColonneExport.jour("Échéance", v -> (LocalDate) v.get(1)),
          ColonneExport.nombre("Heures", v -> (BigDecimal) v.get(2)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠A",
        " =1",
        "\u00a0=1",
        "\u200b=1",
        "\u0000=1"
      })
  @DisplayName("A text that a spreadsheet would run is a text: after an apostrophe, or in its type")
  void aFormulaIsAText(String hostile) throws IOException {
    assertThat(EcritureCsv.cell(hostile)).isEqualTo("\"'" + hostile + "\"");

    Cell cell = xlsx(List.of(values(hostile, null, null))).get(1).getCell(0);
    assertThat(cell.getType()).isEqualTo(CellType.STRING);
    assertThat(cell.getFormula()).isNull();
    assertThat(cell.asString().replace("\r", "\n"))
        .isEqualTo(hostile.replace("\u0000", "").replace("\r", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Léa Martin", "Jean-Paul", "a=b", "1 - 2", "l'été", "«»", ""})
  @DisplayName("Any other text is left as it is")
  void anyOtherTextIsLeft(String text) {
    assertThat(EcritureCsv.cell(text)).isEqualTo("\"" + text + "\"");
  }

  @Test
  @DisplayName("No separator, quote or end of line of a text makes another cell of a CSV")
  void noTextMakesAnotherCell() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    EcritureExport csv = new EcritureCsv(file);
    csv.header(COLONNES);
    csv.row(values("a\";=1;\"b,=2\r\n=3", LocalDate.of(2026, 12, 1), new BigDecimal("-120.50")));
    csv.row(values(null, null, null));
    csv.finish();

    assertThat(file.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFF\"Personne\";\"Échéance\";\"Heures\"\r\n"
                + "\"a\"\";=1;\"\"b,=2\r\n=3\";01/12/2026;-120,5\r\n;;\r\n");
  }

  @Test
  @DisplayName("Days and numbers of ours are days and numbers; what XML cannot hold is left out")
  void daysAndNumbersKeepTheirType() throws IOException {
    String strange = "a\u0001\uD800<b>&\uFFFF😀";
    String endless = "😀".repeat(EcritureXlsx.TEXTE_MAX);

    List<Row> rows =
        xlsx(
            List.of(
                values(strange, LocalDate.of(2026, 12, 1), new BigDecimal("-120.5")),
                values(endless, null, null)));

    assertThat(rows.get(0).stream().map(Cell::asString))
        .containsExactly("Personne", "Échéance", "Heures");
    assertThat(rows.get(1).getCellText(0)).isEqualTo("a<b>&😀");
    assertThat(rows.get(1).getCell(1).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(rows.get(1).getCell(2).asNumber()).isEqualByComparingTo("-120.5");
    assertThat(rows.get(2).getCellText(0)).hasSize(EcritureXlsx.TEXTE_MAX - 1);
  }

  @ParameterizedTest
  @EnumSource(FormatExport.class)
  @DisplayName("Fifty thousand rows leave as they are written: what stays behind does not grow")
  void rowsLeaveAsTheyAreWritten(FormatExport format) throws IOException {
    Sink sink = new Sink();
    EcritureExport file = format.open(list(), sink);
    file.header(COLONNES);
    List<Long> left = new ArrayList<>();
    for (int i = 1; i <= BEAUCOUP; i++) {
      // Different texts: a table of those seen would grow too.
      file.row(values("Personne " + i * 7919L, LocalDate.of(2026, 12, 1), BigDecimal.valueOf(i)));
      if (i % 5_000 == 0) {
        left.add(sink.bytes);
      }
    }
    file.finish();

    for (int i = 1; i < left.size(); i++) {
      assertThat(left.get(i) - left.get(i - 1)).isGreaterThan(sink.bytes / 20);
    }
    assertThat(left.get(left.size() - 1)).isGreaterThan(sink.bytes * 9 / 10);
  }

  private static List<Row> xlsx(List<List<@Nullable Object>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EcritureExport file = new EcritureXlsx(list(), bytes);
    file.header(COLONNES);
    for (List<@Nullable Object> row : rows) {
      file.row(row);
    }
    file.finish();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      return book.getFirstSheet().read();
    }
  }

  private static ListeExport<List<@Nullable Object>> list() {
    return new ListeExport<>(
        "essai",
        "Essai",
        Set.of(),
        new LignesExport<>(new RequeteExport<>("", Map.of(), (rs, n) -> List.of()), l -> l),
        COLONNES);
  }

  private static List<@Nullable Object> values(
      @Nullable String texte, @Nullable LocalDate jour, @Nullable BigDecimal nombre) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(texte);
    values.add(jour);
    values.add(nombre);
    return values;
  }

  /** Counts what reaches it and keeps none of it. */
  private static final class Sink extends OutputStream {

    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
    }
  }
}
