package fr.parcours.iae.organisation.flux;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
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
    lignes = open(raw);
    String[] first = readFirst();
    type =
        TypeFlux.of(first[1])
            .orElseThrow(() -> unexpectedStart("Le flux « " + first[1] + " » n’est pas connu."));
    date =
        Champs.date(first[2])
            .orElseThrow(() -> unexpectedStart("La date de la première ligne n’est pas lisible."));
    if (!type.entete().equals(line())) {
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
    String line = line();
    if (line == null) {
      throw new FluxRefuseException(
          CauseFichier.FICHIER_TRONQUE,
          "Le fichier s’arrête à la ligne "
              + lignes.numero()
              + " sans ligne FIN : il est tronqué.");
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
    String line = line();
    String[] parts = line == null ? new String[0] : line.split("\\|", -1);
    if (line == null || !line.startsWith(DEB) || parts.length != 3) {
      throw unexpectedStart("La première ligne n’est pas de la forme DEB|flux|date.");
    }
    return parts;
  }

  private void checkEnd(String announced) throws IOException {
    if (!announced.equals(Integer.toString(donnees))) {
      throw new FluxRefuseException(
          CauseFichier.NOMBRE_DE_LIGNES_FAUX,
          "La ligne FIN ne confirme pas les "
              + donnees
              + " lignes lues : le fichier est incomplet.");
    }
    for (String rest = line(); rest != null; rest = line()) {
      if (!rest.isBlank()) {
        throw new FluxRefuseException(
            CauseFichier.CONTENU_APRES_FIN, "La ligne " + lignes.numero() + " suit la ligne FIN.");
      }
    }
  }

  private static FluxRefuseException unexpectedStart(String message) {
    return new FluxRefuseException(CauseFichier.PREMIERE_LIGNE_INATTENDUE, message);
  }

  private @Nullable String line() throws IOException {
    try {
      return lignes.next();
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  private static LignesTexte open(InputStream raw) throws IOException {
    try {
      return new LignesTexte(raw);
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /** What a reading failure says about the file; one that comes from elsewhere goes through. */
  private static FluxRefuseException refusal(IOException failure) throws IOException {
    if (failure instanceof CharacterCodingException) {
      return new FluxRefuseException(
          CauseFichier.ENCODAGE_INVALIDE, "Le fichier n’est pas encodé en UTF-8.");
    }
    if (failure instanceof EOFException) {
      return new FluxRefuseException(
          CauseFichier.FICHIER_TRONQUE,
          "L’archive gzip s’arrête avant sa fin : elle est tronquée.");
    }
    if (failure instanceof ZipException) {
      return new FluxRefuseException(CauseFichier.ARCHIVE_ILLISIBLE, "L’archive gzip est abîmée.");
    }
    throw failure;
  }
}
