package fr.parcours.iae.organisation.flux;

import java.util.Arrays;
import java.util.List;

/** Decides, without the database, whether a line may be imported. */
interface Validation {

  /** The line's verdict, given as many fields as the header has, without surrounding blanks. */
  LigneValidee check(List<String> champs);

  static Validation of(TypeFlux type) {
    return type == TypeFlux.STRUCTURE ? new ValidationStructure() : new ValidationAnnexe();
  }

  /** Splits, then checks: there is no quoting in these files. */
  default LigneValidee validate(TypeFlux type, String contenu) {
    if (Champs.hasControl(contenu)) {
      return LigneValidee.rejetee(CauseRefus.CARACTERE_INTERDIT);
    }
    List<String> champs = Arrays.stream(contenu.split("\\|", -1)).map(String::strip).toList();
    return champs.size() == type.colonnes().size()
        ? check(champs)
        : LigneValidee.rejetee(CauseRefus.NOMBRE_DE_COLONNES);
  }
}
