package fr.parcours.iae.engine.cockpit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A client that sends a path as it is written, without the tidying a real client would do. */
final class Navigateur {

  private final int port;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String body = "";

  Navigateur(int port) {
    this.port = port;
  }

  Navigateur login(String user) {
    exchange(
        "POST",
        "/login",
        "application/x-www-form-urlencoded",
        "username=" + user + "&password=essai");
    return this;
  }

  int get(String path) {
    return exchange("GET", path, "application/json", "");
  }

  int send(String method, String path, String json) {
    return exchange(method, path, "application/json", json);
  }

  String body() {
    return body;
  }

  private int exchange(String method, String path, String type, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String head =
        method + " " + path + " HTTP/1.0\r\nHost: localhost\r\nContent-Type: " + type
            + "\r\nX-XSRF-TOKEN: " + cookies.getOrDefault("XSRF-TOKEN", "none")
            + "\r\nCookie: " + cookieHeader()
            + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(bytes);
      out.flush();
      return read(
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int read(BufferedReader in) throws IOException {
    int status = Integer.parseInt(in.readLine().split(" ")[1]);
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie:")) {
        String[] pair = line.substring(11).strip().split(";")[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
    }
    body = in.lines().collect(Collectors.joining("\n"));
    return status;
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(c -> c.getKey() + "=" + c.getValue())
        .collect(Collectors.joining("; "));
  }
}
