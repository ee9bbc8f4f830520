package fr.parcours.iae.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.asp.LecteurRetour;
import fr.parcours.iae.asp.LectureRetour;
import fr.parcours.iae.bench.Figures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The reader of answers, given a great many files twisted in every way at once. */
@Tag("chaos")
class RetourFuzz {

  private static final int CASES = Integer.getInteger("fuzz.cases", 2_000_000);
  private static final int SHOWN = 3;
  private static final String NOM = "RIAE_FS_20261124085500_FichierRetour.json";
  private static final String[] MOTS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "-1",
    "1e999",
    "\"numLigne\"",
    "\"lignesTelechargement\"",
    "\"personnePhysique\"",
    "\"passIae\"",
    "\\ud800",
    "\\u0000",
    "700"
  };

  @Test
  void nothingBreaksIt() {
    Random random = new Random(20261125);
    long read = 0;
    long refused = 0;
    long crashes = 0;
    for (int n = 0; n < CASES; n++) {
      byte[] octets = twist(random);
      try {
        LectureRetour lecture = LecteurRetour.lire(NOM, octets);
        read += lecture instanceof LectureRetour.Lu ? 1 : 0;
        refused += lecture instanceof LectureRetour.Illisible ? 1 : 0;
      } catch (RuntimeException | StackOverflowError e) {
        if (crashes++ < SHOWN) {
          System.out.println("CRASH " + new String(octets, StandardCharsets.ISO_8859_1));
          e.printStackTrace(System.out);
        }
      }
    }
    Figures.print("fuzz.cases", CASES);
    Figures.print("fuzz.read", read);
    Figures.print("fuzz.refused", refused);
    Figures.print("fuzz.crashes", crashes);
    assertThat(crashes).isZero();
    assertThat(read).isPositive();
    assertThat(read + refused).isEqualTo(CASES);
  }

  private static byte[] twist(Random random) {
    StringBuilder file = new StringBuilder("{\"lignesTelechargement\":[");
    int lines = 1 + random.nextInt(4);
    for (int i = 1; i <= lines; i++) {
      file.append(i > 1 ? "," : "")
          .append("{\"numLigne\":")
          .append(random.nextInt(10) == 0 ? random.nextInt(800) : i)
          .append(",\"typeMouvement\":\"C\",\"personnePhysique\":{\"passIae\":\"99999000000")
          .append(i)
          .append("\"},\"codeTraitement\":\"000")
          .append(random.nextInt(9))
          .append("\",\"libelleTraitement\":\"FICHE\"}");
    }
    file.append("]}");
    for (int t = random.nextInt(4); t > 0; t--) {
      int at = random.nextInt(file.length());
      switch (random.nextInt(4)) {
        case 0 -> file.insert(at, MOTS[random.nextInt(MOTS.length)]);
        case 1 -> file.deleteCharAt(at);
        case 2 -> file.insert(at, file.substring(random.nextInt(file.length())));
        default -> file.setLength(Math.max(1, at));
      }
      if (file.length() == 0) {
        file.append(' ');
      }
    }
    byte[] octets = file.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(3) == 0) {
      octets[random.nextInt(octets.length)] = (byte) random.nextInt();
    }
    return random.nextInt(20) == 0
        ? Arrays.copyOf(octets, random.nextInt(octets.length + 1))
        : octets;
  }
}
