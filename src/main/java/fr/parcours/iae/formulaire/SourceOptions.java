package fr.parcours.iae.formulaire;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the choices of a field come from: the form itself, or a fact given by the page. */
record SourceOptions(
    List<Option> fixes, @Nullable String cleDesFaits, @Nullable ExpressionFeel expression) {

  static final SourceOptions AUCUNE = new SourceOptions(List.of(), null, null);
  private static final int MAX_OPTIONS = 5_000;

  SourceOptions {
    fixes = List.copyOf(fixes);
  }

  List<Option> options(Feel feel, Map<String, @Nullable Object> contexte, Map<String, ?> faits) {
    if (cleDesFaits != null) {
      return optionsOf(faits.get(cleDesFaits));
    }
    return expression == null ? fixes : optionsOf(feel.evaluate(expression, contexte));
  }

  private static List<Option> optionsOf(@Nullable Object valeur) {
    if (!(valeur instanceof List<?> liste)) {
      return List.of();
    }
    return liste.stream()
        .limit(MAX_OPTIONS)
        .map(SourceOptions::optionOf)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Option optionOf(@Nullable Object element) {
    if (element instanceof Option option) {
      return option;
    }
    if (element instanceof Map<?, ?> paire && paire.get("value") != null) {
      Object libelle = paire.get("label");
      String valeur = String.valueOf(paire.get("value"));
      return new Option(valeur, libelle == null ? valeur : libelle.toString());
    }
    return element instanceof String texte ? new Option(texte, texte) : null;
  }
}
