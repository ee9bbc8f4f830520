package fr.parcours.iae.migration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A migration as it is being drawn up.
 *
 * @param volets the process first, then each version of the processes its live cases called
 * @param departements none for all
 */
public record Preparation(List<Volet> volets, List<String> departements) {

  /**
   * One version and where its instances go.
   *
   * @param cible none when they stay
   * @param choix versions they may go to
   * @param instances how many are live
   * @param plan none when they stay
   */
  public record Volet(
      VersionProcessus source,
      @Nullable VersionProcessus cible,
      List<VersionProcessus> choix,
      int instances,
      @Nullable PlanMigration plan,
      List<Ligne> lignes,
      List<Blocage> fautes) {

    /** Ids of the elements that correspond to none. */
    public Set<String> orphelins() {
      return lignes.stream()
          .filter(l -> l.cible().isEmpty())
          .map(l -> l.element().id())
          .collect(Collectors.toSet());
    }
  }

  /**
   * An element of the version left.
   *
   * @param cible what it becomes; empty for nothing
   * @param choix what it may become
   */
  public record Ligne(ElementModele element, String cible, List<ElementModele> choix) {

    /** Whether it is not simply the element of the same id. */
    public boolean aLaMain() {
      return !cible.equals(element.id());
    }
  }

  public Volet principal() {
    return volets.get(0);
  }

  public boolean isValide() {
    return volets.stream().allMatch(v -> v.fautes().isEmpty());
  }

  /** What a lot needs: the plans of those that go. */
  public List<PlanMigration> plans() {
    return volets.stream()
        .map(Volet::plan)
        .filter(p -> p != null)
        .map(java.util.Objects::requireNonNull)
        .toList();
  }
}
