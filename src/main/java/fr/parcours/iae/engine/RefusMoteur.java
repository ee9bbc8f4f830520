package fr.parcours.iae.engine;

import java.util.List;

/**
 * One reason the engine itself would not deploy some files.
 *
 * @param fichier name of the file, empty when the engine does not say
 * @param elements ids of the elements it is about, the first the most concerned; may be empty
 * @param ligne line of the file; 0 when the engine does not say
 */
public record RefusMoteur(String fichier, List<String> elements, int ligne) {

  public RefusMoteur {
    elements = List.copyOf(elements);
  }
}
