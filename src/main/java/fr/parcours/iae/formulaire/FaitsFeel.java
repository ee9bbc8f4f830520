package fr.parcours.iae.formulaire;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets only plain values through to FEEL: no Java object is ever within its reach. */
final class FaitsFeel {

  private static final int MAX_TEXTE = 20_000;
  private static final int MAX_ELEMENTS = 1_000;
  private static final int MAX_PROFONDEUR = 4;

  private FaitsFeel() {}

  static Map<String, @Nullable Object> of(Map<String, ?> faits) {
    Map<String, @Nullable Object> simples = new HashMap<>();
    faits.forEach((nom, valeur) -> simples.put(nom, simple(valeur, 0)));
    return simples;
  }

  static @Nullable Object simple(@Nullable Object valeur, int profondeur) {
    if (valeur instanceof Boolean || valeur instanceof LocalDate || valeur instanceof Number) {
      return valeur;
    }
    if (valeur instanceof String || valeur instanceof UUID || valeur instanceof Enum<?>) {
      String texte = valeur instanceof Enum<?> constante ? constante.name() : valeur.toString();
      return texte.length() > MAX_TEXTE ? texte.substring(0, MAX_TEXTE) : texte;
    }
    if (valeur instanceof Option option) {
      return Map.of("value", option.valeur(), "label", option.libelle());
    }
    if (valeur instanceof List<?> liste && profondeur < MAX_PROFONDEUR) {
      return liste.stream().limit(MAX_ELEMENTS).map(e -> simple(e, profondeur + 1)).toList();
    }
    if (valeur instanceof Map<?, ?> map && profondeur < MAX_PROFONDEUR) {
      Map<String, @Nullable Object> copie = new HashMap<>();
      map.forEach((cle, v) -> copie.put(String.valueOf(cle), simple(v, profondeur + 1)));
      return copie;
    }
    return null;
  }
}
