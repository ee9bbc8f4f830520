package fr.parcours.iae.renouvellement;

import fr.parcours.iae.regles.ContratIae;
import fr.parcours.iae.regles.DerogationDuree;
import java.time.LocalDate;

/**
 * A renewal as it is asked for.
 *
 * @param derogation what may carry the contracts beyond twenty-four months
 */
public record Renouvellement(
    ContratIae contrat, DerogationDuree derogation, LocalDate nouvelleFin) {}
