package fr.parcours.iae.engine.cockpit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body was read and checked, and is then read again by the engine. */
final class RequeteRelisible extends HttpServletRequestWrapper {

  /** What Cockpit asks for at most, and so what the engine answers at most. */
  static final int MAX_RESULTATS = 2000;

  private final byte[] body;

  RequeteRelisible(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /**
   * Cockpit lists the versions of a process without saying how many it wants, which the engine
   * refuses: it gets at most as many as any query may.
   */
  @Override
  public @Nullable String getQueryString() {
    String query = super.getQueryString();
    boolean unbounded = query == null || !query.contains("maxResults=");
    if (!"GET".equals(getMethod())
        || !unbounded
        || !getRequestURI().endsWith("/process-definition")) {
      return query;
    }
    return (query == null ? "" : query + "&") + "maxResults=" + MAX_RESULTATS;
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }

      @Override
      public int read() {
        return bytes.read();
      }
    };
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }
}
