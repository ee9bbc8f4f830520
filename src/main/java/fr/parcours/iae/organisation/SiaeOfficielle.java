package fr.parcours.iae.organisation;

import java.util.UUID;

/**
 * A SIAE as the ASP knows how to write to it.
 *
 * @param email the official address of the ASP's flow
 * @param administree whether somebody administers its account already
 */
public record SiaeOfficielle(
    UUID id, String nom, String email, String departement, boolean administree) {

  @Override
  public String toString() {
    return "SiaeOfficielle[" + id + "]";
  }
}
