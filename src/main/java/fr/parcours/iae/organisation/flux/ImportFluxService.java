package fr.parcours.iae.organisation.flux;

import fr.parcours.iae.shared.Uuids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Imports one file of the ASP's flow and leaves its report, also when the file is refused whole.
 */
@Service
public class ImportFluxService {

  private final EcritureFluxService ecriture;
  private final JournalImportsService journal;
  private final ImportsFlux imports;

  ImportFluxService(
      EcritureFluxService ecriture, JournalImportsService journal, ImportsFlux imports) {
    this.ecriture = ecriture;
    this.journal = journal;
    this.imports = imports;
  }

  /** Reads the stream to its end, without closing it. */
  public RapportImport importFlux(
      String fichier, InputStream contenu, ProgressionImport progression) {
    UUID id = Uuids.v7();
    journal.start(id, fichier);
    DigestInputStream in = new DigestInputStream(contenu, sha256());
    try {
      write(id, in, progression);
      journal.seal(id, HexFormat.of().formatHex(in.getMessageDigest().digest()));
    } catch (FluxRefuseException e) {
      journal.refuse(id, e, progression.lignes());
    } catch (IOException e) {
      journal.interrupt(id, progression.lignes());
      throw new UncheckedIOException(e);
    } catch (SQLException | RuntimeException e) {
      journal.interrupt(id, progression.lignes());
      throw new IllegalStateException("import " + id + " interrupted", e);
    } finally {
      progression.enter(ProgressionImport.Etape.TERMINE);
    }
    return imports.find(id).orElseThrow();
  }

  private void write(UUID id, InputStream in, ProgressionImport progression)
      throws IOException, SQLException {
    LecteurFlux lecteur = new LecteurFlux(in);
    journal.identify(id, lecteur.type(), lecteur.date());
    ecriture.write(id, lecteur, progression);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
