package fr.parcours.iae.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No straight apostrophe in what people read; the words of the real service are quoted as such. */
class TypographieRulesTests {

  /** Compared letter by letter with the real service's own criteria. */
  private static final Path CITES = Path.of("CritereIae.java");

  @Test
  void everyTextPeopleReadHasCurvedApostrophes() {
    assertThat(TypographieRules.texts()).hasSizeGreaterThan(100);
    assertThat(
            TypographieRules.texts().stream()
                .flatMap(
                    file ->
                        TypographieRules.apostrophesAreCurved(file.toString(), Fichiers.read(file))
                            .stream()))
        .isEmpty();
  }

  @Test
  void everyStringOfASourceHasCurvedApostrophes() {
    Stream<Path> sources =
        Fichiers.MAIN_ROOTS.stream().flatMap(root -> Fichiers.endingWith(root, ".java").stream());
    assertThat(
            sources
                .filter(file -> !file.endsWith(CITES))
                .flatMap(
                    file ->
                        TypographieRules.apostrophesOfStringsAreCurved(
                            file.toString(), Fichiers.read(file))
                            .stream()))
        .isEmpty();
  }

  @Test
  void aStraightApostropheIsFoundAndAQuoteIsNot() {
    assertThat(TypographieRules.apostrophesAreCurved("essai", "name=\"Habilitation d'un tiers\""))
        .containsExactly("essai writes d'un with a straight apostrophe");
    assertThat(TypographieRules.apostrophesAreCurved("essai", "Jusqu'au jour, L'ÉTAPE")).hasSize(2);
    assertThat(
            TypographieRules.apostrophesAreCurved(
                "essai", "${echeances.pour(execution,'etudier')} l’essai, a fragment's words"))
        .isEmpty();
    String source = "/** One's d'un. */ char c = '\"'; // l'un\n String s = \"qu'il parte\";";
    assertThat(TypographieRules.apostrophesOfStringsAreCurved("Essai", source))
        .containsExactly("Essai writes qu'il with a straight apostrophe");
  }
}
