package fr.parcours.iae.organisation;

import java.util.List;

/** One page of a search's answer, nearest first. */
public record PageSiae(List<SiaeTrouvee> siae, long total, int page) {

  public int pages() {
    return (int) ((total + RechercheSiae.PAGE_SIZE - 1) / RechercheSiae.PAGE_SIZE);
  }
}
