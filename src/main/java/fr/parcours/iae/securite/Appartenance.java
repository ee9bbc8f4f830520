package fr.parcours.iae.securite;

import fr.parcours.iae.shared.Categorie;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation a professional may act for.
 *
 * @param kind kind within the category ({@code ACI}, {@code ML}, {@code DDETS IAE}…)
 * @param habilitee whether it is an habilitated prescriber
 * @param administrateur whether the person administers it
 */
public record Appartenance(
    UUID organisationId,
    String nom,
    Categorie categorie,
    String kind,
    boolean habilitee,
    boolean administrateur,
    @Nullable String departement)
    implements Serializable {}
