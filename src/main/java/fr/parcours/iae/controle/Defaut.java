package fr.parcours.iae.controle;

import java.util.Optional;

/**
 * One reason a proposed version is refused.
 *
 * @param code stable, e.g. {@code ETAPE_REQUISE_ABSENTE}
 * @param fichier name of the file, empty when it is about the files together
 * @param element id of the element of the diagram or table, or key of the field of the form
 * @param message what is wrong and what to do, in French
 */
public record Defaut(String code, String fichier, Optional<String> element, String message) {}
