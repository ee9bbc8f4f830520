package fr.parcours.iae.organisation;

import java.util.List;

/**
 * One page of a search's answer, nearest first.
 *
 * @param positions of the first answers, whatever the page: the n-th is the n-th of the list
 */
public record PageSiae(List<SiaeTrouvee> siae, List<Position> positions, long total, int page) {

  public int pages() {
    return (int) ((total + RechercheSiae.PAGE_SIZE - 1) / RechercheSiae.PAGE_SIZE);
  }
}
