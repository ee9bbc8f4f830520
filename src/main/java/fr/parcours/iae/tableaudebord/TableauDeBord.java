package fr.parcours.iae.tableaudebord;

import fr.parcours.iae.dossier.CompteCandidatures;
import fr.parcours.iae.parcours.CompteSalaries;
import fr.parcours.iae.sortie.CompteSorties;
import fr.parcours.iae.tache.ChargeTaches;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one organisation. A part is absent where it has no meaning for its kind.
 *
 * @param candidatures received by a SIAE, sent by a prescriber; none for an institution
 * @param salaries of a SIAE only
 * @param sorties of a SIAE only
 */
public record TableauDeBord(
    ChargeTaches charge,
    @Nullable CompteCandidatures candidatures,
    @Nullable CompteSalaries salaries,
    @Nullable CompteSorties sorties) {}
