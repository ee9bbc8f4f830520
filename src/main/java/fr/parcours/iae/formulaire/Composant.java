package fr.parcours.iae.formulaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of a form, as read and checked. */
sealed interface Composant {

  String id();

  /** True when evaluated: the component, and all it holds, is not part of the form right now. */
  @Nullable ExpressionFeel masque();

  /** Words to read. */
  record Texte(String id, String texte, @Nullable ExpressionFeel masque) implements Composant {}

  /** A line or a space between components. */
  record Separation(String id, boolean visible, @Nullable ExpressionFeel masque)
      implements Composant {}

  /** A submit button; the page shows it with its own words when the form has none. */
  record Bouton(String id, String libelle, @Nullable ExpressionFeel masque) implements Composant {}

  /** A value the server computes and nobody types. */
  record Calcul(String id, String cle, ExpressionFeel expression, @Nullable ExpressionFeel masque)
      implements Composant {}

  /** A titled set of components. */
  record Groupe(
      String id, String libelle, List<Composant> composants, @Nullable ExpressionFeel masque)
      implements Composant {}

  /** Components repeated in rows, named {@code path[0].cle}. */
  record Liste(
      String id,
      String cle,
      String libelle,
      int lignesAuDepart,
      List<Composant> composants,
      @Nullable ExpressionFeel masque)
      implements Composant {}

  /** A field. */
  record Champ(
      String id,
      TypeChamp type,
      String cle,
      String libelle,
      String aide,
      @Nullable String defaut,
      boolean desactive,
      @Nullable ExpressionFeel lectureSeuleSi,
      Contraintes contraintes,
      SourceOptions source,
      Messages messages,
      @Nullable ExpressionFeel masque)
      implements Composant {}
}
