package fr.parcours.iae.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person reads, written once: the mail, its copy sent again and the bell say the same.
 *
 * @param objet names nobody
 */
public record Message(String objet, List<String> texte, List<Fait> faits, @Nullable Lien lien) {

  /** One line of the facts. */
  public record Fait(String libelle, String valeur) {}

  /** Where to act, from the root of the site. */
  public record Lien(String libelle, String chemin) {}
}
