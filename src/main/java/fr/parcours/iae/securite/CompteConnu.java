package fr.parcours.iae.securite;

import java.util.UUID;

/**
 * An account as its colleagues know it.
 *
 * @param identifiant the address the person logs in with
 * @param actif whether it still opens
 */
public record CompteConnu(UUID id, String identifiant, String nomAffiche, boolean actif) {

  @Override
  public String toString() {
    return "CompteConnu[" + id + "]";
  }
}
