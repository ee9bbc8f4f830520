package fr.parcours.iae.tache;

import org.jspecify.annotations.Nullable;

/**
 * What of the work list to show.
 *
 * @param descendant the order turned round
 * @param texte words to look for in what the viewer may see; none for all
 * @param borne id of the task beside which the page begins; none for the first page
 * @param avant whether the page ends before that task instead of beginning after it
 * @param taille rows of a page, at least 1
 */
public record FiltreTaches(
    VueTaches vue,
    CriteresTaches criteres,
    TriTaches tri,
    boolean descendant,
    @Nullable String texte,
    @Nullable String borne,
    boolean avant,
    int taille) {

  /** The first page of everything that waits, the most urgent first. */
  public static FiltreTaches first(int taille) {
    return new FiltreTaches(
        VueTaches.A_TRAITER,
        CriteresTaches.AUCUN,
        TriTaches.ECHEANCE,
        false,
        null,
        null,
        false,
        taille);
  }

  public FiltreTaches withVue(VueTaches nouvelle) {
    return new FiltreTaches(nouvelle, criteres, tri, descendant, texte, borne, avant, taille);
  }

  public FiltreTaches with(CriteresTaches nouveaux) {
    return new FiltreTaches(vue, nouveaux, tri, descendant, texte, borne, avant, taille);
  }

  public FiltreTaches sorted(TriTaches nouveau, boolean renverse) {
    return new FiltreTaches(vue, criteres, nouveau, renverse, texte, borne, avant, taille);
  }

  public FiltreTaches withTexte(@Nullable String nouveau) {
    return new FiltreTaches(vue, criteres, tri, descendant, nouveau, borne, avant, taille);
  }

  /** The page that follows a task. */
  public FiltreTaches after(@Nullable String id, int nouvelleTaille) {
    return new FiltreTaches(vue, criteres, tri, descendant, texte, id, false, nouvelleTaille);
  }

  /** The page that comes before a task. */
  public FiltreTaches before(String id) {
    return new FiltreTaches(vue, criteres, tri, descendant, texte, id, true, taille);
  }
}
