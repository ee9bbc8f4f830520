package fr.parcours.iae.formulaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing a form page shows, in the order of the form. */
public sealed interface VueElement {

  /** Which fragment shows it. */
  String genre();

  /** A block of words: {@code titre}, {@code paragraphe} or {@code liste}. */
  record Bloc(String forme, List<String> lignes) {}

  /** Words to read. */
  record Texte(List<Bloc> blocs) implements VueElement {
    @Override
    public String genre() {
      return "texte";
    }
  }

  /** A line between elements. */
  record Filet() implements VueElement {
    @Override
    public String genre() {
      return "filet";
    }
  }

  /** A titled set; a row of a repeated list is one too. */
  record Groupe(String id, String libelle, List<VueElement> elements) implements VueElement {
    @Override
    public String genre() {
      return "groupe";
    }
  }

  /** One choice, its own id for the label and the error link. */
  record Choix(String id, String valeur, String libelle, boolean choisi) {}

  /** A field with everything its fragment needs. */
  record Champ(
      String genre,
      String nom,
      String id,
      String libelle,
      String aide,
      String valeur,
      List<Choix> choix,
      @Nullable String erreur,
      boolean obligatoire,
      boolean facultatif,
      boolean modifiable,
      boolean declencheur,
      String saisie)
      implements VueElement {

    /** The ids of hint and error, for {@code aria-describedby}; null when there is neither. */
    public @Nullable String decritPar() {
      String ids =
          (aide.isEmpty() ? "" : id + "-aide") + (erreur == null ? "" : " " + id + "-erreur");
      return ids.isBlank() ? null : ids.strip();
    }

    /** Where a link of the error summary goes: the field, or its first choice. */
    public String cible() {
      boolean groupe = genre.equals("radio") || genre.equals("cases");
      return groupe && !choix.isEmpty() ? choix.get(0).id() : id;
    }
  }
}
