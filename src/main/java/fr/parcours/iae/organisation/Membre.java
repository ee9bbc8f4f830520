package fr.parcours.iae.organisation;

import java.time.LocalDate;
import java.util.UUID;

/** A professional's place in an organisation. */
public record Membre(
    UUID utilisateurId,
    UUID organisationId,
    boolean administrateur,
    boolean actif,
    LocalDate depuis) {}
