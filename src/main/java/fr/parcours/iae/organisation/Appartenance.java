package fr.parcours.iae.organisation;

import fr.parcours.iae.shared.Categorie;
import java.util.UUID;

/** One organisation a professional belongs to, as the organisation switch offers it. */
public record Appartenance(
    UUID organisationId,
    String nom,
    Categorie categorie,
    String kind,
    String departement,
    boolean prescripteurHabilite,
    boolean administrateur) {}
