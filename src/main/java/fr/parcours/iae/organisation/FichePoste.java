package fr.parcours.iae.organisation;

import java.time.LocalDate;
import java.util.UUID;

/** A job a SIAE offers, named after the ROME. */
public record FichePoste(
    UUID id,
    UUID organisationId,
    String appellationCode,
    String rome,
    String intitule,
    String description,
    int postes,
    boolean ouverte,
    LocalDate publieeLe) {}
