package fr.parcours.iae.organisation;

import java.util.UUID;

/** A job to offer; an empty title takes the name of the ROME. */
public record PublishFichePoste(
    UUID organisationId, String appellationCode, String intitule, String description, int postes) {}
