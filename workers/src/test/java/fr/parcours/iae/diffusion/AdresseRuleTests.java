package fr.parcours.iae.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing leaves for our own network, however it is written. */
class AdresseRuleTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "192.0.0.8",
        "::1",
        "fe80::1",
        "fd00::1",
        "fc12::1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::a00:1"
      })
  void anAddressOfOursIsRecognised(String adresse) throws UnknownHostException {
    assertThat(AdresseRule.isOurs(InetAddress.getByName(adresse))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "100.128.0.1", "2a01:e0a::1"})
  void anAddressOfTheInternetIsNot(String adresse) throws UnknownHostException {
    assertThat(AdresseRule.isOurs(InetAddress.getByName(adresse))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://127.0.0.1/x, ADRESSE_PRIVEE",
    "https://[::1]/x, ADRESSE_PRIVEE",
    "https://169.254.169.254/latest/meta-data, ADRESSE_PRIVEE",
    "http://93.184.216.34/x, ADRESSE_NON_CHIFFREE",
    "https://moi@93.184.216.34/x, ADRESSE_ILLISIBLE",
    "https:///x, ADRESSE_ILLISIBLE"
  })
  void itIsRefusedWhenSomebodySignsUpAndWhenSomethingLeaves(String adresse, String code) {
    assertThat(AdresseRule.verdict(adresse, false).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(code));
    assertThat(AdresseRule.verdict("https://93.184.216.34/x", false).refus()).isEmpty();
  }
}
