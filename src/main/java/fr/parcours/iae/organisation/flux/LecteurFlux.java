package fr.parcours.iae.organisation.flux;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Streams a file of the flow line by line and vouches, at the end, that it was whole. */
final class LecteurFlux implements AutoCloseable {

  private static final String DEB = "DEB|";
  private static final String FIN = "FIN|";

  private final LignesTexte lignes;
  private final TypeFlux type;
  private final LocalDate date;
  private int donnees;

  LecteurFlux(InputStream raw) throws IOException {
    lignes = Objects.requireNonNull(guarded(() -> new LignesTexte(raw)));
    String[] first = readFirst();
    type =
        TypeFlux.of(first[1])
            .orElseThrow(() -> unexpectedStart("Le flux « " + first[1] + " » n'est pas connu."));
    date =
        Champs.date(first[2])
            .orElseThrow(() -> unexpectedStart("La date de la première ligne n'est pas lisible."));
    if (!type.entete().equals(guarded(this.lignes::next))) {
      throw new FluxRefuseException(
          CauseFichier.ENTETE_INATTENDU,
          "La deuxième ligne ne porte pas les colonnes attendues pour " + type.nom() + ".");
    }
  }

  TypeFlux type() {
    return type;
  }

  LocalDate date() {
    return date;
  }

  /** The next data line; null once the closing line was read and agrees with what was read. */
  @Nullable LigneFlux next() throws IOException {
    String line = guarded(this.lignes::next);
    if (line == null) {
      throw new FluxRefuseException(
          CauseFichier.FICHIER_TRONQUE,
          "Le fichier s'arrête à la ligne " + lignes.numero() + " sans ligne FIN : il est tronqué.");
    }
    if (!line.startsWith(FIN)) {
      donnees++;
      return new LigneFlux(lignes.numero(), line);
    }
    checkEnd(line.substring(FIN.length()));
    return null;
  }

  @Override
  public void close() throws IOException {
    lignes.close();
  }

  private String[] readFirst() throws IOException {
    String line = guarded(this.lignes::next);
    String[] parts = line == null ? new String[0] : line.split("\\|", -1);
    if (line == null || !line.startsWith(DEB) || parts.length != 3) {
      throw unexpectedStart("La première ligne n'est pas de la forme DEB|flux|date.");
    }
    return parts;
  }

  private void checkEnd(String announced) throws IOException {
    if (!announced.equals(Integer.toString(donnees))) {
      throw new FluxRefuseException(
          CauseFichier.NOMBRE_DE_LIGNES_FAUX,
          "La ligne FIN ne confirme pas les " + donnees + " lignes lues : le fichier est incomplet.");
    }
    for (String rest = guarded(this.lignes::next); rest != null; rest = guarded(this.lignes::next)) {
      if (!rest.isBlank()) {
        throw new FluxRefuseException(
            CauseFichier.CONTENU_APRES_FIN,
            "La ligne " + lignes.numero() + " suit la ligne FIN.");
      }
    }
  }

  private static FluxRefuseException unexpectedStart(String message) {
    return new FluxRefuseException(CauseFichier.PREMIERE_LIGNE_INATTENDUE, message);
  }

  private interface Lecture<T> {
    @Nullable T read() throws IOException;
  }

  private static <T> @Nullable T guarded(Lecture<T> lecture) throws IOException {
    try {
      return lecture.read();
    } catch (CharacterCodingException e) {
      throw new FluxRefuseException(
          CauseFichier.ENCODAGE_INVALIDE, "Le fichier n'est pas encodé en UTF-8.");
    } catch (EOFException e) {
      throw new FluxRefuseException(
          CauseFichier.FICHIER_TRONQUE, "L'archive gzip s'arrête avant sa fin : elle est tronquée.");
    } catch (ZipException e) {
      throw new FluxRefuseException(
          CauseFichier.ARCHIVE_ILLISIBLE, "L'archive gzip est abîmée.");
    }
  }
}
