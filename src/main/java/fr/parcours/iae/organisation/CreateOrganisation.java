package fr.parcours.iae.organisation;

import fr.parcours.iae.shared.Categorie;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that does not come with the ASP's flow; its place gives département and position.
 */
public record CreateOrganisation(
    Categorie categorie,
    String kind,
    String nom,
    @Nullable String siret,
    String communeCode,
    String email,
    Habilitation habilitation) {}
