package fr.parcours.iae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.parcours.iae.stories.Lecteur;
import fr.parcours.iae.stories.Parcours;
import fr.parcours.iae.stories.PersonnesEmbauchees;
import fr.parcours.iae.stories.SiaeSousConvention;
import fr.parcours.iae.support.ParcoursTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A long list is read as it is written, from a cursor that stays at the server. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class LectureExportTests {

  private static final int BEAUCOUP = 50_000;
  private static final RequeteExport<Integer> NOMBRES =
      new RequeteExport<>(
          "select n from generate_series(1, :nombre) n order by n",
          Map.of("nombre", BEAUCOUP),
          (rs, i) -> rs.getInt(1));
  private static final List<ColonneExport<Integer>> COLONNES =
      List.of(ColonneExport.nombre("Nombre", BigDecimal::valueOf));

  @Autowired LectureExportService lecture;
  @Autowired JdbcClient jdbc;

  private int lues;
  private int ouverts;

  @Test
  @DisplayName("Fifty thousand rows pass some hundreds at a time, in order, from one open cursor")
  void rowsPassSomeHundredsAtATime() throws IOException {
    Temoin temoin = new Temoin(BEAUCOUP);

    int ecrites = lecture.write(list(), BEAUCOUP, temoin);

    assertThat(ecrites).isEqualTo(BEAUCOUP);
    assertThat(temoin.ecrites).isEqualTo(BEAUCOUP);
    assertThat(temoin.avance).isLessThanOrEqualTo(LectureExportService.LOT);
    assertThat(ouverts)
        .as("the server kept the rest")
        .isGreaterThanOrEqualTo(BEAUCOUP / LectureExportService.LOT - 1);
    assertThat(temoin.finie).isTrue();
  }

  @Test
  @DisplayName("Nobody reads on once the reader of the file is gone, and the file is not ended")
  void nobodyReadsOn() {
    Temoin temoin = new Temoin(700);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> lecture.write(list(), BEAUCOUP, temoin));

    assertThat(lues).isEqualTo(2 * LectureExportService.LOT);
    assertThat(temoin.finie).isFalse();
  }

  @Test
  @DisplayName("A list is too long past its limit only, and never writes more")
  void theLimit() throws IOException {
    assertThat(lecture.exceeds(list().lignes(), BEAUCOUP)).isFalse();
    assertThat(lecture.exceeds(list().lignes(), BEAUCOUP - 1)).isTrue();
    assertThat(lecture.write(list(), 3, new Temoin(3))).isEqualTo(3);
  }

  private ListeExport<Integer> list() {
    return new ListeExport<>(
        "nombres",
        "Nombres",
        Set.of(),
        new LignesExport<>(
            NOMBRES,
            lot -> {
              lues += lot.size();
              ouverts += cursors();
              return lot;
            }),
        COLONNES);
  }

  /** Cursors of this connection over the list, as the server counts them. */
  private int cursors() {
    return jdbc.sql("select count(*) from pg_cursors where statement like '%generate_series(1,%'")
        .query(Integer.class)
        .single();
  }

  /** Counts the rows, and how far the reading is ahead of them; its reader may leave. */
  private final class Temoin implements EcritureExport {

    private final int depart;
    private final List<Integer> suite = new ArrayList<>();
    private int ecrites;
    private int avance;
    private boolean finie;

    Temoin(int depart) {
      this.depart = depart;
    }

    @Override
    public void header(List<? extends ColonneExport<?>> colonnes) {
      assertThat(colonnes).hasSize(1);
    }

    @Override
    public void row(List<@Nullable Object> valeurs) throws IOException {
      if (ecrites == depart) {
        throw new IOException("Le lecteur est parti.");
      }
      ecrites++;
      avance = Math.max(avance, lues - ecrites + 1);
      suite.add(((BigDecimal) valeurs.get(0)).intValue());
      assertThat(suite.get(suite.size() - 1)).isEqualTo(ecrites);
    }

    @Override
    public void finish() {
      finie = true;
    }
  }
}
