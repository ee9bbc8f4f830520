package fr.parcours.iae.organisation.flux;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a UTF-8 text, gzipped or not, with LF or CRLF, each of bounded length. */
final class LignesTexte implements AutoCloseable {

  private static final int MAX_LENGTH = 32_768;
  private static final int BUFFER = 1 << 16;
  private static final char BOM = '\uFEFF';

  private final Reader reader;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder line = new StringBuilder(512);
  private int position;
  private int limit;
  private int numero;

  LignesTexte(InputStream raw) throws IOException {
    PushbackInputStream in = new PushbackInputStream(raw, 2);
    byte[] magic = in.readNBytes(2);
    in.unread(magic);
    boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    reader =
        new InputStreamReader(
            gzip ? new GZIPInputStream(in, BUFFER) : in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Number of the line last returned, from 1. */
  int numero() {
    return numero;
  }

  /** The next line without its end, or null when there is none. */
  @Nullable String next() throws IOException {
    line.setLength(0);
    int read = read();
    if (read < 0) {
      return null;
    }
    numero++;
    for (; read >= 0 && read != '\n'; read = read()) {
      if (line.length() >= MAX_LENGTH) {
        throw new FluxRefuseException(
            CauseFichier.LIGNE_TROP_LONGUE,
            "La ligne " + numero + " dépasse " + MAX_LENGTH + " caractères.");
      }
      line.append((char) read);
    }
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return numero == 1 && !line.isEmpty() && line.charAt(0) == BOM
        ? line.substring(1)
        : line.toString();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private int read() throws IOException {
    if (position == limit) {
      limit = reader.read(buffer, 0, BUFFER);
      position = 0;
      if (limit <= 0) {
        limit = 0;
        return -1;
      }
    }
    return buffer[position++];
  }
}
