package fr.parcours.iae.organisation;

import java.util.UUID;

/**
 * What a member may do for an organisation is no longer the same: they are told, and so are those
 * who administer it when it has one administrator more or less.
 *
 * @param par who decided it: for an invitation, who invited
 * @param etaitAdministrateur whether the member administered it before
 */
public record RoleChange(
    Sens sens, UUID organisationId, UUID membreId, UUID par, boolean etaitAdministrateur) {

  /** What became of the member. */
  public enum Sens {
    NOMME_ADMINISTRATEUR,
    /** Accepted to administer it, as they were invited to. */
    INVITE_ADMINISTRATEUR,
    RETIRE_ADMINISTRATEUR,
    DESACTIVE
  }
}
