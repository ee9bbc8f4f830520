package fr.parcours.iae.regles;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Birth place guessed from a NIR, to be confirmed by the person. */
public record LieuNaissance(@Nullable String commune, @Nullable String pays) {

  private static final String FRANCE = "FRANCE";
  private static final String ETRANGER = "99";
  private static final int AGE_MINIMUM = 16;

  /** Official lists of communes, with their former names, and of countries. */
  public interface Territoires {

    /** Name in force on that day of the commune of this INSEE code. */
    Optional<String> commune(String codeInsee, LocalDate jour);

    /** Name of the country of this three-digit INSEE code. */
    Optional<String> pays(String code);
  }

  public static LieuNaissance inconnu() {
    return new LieuNaissance(null, null);
  }

  /** A temporary number (7, 8) says nothing; {@code 99} is abroad; else a French commune. */
  public static LieuNaissance selon(
      String nir, @Nullable LocalDate naissance, LocalDate aujourdhui, Territoires territoires) {
    String normalise = NirRule.normalise(nir);
    if (!NirRule.verdict(normalise).isAccorde() || NirRule.isProvisoire(normalise)) {
      return inconnu();
    }
    String code = normalise.substring(5, 10);
    if (code.startsWith(ETRANGER)) {
      return new LieuNaissance(null, territoires.pays(code.substring(2)).orElse(null));
    }
    LocalDate jour = naissance != null ? naissance : naissance(normalise, aujourdhui);
    return new LieuNaissance(
        territoires.commune(code, jour).map(nom -> code + " " + nom).orElse(null), FRANCE);
  }

  /**
   * The latest year that makes an adult of the person; the first of January if no month is told.
   */
  private static LocalDate naissance(String nir, LocalDate aujourdhui) {
    int annee = 2000 + Integer.parseInt(nir.substring(1, 3));
    int mois = Integer.parseInt(nir.substring(3, 5));
    int retenue = annee > aujourdhui.getYear() - AGE_MINIMUM ? annee - 100 : annee;
    return LocalDate.of(retenue, mois <= 12 ? mois : 1, 1);
  }
}
