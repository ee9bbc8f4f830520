package fr.parcours.iae.parcours;

/**
 * How many people the lists of a SIAE show, PASS that are over left out.
 *
 * @param enContrat whose last contract in this SIAE is not over, begun or not
 * @param finUnMois of those, whose PASS ends within a month
 * @param finTroisMois within three months, those within one included
 * @param finSeptMois within seven months, those within three included
 * @param suspendus whose PASS is suspended today, under contract or not
 */
public record CompteSalaries(
    long enContrat, long finUnMois, long finTroisMois, long finSeptMois, long suspendus) {}
