package fr.parcours.iae.api;

import fr.parcours.iae.shared.Acteur;
import java.security.Principal;
import java.util.UUID;

/** The program behind a request, and for whom it acts. */
public record Porteur(UUID jetonId, Acteur acteur) implements Principal {

  /** The opaque id: what logs may see. */
  @Override
  public String getName() {
    return jetonId.toString();
  }
}
