package fr.parcours.iae.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalisationTests {

  @Test
  void accentsHyphensAndApostrophesDoNotCount() {
    assertThat(Normalisation.of("L'Abergement-Clémenciat")).isEqualTo("l abergement clemenciat");
    assertThat(Normalisation.of("Œuilly")).isEqualTo("oeuilly");
  }

  @Test
  void saintIsWrittenAsTheAspDoes() {
    assertThat(Normalisation.of("Saint-Étienne")).isEqualTo(Normalisation.of("ST ETIENNE"));
    assertThat(Normalisation.of("Sainte-Marie")).isEqualTo("ste marie");
  }

  @Test
  void cedexIsNoPartOfTheTown() {
    assertThat(Normalisation.ofCommune("ARRAS CEDEX 3")).isEqualTo("arras");
  }
}
