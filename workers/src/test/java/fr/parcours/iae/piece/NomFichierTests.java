package fr.parcours.iae.piece;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name received says nothing of what a file is, nor where it goes. */
class NomFichierTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Attestation été 2026.pdf | Attestation été 2026.pdf",
        "C:\\Users\\awa\\carte d'identité.PDF | carte d'identité.pdf",
        "../../etc/passwd | passwd.pdf",
        "facture.pdf.exe | facture.pdf.pdf",
        "<script>alert(1)</script>.pdf | script.pdf",
        "..pdf | document.pdf",
        "'  ' | document.pdf",
      })
  void aNameIsCleaned(String recu, String propre) {
    assertThat(NomFichier.clean(recu, TypePiece.PDF)).isEqualTo(propre);
  }

  @Test
  void controlsAndEndsOfLineLeaveNoTrace() {
    assertThat(NomFichier.clean("a\r\nSet-Cookie: x\0b\u202Efdp.exe", TypePiece.PNG))
        .isEqualTo("a_Set-Cookie_ x_b_fdp.png");
  }

  @Test
  void aNameIsNeverLongerThanAHundredCharacters() {
    assertThat(NomFichier.clean("é".repeat(300) + ".jpeg", TypePiece.JPEG))
        .isEqualTo("é".repeat(100) + ".jpg");
  }
}
