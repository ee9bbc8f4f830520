package fr.parcours.iae.conformance;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The refusal codes of Parcours IAE and the symbols by which the cases name the same refusals. */
final class Symboles {

  private static final Map<String, String> MOTIFS =
      Map.ofEntries(
          Map.entry("CARENCE", "WAITING_PERIOD"),
          Map.entry("DEBUT_PASSE", "START_IN_PAST"),
          Map.entry("DEBUT_TROP_LOIN", "START_TOO_FAR|.*(TOO_FAR|TOO_LATE|30_DAYS).*"),
          Map.entry("DEBUT_ABSENT", ".*START.*(REQUIRED|MISSING).*"),
          Map.entry("FIN_AVANT_DEBUT", "END_BEFORE_START"),
          Map.entry("APRES_FIN_PASS", "AFTER_PASS_END"),
          Map.entry("FIN_PASS_ATTEINTE", "ON_OR_AFTER_PASS_END"),
          Map.entry("CONTRAT_COMMENCE", ".*STARTED.*"),
          Map.entry("AUTOPRESCRIPTION_RETIREE", "SELF_PRESCRIPTION_WITHDRAWN"),
          Map.entry("DIAGNOSTIC_REQUIS", ".*DIAGNOSIS.*"),
          Map.entry("FICHE_TRANSMISE", "SENT_TO_ASP"),
          Map.entry("EMBAUCHE_REPRISE", ".*AI_STOCK.*|.*ORIGIN.*"),
          Map.entry("CRITERES_INSUFFISANTS", "NOT_ENOUGH_CRITERIA"),
          Map.entry("CRITERES_CONTRADICTOIRES", "EXCLUSIVE_CRITERIA"),
          Map.entry("NIR_TROP_COURT", "TOO_SHORT"),
          Map.entry("NIR_TROP_LONG", "TOO_LONG"),
          Map.entry("NIR_INVALIDE", "INVALID"),
          Map.entry("NIR_FICTIF", "ILLUSTRATIVE"),
          Map.entry("NIR_REQUIS", "NIR_REQUIRED"),
          Map.entry("MOTIF_ABSENCE_NIR_REQUIS", ".*REASON.*REQUIRED.*"),
          Map.entry("NIR_ET_MOTIF", "NIR_AND_LACK_REASON_EXCLUSIVE"),
          Map.entry("NIR_CIVILITE", ".*(TITLE|SEX|GENDER).*"),
          Map.entry("NIR_NAISSANCE", ".*(BIRTH|DATE|YEAR|MONTH).*"),
          Map.entry("NIR_DEJA_UTILISE", "ALREADY_USED"),
          Map.entry("COMPTE_NON_CANDIDAT", "NOT_A_JOB_SEEKER_ACCOUNT"),
          Map.entry("NTT_ESPACE", "SPACE_NOT_ALLOWED_IN_STORE"),
          Map.entry("NTT_INVALIDE", "INVALID"),
          Map.entry("IDENTIFIANT_FT_INVALIDE", "INVALID"),
          Map.entry("TROP_JEUNE", ".*(YOUNG|AGE|16).*"),
          Map.entry("TROP_AGE", ".*(OLD|AGE|100).*"),
          Map.entry("NUMERO_DEJA_ATTRIBUE", "NUMBER_NOT_UNIQUE"),
          Map.entry("NUMERO_MAL_FORME", ".*(FORMAT|INVALID|LENGTH).*"),
          Map.entry("NUMEROS_EPUISES", ".*(EXHAUSTED|TOO_HIGH|OVERFLOW|MAX).*"),
          Map.entry("PREFIXE_RESERVE", "PREFIXED_NUMBERS_ARE_AUTOMATIC"),
          Map.entry("PREFIXE_NON_MODIFIABLE", "CANNOT_CHANGE_TO_PREFIXED_NUMBER"),
          Map.entry("PASS_VALIDE_EXISTANT", ".*VALID.*PASS.*|.*PASS_EXISTS.*"),
          Map.entry("DELIVRANCE_NON_MANUELLE", ".*(MANUAL|DELIVERY).*"),
          Map.entry("DROIT_INSUFFISANT", ".*(PERMISSION|FORBIDDEN|RIGHT|ONLY).*"),
          Map.entry("ETAT", "STATE|.*TRANSITION.*"),
          Map.entry("EMPLOYEUR_SEUL", "EMPLOYERS_ONLY"),
          Map.entry("PROFESSIONNEL_SEUL", "NOT_A_PROFESSIONAL"),
          Map.entry("MEMBRE_DES_DEUX", "NOT_MEMBER_OF_BOTH"),
          Map.entry("REPONSE_REQUISE", "ANSWER_REQUIRED"),
          Map.entry("MOTIF_REQUIS", ".*REASON.*REQUIRED.*|REASON_REQUIRED"),
          Map.entry("GEIQ_SEUL", ".*GEIQ.*"),
          Map.entry("AUTOMATIQUE", ".*(SYSTEM|AUTOMATIC).*"),
          Map.entry("DEJA_ARCHIVEE", ".*ARCHIVED.*"),
          Map.entry("NON_ARCHIVEE", ".*ARCHIVED.*"),
          Map.entry("DOUBLON_24H", ".*(DUPLICATE|24|ALREADY|RECENT).*"));

  private Symboles() {}

  /** Whether the symbol of the case names our refusal. */
  static boolean correspond(@Nullable Object code, String symbole) {
    String motif = code == null ? null : MOTIFS.get(code.toString());
    return motif != null && symbole.matches(motif);
  }
}
