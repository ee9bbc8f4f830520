package fr.parcours.iae.asp;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name of a file of fiches: twenty-seven characters, the second of its making in UTC.
 *
 * <p>Spécification d'échange de l'ASP, nommage des fichiers RIAE_FS.
 */
public record NomLot(String valeur) {

  private static final Pattern FORME = Pattern.compile("RIAE_FS_\\d{14}\\.json");
  private static final DateTimeFormatter SECONDE =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
  private static final String RETOUR = "_FichierRetour.json";
  private static final int DEBUT = 8;
  private static final int FIN = 22;

  public NomLot {
    if (!isValide(valeur)) {
      throw new IllegalArgumentException("Ce n’est pas un nom de fichier de fiches salarié.");
    }
  }

  public static boolean isValide(String nom) {
    return FORME.matcher(nom).matches();
  }

  public static NomLot le(Instant instant) {
    return new NomLot(
        "RIAE_FS_"
            + SECONDE.format(instant.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS))
            + ".json");
  }

  /** The file an answer of the ASP is about; empty when it is not named as one. */
  public static Optional<NomLot> duRetour(String nom) {
    if (!nom.endsWith(RETOUR)) {
      return Optional.empty();
    }
    String lot = nom.substring(0, nom.length() - RETOUR.length()) + ".json";
    return isValide(lot) ? Optional.of(new NomLot(lot)) : Optional.empty();
  }

  /** Name of the ASP's answer. */
  public String retour() {
    return valeur.replace(".json", RETOUR);
  }

  /** When it was made; empty for a name that is no date. */
  public Optional<Instant> instant() {
    try {
      return Optional.of(
          LocalDateTime.parse(valeur.substring(DEBUT, FIN), SECONDE).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
