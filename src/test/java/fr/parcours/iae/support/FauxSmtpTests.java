package fr.parcours.iae.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The SMTP server of the tests")
class FauxSmtpTests {

  private final FauxSmtp smtp = FauxSmtp.instance();

  @BeforeEach
  void empty() {
    smtp.reset();
  }

  @Test
  @DisplayName("takes a mail whose last line came")
  void whole() throws IOException {
    assertThat(dialogue("Subject: entier\r\n\r\nBonjour\r\n.\r\n", true)).startsWith("250");

    assertThat(smtp.recus("a@exemple.test"))
        .extracting(FauxSmtp.Recu::objet)
        .containsExactly("entier");
  }

  @Test
  @DisplayName("keeps nothing of a mail that was cut, as a server must")
  void cut() throws IOException {
    assertThat(dialogue("Subject: coup", false)).isEqualTo("hung up");

    assertThat(smtp.recus()).isEmpty();
  }

  /** What the server says after the mail; the line is closed on our side first when it is cut. */
  private String dialogue(String data, boolean entier) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), smtp.port())) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      in.readLine();
      for (String line :
          new String[] {"MAIL FROM:<de@exemple.test>", "RCPT TO:<a@exemple.test>", "DATA"}) {
        say(socket, line + "\r\n");
        in.readLine();
      }
      say(socket, data);
      if (!entier) {
        socket.shutdownOutput();
      }
      String answer = in.readLine();
      return answer == null ? "hung up" : answer;
    }
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }
}
