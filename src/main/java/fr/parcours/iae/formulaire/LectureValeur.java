package fr.parcours.iae.formulaire;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a browser sent for one field into its type. */
final class LectureValeur {

  static final DateTimeFormatter JOUR_FRANCAIS =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NOMBRE = Pattern.compile("[+-]?\\d{1,15}(?:[.,]\\d{1,10})?");
  private static final Pattern INTERDIT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}");

  /** Soft hyphen, spaces without width, marks of direction: pasted along, never meant. */
  private static final Pattern SANS_TRACE =
      Pattern.compile(
          "[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]");

  private static final int MAX_CHOIX = 200;

  private LectureValeur() {}

  static ValeurLue lire(Composant.Champ champ, String @Nullable [] soumises) {
    if (soumises == null || soumises.length == 0) {
      return ValeurLue.ABSENTE;
    }
    if (champ.type().estMultiple()) {
      return plusieurs(soumises);
    }
    if (soumises.length > 1) {
      return ValeurLue.illisible("VALEUR_MULTIPLE");
    }
    String texte = normalise(champ.type(), soumises[0]);
    if (INTERDIT.matcher(texte).find()) {
      return ValeurLue.illisible("CARACTERE_INTERDIT");
    }
    if (texte.isEmpty()) {
      return ValeurLue.VIDE;
    }
    return switch (champ.type()) {
      case NOMBRE -> nombre(texte, champ.contraintes().decimales());
      case DATE -> date(texte);
      case CASE -> coche(texte);
      default -> ValeurLue.de(texte);
    };
  }

  private static String normalise(TypeChamp type, String brut) {
    String texte = Normalizer.normalize(brut, Normalizer.Form.NFC);
    texte = SANS_TRACE.matcher(texte).replaceAll("");
    texte = texte.replace("\r\n", "\n").replace('\r', '\n');
    if (type == TypeChamp.TEXTE_LONG) {
      return texte.strip();
    }
    return texte.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
  }

  private static ValeurLue plusieurs(String[] soumises) {
    List<String> choix = new ArrayList<>();
    for (String soumise : soumises) {
      if (!soumise.isBlank() && !choix.contains(soumise)) {
        choix.add(soumise);
      }
      if (choix.size() > MAX_CHOIX) {
        return ValeurLue.illisible("HORS_LISTE");
      }
    }
    return choix.isEmpty() ? ValeurLue.VIDE : ValeurLue.de(List.copyOf(choix));
  }

  private static ValeurLue coche(String texte) {
    return switch (texte) {
      case "true", "on" -> ValeurLue.de(Boolean.TRUE);
      case "false" -> ValeurLue.VIDE;
      default -> ValeurLue.illisible("CASE_ILLISIBLE");
    };
  }

  private static ValeurLue nombre(String texte, @Nullable Integer decimales) {
    String compact = texte.replace(" ", "");
    if (!NOMBRE.matcher(compact).matches()) {
      return ValeurLue.illisible("NOMBRE_ILLISIBLE");
    }
    BigDecimal nombre = new BigDecimal(compact.replace(',', '.'));
    BigDecimal utile = nombre.signum() == 0 ? BigDecimal.ZERO : nombre.stripTrailingZeros();
    if (decimales != null && utile.scale() > decimales) {
      return ValeurLue.illisible("TROP_DE_DECIMALES");
    }
    if (decimales != null && decimales == 0 && utile.precision() - utile.scale() <= 9) {
      return ValeurLue.de(utile.intValueExact());
    }
    return ValeurLue.de(nombre);
  }

  private static ValeurLue date(String texte) {
    try {
      LocalDate date =
          ISO.matcher(texte).matches()
              ? LocalDate.parse(texte)
              : LocalDate.parse(texte.replace('.', '/').replace('-', '/'), JOUR_FRANCAIS);
      boolean plausible = date.getYear() >= 1900 && date.getYear() < 2200;
      return plausible ? ValeurLue.de(date) : ValeurLue.illisible("DATE_ILLISIBLE");
    } catch (DateTimeException e) {
      return ValeurLue.illisible("DATE_ILLISIBLE");
    }
  }

  /** The values exactly as typed, to show them again. */
  static List<String> brutes(String @Nullable [] soumises) {
    return soumises == null ? List.of() : Arrays.asList(soumises);
  }
}
