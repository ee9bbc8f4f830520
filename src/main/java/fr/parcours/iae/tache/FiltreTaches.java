package fr.parcours.iae.tache;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the work list to show.
 *
 * @param processus one process only, by its key
 * @param etape one step only, by the id of its user task
 * @param assignee only what this member took
 * @param libres only what nobody took
 * @param descendant the order turned round
 * @param texte words to look for in what the viewer may see; none for all
 * @param borne id of the task beside which the page begins; none for the first page
 * @param avant whether the page ends before that task instead of beginning after it
 * @param taille rows of a page, at least 1
 */
public record FiltreTaches(
    VueTaches vue,
    @Nullable String processus,
    @Nullable String etape,
    @Nullable UUID assignee,
    boolean libres,
    @Nullable EcheanceTaches echeance,
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
        null,
        null,
        null,
        false,
        null,
        TriTaches.ECHEANCE,
        false,
        null,
        null,
        false,
        taille);
  }

  /** The same in another view. */
  public FiltreTaches in(VueTaches autre) {
    return new FiltreTaches(
        autre,
        processus,
        etape,
        assignee,
        libres,
        echeance,
        tri,
        descendant,
        texte,
        borne,
        avant,
        taille);
  }

  public FiltreTaches withTexte(@Nullable String nouveau) {
    return new FiltreTaches(
        vue,
        processus,
        etape,
        assignee,
        libres,
        echeance,
        tri,
        descendant,
        nouveau,
        borne,
        avant,
        taille);
  }

  /** The page that follows a task. */
  public FiltreTaches after(@Nullable String id, int nouvelleTaille) {
    return new FiltreTaches(
        vue,
        processus,
        etape,
        assignee,
        libres,
        echeance,
        tri,
        descendant,
        texte,
        id,
        false,
        nouvelleTaille);
  }
}
