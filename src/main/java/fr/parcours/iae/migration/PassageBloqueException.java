package fr.parcours.iae.migration;

import java.util.List;

/** A case that cannot go where the plan sends it; nothing of it was changed. */
public final class PassageBloqueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Blocage> blocages;

  public PassageBloqueException(List<Blocage> blocages) {
    super(Blocage.of(blocages).code());
    this.blocages = List.copyOf(blocages);
  }

  public Blocage blocage() {
    return Blocage.of(blocages);
  }
}
