package fr.parcours.iae.asp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** An answer is read whole, in whatever order and however often it comes, or not at all. */
class LecteurRetourPropertyTests {

  private static final String NOM = "RIAE_FS_20261124085500_FichierRetour.json";

  @Property(tries = 300)
  void anOrderOfLinesMeansNothing(@ForAll("lignes") List<LigneRetour> lignes, @ForAll long seed) {
    List<LigneRetour> shuffled = new ArrayList<>(lignes);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(new HashSet<>(lues(json(shuffled)))).isEqualTo(new HashSet<>(lignes));
  }

  @Property(tries = 300)
  void aLineToldTwiceIsToldOnce(@ForAll("lignes") List<LigneRetour> lignes, @ForAll long seed) {
    List<LigneRetour> doubled = new ArrayList<>(lignes);
    doubled.add(lignes.get((int) Math.floorMod(seed, (long) lignes.size())));
    assertThat(lues(json(doubled))).isEqualTo(lignes);
  }

  @Property(tries = 500)
  void aFileCutAnywhereIsNotRead(@ForAll("lignes") List<LigneRetour> lignes, @ForAll long seed) {
    byte[] whole = json(lignes).getBytes(StandardCharsets.UTF_8);
    int cut = 1 + (int) Math.floorMod(seed, (long) whole.length - 1);
    assertThat(LecteurRetour.lire(NOM, Arrays.copyOf(whole, cut)))
        .isInstanceOf(LectureRetour.Illisible.class);
  }

  @Property(tries = 200)
  void anotherEncodingIsNotRead(
      @ForAll("lignes") List<LigneRetour> lignes, @ForAll("autresEncodages") Charset encodage) {
    String texte = json(lignes).replace("LIBELLE", "LIBELLÉ");
    assertThat(LecteurRetour.lire(NOM, texte.getBytes(encodage)))
        .isInstanceOf(LectureRetour.Illisible.class);
  }

  @Property(tries = 1000)
  void noBytesBreakTheReader(@ForAll byte[] octets) {
    assertThat(LecteurRetour.lire(NOM, octets)).isNotNull();
  }

  @Property(tries = 1000)
  void aFileWithAnyByteChangedIsReadOrRefusedNeverBroken(
      @ForAll("lignes") List<LigneRetour> lignes,
      @ForAll @IntRange(max = 1_000_000) int where,
      @ForAll byte what) {
    byte[] octets = json(lignes).getBytes(StandardCharsets.UTF_8);
    octets[where % octets.length] = what;
    LectureRetour lecture = LecteurRetour.lire(NOM, octets);
    if (lecture instanceof LectureRetour.Lu lu) {
      assertThat(lu.lignes()).isNotEmpty().allMatch(l -> l.code().matches("\\d{4}"));
    }
  }

  @Example
  void aHundredMegabytesAndAHundredThousandLevelsAreRefusedAtOnce() {
    byte[] enormous = new byte[100 * 1024 * 1024];
    Arrays.fill(enormous, (byte) ' ');
    assertThat(LecteurRetour.lire(NOM, enormous))
        .isEqualTo(new LectureRetour.Illisible("TROP_GROS"));
    String deep = "[".repeat(100_000);
    assertThat(refusal("{\"x\":" + deep)).isEqualTo("JSON");
    assertThat(refusal("{\"lignesTelechargement\":" + deep)).isEqualTo("FORME");
    assertThat(refusal("{\"lignesTelechargement\":[{\"x\":" + deep)).isEqualTo("JSON");
    assertThat(
            refusal("{\"lignesTelechargement\":[{\"numLigne\":[1,\"codeTraitement\":\"0000\"]}]}"))
        .isEqualTo("JSON");
    assertThat(refusal("{\"lignesTelechargement\":[{\"numLigne\":{\"x\":1}}]}"))
        .isEqualTo("NUMERO_DE_LIGNE");
    assertThat(refusal("{\"" + "n".repeat(100_000) + "\":1}")).isEqualTo("JSON");
    assertThat(refusal("{\"x\":" + "9".repeat(100_000) + "}")).isEqualTo("JSON");
  }

  @Provide
  Arbitrary<Charset> autresEncodages() {
    return Arbitraries.of(
        StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, Charset.forName("windows-1252"));
  }

  @Provide
  Arbitrary<List<LigneRetour>> lignes() {
    Arbitrary<LigneRetour> une =
        Combinators.combine(
                Arbitraries.integers().between(1, Limites.LIGNES),
                Arbitraries.of(Ligne.Mouvement.values()),
                Arbitraries.of("0000", "3308", "3435", "3436", "3437", "9999"),
                Arbitraries.strings().withCharRange('A', 'Z').ofMaxLength(30))
            .as((numero, m, code, mot) -> new LigneRetour(numero, m, code, "LIBELLE " + mot, ""));
    return une.list().ofMinSize(1).ofMaxSize(40).uniqueElements(LigneRetour::numLigne);
  }

  private static List<LigneRetour> lues(String json) {
    LectureRetour lecture = LecteurRetour.lire(NOM, json.getBytes(StandardCharsets.UTF_8));
    assertThat(lecture).isInstanceOf(LectureRetour.Lu.class);
    return ((LectureRetour.Lu) lecture).lignes();
  }

  private static String refusal(String json) {
    LectureRetour lecture = LecteurRetour.lire(NOM, json.getBytes(StandardCharsets.UTF_8));
    assertThat(lecture).isInstanceOf(LectureRetour.Illisible.class);
    return ((LectureRetour.Illisible) lecture).cause();
  }

  private static String json(List<LigneRetour> lignes) {
    return lignes.stream()
        .map(
            l ->
                "{\"numLigne\":%d,\"typeMouvement\":\"%s\",\"codeTraitement\":\"%s\",\"libelleTraitement\":\"%s\"}"
                    .formatted(l.numLigne(), l.mouvement(), l.code(), l.libelle()))
        .collect(Collectors.joining(",", "{\"lignesTelechargement\":[", "]}"));
  }
}
