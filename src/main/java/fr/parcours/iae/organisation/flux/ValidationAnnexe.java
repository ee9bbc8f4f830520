package fr.parcours.iae.organisation.flux;

import fr.parcours.iae.shared.KindSiae;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks one line of the annexes file and reads the SIAE's kind from the measure code. */
final class ValidationAnnexe implements Validation {

  static final String COLONNES =
      "asp_af_id, asp_id, numero_af, renouvellement, modification, mesure, kind, debut, fin, etat, etp";
  static final String TAMPON =
      "asp_af_id bigint, asp_id int, numero_af text, renouvellement int, modification int, mesure text,"
          + " kind text, debut date, fin date, etat text, etp numeric(8,2)";

  private static final Set<String> ETATS =
      Set.of(
          "VALIDE", "PROVISOIRE", "HISTORISE", "ANNULE", "SAISI", "BROUILLON", "CLOTURE", "REJETE");
  private static final Pattern NUMERO = Pattern.compile("[0-9][0-9AB][0-9A-Z][0-9]{2}[0-9]{4}");
  private static final String PENITENTIAIRE = "_MP";
  private static final String DROIT_COMMUN = "_DC";

  @Override
  public LigneValidee check(List<String> c) {
    String mesure = c.get(5);
    if (!Champs.isNumber(c.get(0)) || !Champs.isNumber(c.get(1))) {
      return LigneValidee.rejetee(CauseRefus.IDENTIFIANT_INVALIDE);
    }
    if (mesure.endsWith(PENITENTIAIRE)) {
      return LigneValidee.rejetee(CauseRefus.MILIEU_PENITENTIAIRE);
    }
    if ("FDI_DC".equals(mesure)) {
      return LigneValidee.rejetee(CauseRefus.HORS_SIAE);
    }
    Optional<KindSiae> kind = kind(mesure);
    if (kind.isEmpty()) {
      return LigneValidee.rejetee(CauseRefus.MESURE_INCONNUE);
    }
    if (!isNumero(c.get(2), kind.get())) {
      return LigneValidee.rejetee(CauseRefus.NUMERO_INVALIDE);
    }
    return checkRest(c, kind.get());
  }

  private static LigneValidee checkRest(List<String> c, KindSiae kind) {
    Optional<LocalDate> debut = Champs.date(c.get(6));
    Optional<LocalDate> fin = Champs.date(c.get(7));
    Optional<BigDecimal> etp = Champs.decimal(c.get(9));
    if (!Champs.isNumber(c.get(3)) || !Champs.isNumber(c.get(4))) {
      return LigneValidee.rejetee(CauseRefus.AVENANT_INVALIDE);
    }
    if (debut.isEmpty() || fin.isEmpty()) {
      return LigneValidee.rejetee(CauseRefus.DATE_INVALIDE);
    }
    if (fin.get().isBefore(debut.get())) {
      return LigneValidee.rejetee(CauseRefus.DATES_INVERSEES);
    }
    if (!ETATS.contains(c.get(8))) {
      return LigneValidee.rejetee(CauseRefus.ETAT_INCONNU);
    }
    return etp.isEmpty()
        ? LigneValidee.rejetee(CauseRefus.ETP_INVALIDE)
        : LigneValidee.bonne(
            c.get(0),
            c.get(1),
            c.get(2),
            c.get(3),
            c.get(4),
            c.get(5),
            kind,
            debut.get(),
            fin.get(),
            c.get(8),
            etp.get());
  }

  /** The kind, three characters of département, two digits of year, four of rank. */
  private static boolean isNumero(String numero, KindSiae kind) {
    return numero.startsWith(kind.name())
        && NUMERO.matcher(numero.substring(kind.name().length())).matches();
  }

  private static Optional<KindSiae> kind(String mesure) {
    return Arrays.stream(KindSiae.values())
        .filter(KindSiae::isSiae)
        .filter(k -> mesure.equals(k.name() + DROIT_COMMUN))
        .findFirst();
  }
}
