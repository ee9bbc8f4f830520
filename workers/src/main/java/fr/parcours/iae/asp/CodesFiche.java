package fr.parcours.iae.asp;

import fr.parcours.iae.regles.Emetteur;
import fr.parcours.iae.shared.KindSiae;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ASP's codes for what we know by other names.
 *
 * <p>Listes de valeurs de l'ASP: mesure, type d'employeur, orienteur.
 */
public final class CodesFiche {

  private static final String AUTRE_HABILITE = "06";
  private static final String SPONTANEE = "07";
  private static final String ORIENTEUR = "08";

  private static final Map<String, String> ORIENTEURS =
      Map.ofEntries(
          Map.entry("ML", "01"),
          Map.entry("CAP_EMPLOI", "02"),
          Map.entry("FT", "03"),
          Map.entry("PLIE", "04"),
          Map.entry("DEPT", "05"),
          Map.entry("SPIP", "09"),
          Map.entry("PJJ", "10"),
          Map.entry("CCAS", "11"),
          Map.entry("CHRS", "12"),
          Map.entry("CIDFF", "13"),
          Map.entry("PREVENTION", "14"),
          Map.entry("AFPA", "15"),
          Map.entry("PIJ_BIJ", "16"),
          Map.entry("CAF", "17"),
          Map.entry("CADA", "18"),
          Map.entry("ASE", "19"),
          Map.entry("CAVA", "20"),
          Map.entry("CPH", "21"),
          Map.entry("CHU", "22"),
          Map.entry("OACAS", "23"));

  private CodesFiche() {}

  /** Ordinary measures only: those of prisons are another exchange. */
  public static String mesure(KindSiae kind) {
    return kind.name() + "_DC";
  }

  public static String employeur(KindSiae kind) {
    return switch (kind) {
      case EI -> "01";
      case ETTI -> "02";
      case AI -> "03";
      case ACI -> "04";
      default -> "07";
    };
  }

  /**
   * Who brought the person.
   *
   * @param kindPrescripteur kind of the habilitated organisation, none for another sender
   */
  public static String orienteur(Emetteur emetteur, @Nullable String kindPrescripteur) {
    return switch (emetteur) {
      case CANDIDAT, EMPLOYEUR -> SPONTANEE;
      case ORIENTEUR -> ORIENTEUR;
      case PRESCRIPTEUR_HABILITE ->
          kindPrescripteur == null
              ? ORIENTEUR
              : ORIENTEURS.getOrDefault(kindPrescripteur, AUTRE_HABILITE);
    };
  }
}
