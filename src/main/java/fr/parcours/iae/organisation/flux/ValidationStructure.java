package fr.parcours.iae.organisation.flux;

import fr.parcours.iae.referentiel.Normalisation;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks one line of the structures file; a stray quote is part of the name. */
final class ValidationStructure implements Validation {

  static final String COLONNES =
      "asp_id, siret, siret_signature, denomination, naf, email, adresse, complement, code_postal,"
          + " commune, commune_recherche, telephone";
  static final String TAMPON =
      "asp_id int, siret text, siret_signature text, denomination text, naf text, email text,"
          + " adresse text, complement text, code_postal text, commune text, commune_recherche text,"
          + " telephone text, departement text, commune_code text, latitude float8, longitude float8";

  private static final Pattern NAF = Pattern.compile("[0-9]{4}[A-Z]");
  private static final Pattern CODE_POSTAL = Pattern.compile("[0-9]{5}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s|]+@[^@\\s|]+\\.[^@\\s|.]+");
  private static final int SIREN_LENGTH = 9;

  @Override
  public LigneValidee check(List<String> c) {
    if (!Champs.isNumber(c.get(0))) {
      return LigneValidee.rejetee(CauseRefus.IDENTIFIANT_INVALIDE);
    }
    if (!Champs.isSiret(c.get(1)) || !Champs.isSiret(c.get(2))) {
      return LigneValidee.rejetee(CauseRefus.SIRET_INVALIDE);
    }
    if (!c.get(1).regionMatches(0, c.get(2), 0, SIREN_LENGTH)) {
      return LigneValidee.rejetee(CauseRefus.SIREN_DIFFERENT);
    }
    if (c.get(3).isEmpty()) {
      return LigneValidee.rejetee(CauseRefus.DENOMINATION_ABSENTE);
    }
    if (!NAF.matcher(c.get(4)).matches()) {
      return LigneValidee.rejetee(CauseRefus.NAF_INVALIDE);
    }
    return checkContact(c);
  }

  private static LigneValidee checkContact(List<String> c) {
    if (c.get(5).isEmpty()) {
      return LigneValidee.rejetee(CauseRefus.COURRIEL_ABSENT);
    }
    if (!EMAIL.matcher(c.get(5)).matches()) {
      return LigneValidee.rejetee(CauseRefus.COURRIEL_INVALIDE);
    }
    if (!CODE_POSTAL.matcher(c.get(10)).matches()) {
      return LigneValidee.rejetee(CauseRefus.CODE_POSTAL_INVALIDE);
    }
    return LigneValidee.bonne(
        c.get(0),
        c.get(1),
        c.get(2),
        c.get(3),
        c.get(4),
        c.get(5),
        join(c.get(6), c.get(7), c.get(8), c.get(9)),
        join(c.get(13), c.get(14), c.get(15)),
        c.get(10),
        c.get(11),
        Normalisation.ofCommune(c.get(11)),
        c.get(12));
  }

  private static String join(String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(" "));
  }
}
