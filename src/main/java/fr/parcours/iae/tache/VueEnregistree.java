package fr.parcours.iae.tache;

import java.util.UUID;

/**
 * A view of the work list somebody gave a name to.
 *
 * @param adresse path and query of the list, without words searched for
 * @param partagee whether the whole organisation has it
 * @param retirable whether this viewer may take it away
 */
public record VueEnregistree(
    UUID id, String nom, String adresse, boolean partagee, boolean retirable) {}
