package fr.parcours.iae.publication;

import fr.parcours.iae.version.Nature;
import java.util.List;
import java.util.UUID;

/**
 * A new version asked for.
 *
 * @param id given to the page when it was shown: the same form sent twice makes one proposal
 * @param depart number of the version its files replace some files of
 * @param commentaire why, 5 to 500 characters
 */
public record DemandeProposition(
    UUID id,
    Nature nature,
    String cle,
    int depart,
    List<FichierRecu> fichiers,
    String commentaire) {}
