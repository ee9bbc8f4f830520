package fr.parcours.iae.formulaire;

import java.util.List;
import java.util.stream.Stream;

/**
 * A form as a page shows it: give it to {@code formulaire/formulaire :: resume(vue)} and {@code
 * champs(vue)}.
 */
public record VueFormulaire(
    String id,
    String action,
    List<VueElement> elements,
    List<Erreur> erreurs,
    List<Garde> memoire,
    boolean aDesObligatoires,
    boolean aDesConditions,
    List<String> boutons) {

  /** A line of the error summary: the sentence, and the element it leads to. */
  public record Erreur(String cible, String message, String code) {}

  /** What was typed in a field that is hidden for now. */
  public record Garde(String nom, String valeur) {}

  /** Adds a refusal that is not about one field, such as the no of a rule. */
  public VueFormulaire avecRefus(String code, String message) {
    List<Erreur> toutes =
        Stream.concat(Stream.of(new Erreur("", message, code)), erreurs.stream()).toList();
    return new VueFormulaire(
        id, action, elements, toutes, memoire, aDesObligatoires, aDesConditions, boutons);
  }

  /**
   * Says where a change of a field that rules the others is posted; without it, to the page itself.
   */
  public VueFormulaire avecAction(String chemin) {
    return new VueFormulaire(
        id, chemin, elements, erreurs, memoire, aDesObligatoires, aDesConditions, boutons);
  }
}
