package fr.parcours.iae.heures;

import fr.parcours.iae.regles.Utilisateur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file of hours: one line per PASS, month and kind of user, cells separated by semicolons, the
 * first line naming them: {@code pass;mois;utilisateur;heures}.
 */
final class FichierHeures {

  static final String ENTETE = "pass;mois;utilisateur;heures";

  /** Most lines of one file. */
  static final int LIGNES_MAX = 2000;

  private static final Pattern PASS = Pattern.compile("[0-9A-Z]{12}");
  private static final Pattern HEURES = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");

  private FichierHeures() {}

  /**
   * A line as read.
   *
   * @param pass the twelve characters of the PASS
   * @param utilisateur none where nobody else uses the work
   */
  record Ligne(String pass, YearMonth mois, @Nullable Utilisateur utilisateur, BigDecimal heures) {}

  /** The lines after the header, or why the whole file is refused. */
  static Resultat<List<String>> lines(String contenu) {
    List<String> lines =
        contenu.replaceFirst("^\\uFEFF", "").lines().filter(l -> !l.isBlank()).toList();
    if (lines.isEmpty() || !ENTETE.equals(lines.get(0).strip().toLowerCase(Locale.ROOT))) {
      return refuse(
          "ENTETE_HEURES", "La première ligne du fichier doit être « %s ».".formatted(ENTETE));
    }
    return lines.size() - 1 > LIGNES_MAX
        ? refuse(
            "FICHIER_HEURES_TROP_LONG",
            "Le fichier compte plus de %d lignes : envoyez-le en plusieurs fois."
                .formatted(LIGNES_MAX))
        : Resultat.fait(lines.subList(1, lines.size()));
  }

  static Resultat<Ligne> parse(String line, boolean miseADisposition) {
    String[] cells = line.split(";", -1);
    if (cells.length != 4) {
      return refuse("LIGNE_HEURES", "La ligne doit compter quatre cases.");
    }
    String pass = cells[0].replaceAll("[\\s\\h]", "");
    if (!PASS.matcher(pass).matches()) {
      return refuse("PASS_ILLISIBLE", "Le numéro de PASS IAE compte douze caractères.");
    }
    YearMonth mois = month(cells[1].strip());
    if (mois == null) {
      return refuse("MOIS_ILLISIBLE", "Le mois s’écrit aaaa-mm, par exemple 2026-10.");
    }
    if (!HEURES.matcher(cells[3].strip()).matches()) {
      return refuse("HEURES_ILLISIBLES", "Les heures s’écrivent 120 ou 120,5.");
    }
    BigDecimal heures = new BigDecimal(cells[3].strip().replace(',', '.'));
    String code = cells[2].strip().toUpperCase(Locale.ROOT);
    if (!miseADisposition) {
      return code.isEmpty()
          ? Resultat.fait(new Ligne(pass, mois, null, heures))
          : refuse("UTILISATEUR_SANS_OBJET", "Laissez vide la case de l’utilisateur.");
    }
    return Arrays.stream(Utilisateur.values())
        .filter(u -> u.name().equals(code))
        .findFirst()
        .<Resultat<Ligne>>map(u -> Resultat.fait(new Ligne(pass, mois, u, heures)))
        .orElseGet(
            () ->
                refuse(
                    "UTILISATEUR_INCONNU",
                    "L’utilisateur est l’un de : %s."
                        .formatted(
                            Arrays.stream(Utilisateur.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")))));
  }

  private static @Nullable YearMonth month(String texte) {
    try {
      return YearMonth.parse(texte);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static <T> Resultat<T> refuse(String code, String message) {
    return Resultat.refuse(Refus.saisie(code, message));
  }
}
