package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.regles.RetourFicheRule.EtatMouvement;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * New dates of a PASS, told to the ASP for one fiche.
 *
 * @param remplacement somebody asked for the values agreed with the ASP in place of the unknown
 * @param renvois how many times it left again by itself already
 */
public record Mouvement(
    UUID id,
    UUID ficheId,
    EtatMouvement etat,
    @Nullable String codeRetour,
    @Nullable String libelleRetour,
    @Nullable RejetAsp rejet,
    boolean remplacement,
    int renvois,
    OffsetDateTime modifieLe) {}
