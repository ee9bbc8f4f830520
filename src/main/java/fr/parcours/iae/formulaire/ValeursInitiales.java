package fr.parcours.iae.formulaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a field shows before anybody typed: the fact of its name, or the default of the form. */
final class ValeursInitiales {

  private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private ValeursInitiales() {}

  static List<String> textes(ChampPlace place, Map<String, ?> faits) {
    Object fait = fait(place, faits);
    if (fait == null) {
      String defaut = place.champ().defaut();
      return defaut == null ? List.of() : List.of(defaut);
    }
    return fait instanceof List<?> liste
        ? liste.stream().map(ValeursInitiales::texte).toList()
        : List.of(texte(fait));
  }

  private static @Nullable Object fait(ChampPlace place, Map<String, ?> faits) {
    ChampPlace.Ligne ligne = place.ligne();
    if (ligne == null) {
      return faits.get(place.nom());
    }
    if (faits.get(ligne.cle()) instanceof List<?> lignes
        && ligne.rang() < lignes.size()
        && lignes.get(ligne.rang()) instanceof Map<?, ?> valeurs) {
      return valeurs.get(place.champ().cle());
    }
    return null;
  }

  static String texte(@Nullable Object valeur) {
    if (valeur instanceof LocalDate date) {
      return JOUR.format(date);
    }
    if (valeur instanceof BigDecimal nombre) {
      return nombre.toPlainString().replace('.', ',');
    }
    return valeur instanceof Enum<?> constante ? constante.name() : String.valueOf(valeur);
  }
}
