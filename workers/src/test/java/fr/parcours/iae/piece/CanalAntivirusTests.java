package fr.parcours.iae.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.iae.demo.ServeurAntivirus;
import fr.parcours.iae.demo.ServeurAntivirus.Panne;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer of clamd, and every way it has of giving none. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CanalAntivirusTests {

  private static final int MEGA = 1024 * 1024;
  private static final String MOTEUR = "ClamAV 1.4.1/27500/Tue Nov 24 09:00:00 2026";

  private ServeurAntivirus serveur;
  private CanalAntivirus canal;

  @BeforeEach
  void itAnswers() throws IOException {
    serveur = new ServeurAntivirus();
    canal = canal(new AccesAntivirus("127.0.0.1", serveur.port()));
  }

  @AfterEach
  void itStops() throws IOException {
    serveur.recover();
    serveur.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64 * 1024, 64 * 1024 + 1, 5 * MEGA})
  void aFileOfAnySizeIsFoundCleanByANamedEngine(int taille) throws IOException {
    assertThat(canal.analyse(new byte[taille])).isEqualTo(new Constat.Sain(MOTEUR));
  }

  @Test
  @DisplayName("Malware is recognised, even where it is cut in two by the chunks")
  void malwareIsRecognised() throws IOException {
    byte[] octets = new byte[200_000];
    byte[] eicar = ServeurAntivirus.EICAR.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(eicar, 0, octets, 64 * 1024 - 20, eicar.length);

    assertThat(canal.analyse(octets))
        .isEqualTo(new Constat.Infecte("Eicar-Test-Signature", MOTEUR));
  }

  @Test
  @DisplayName("An antivirus that hangs up beyond its limit is heard all the same")
  void theLimitOfTheAntivirusIsHeard() throws IOException {
    serveur.limit(100_000);

    assertThat(canal.analyse(new byte[5 * MEGA])).isEqualTo(new Constat.Rejete("ANTIVIRUS_TAILLE"));
  }

  @Test
  void anErrorIsNeitherCleanNorMalware() throws IOException {
    serveur.fail(Panne.ERREUR);

    assertThat(canal.analyse(new byte[10])).isEqualTo(new Constat.Rejete("ANTIVIRUS_ERREUR"));
  }

  @Test
  void anAnswerCutShortIsNoAnswer() {
    serveur.fail(Panne.COUPE);

    assertThatThrownBy(() -> canal.analyse(new byte[10])).isInstanceOf(EOFException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"CHARABIA", "BAVARD"})
  void whatIsNotUnderstoodIsNoAnswer(Panne panne) {
    serveur.fail(panne);

    assertThatThrownBy(() -> canal.analyse(new byte[10])).isInstanceOf(ProtocolException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"MUET", "SOURD"})
  @DisplayName("One that says nothing, or stops reading, is left in time")
  void silenceEnds(Panne panne) {
    serveur.fail(panne);
    CanalAntivirus presse =
        new CanalAntivirus(
            new AccesAntivirus("127.0.0.1", serveur.port()),
            Duration.ofSeconds(1),
            Duration.ofMillis(300));

    assertThatThrownBy(() -> presse.analyse(new byte[40 * MEGA])).isInstanceOf(IOException.class);
  }

  @Test
  void aRefusedConnectionIsNoAnswer() throws IOException {
    serveur.refuse();

    assertThatThrownBy(() -> canal.analyse(new byte[10])).isInstanceOf(ConnectException.class);
  }

  @Test
  void withoutAnAntivirusNothingIsFoundClean() {
    CanalAntivirus absent = canal(AccesAntivirus.of(" "));

    assertThat(absent.isConfigured()).isFalse();
    assertThatThrownBy(() -> absent.analyse(new byte[10])).isInstanceOf(IOException.class);
  }

  @Test
  void anAddressIsAHostAndAPort() {
    assertThat(AccesAntivirus.of("antivirus.exemple:3310"))
        .isEqualTo(new AccesAntivirus("antivirus.exemple", 3310));
    assertThat(AccesAntivirus.of("[::1]:3310")).isEqualTo(new AccesAntivirus("::1", 3310));
  }

  @ParameterizedTest
  @ValueSource(strings = {"antivirus", ":3310", "antivirus:", "antivirus:0", "antivirus:99999"})
  void anyOtherAddressStopsTheStart(String adresse) {
    assertThatThrownBy(() -> AccesAntivirus.of(adresse))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parcours.antivirus.adresse");
  }

  private static CanalAntivirus canal(AccesAntivirus acces) {
    return new CanalAntivirus(acces, Duration.ofSeconds(2), Duration.ofSeconds(10));
  }
}
