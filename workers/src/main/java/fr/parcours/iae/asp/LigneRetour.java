package fr.parcours.iae.asp;

/**
 * What the ASP answers to one line.
 *
 * @param code four digits; 0000 when all is well
 * @param libelle two hundred characters at most, the ASP's own words
 * @param numeroPass of the person, as the ASP repeats it; empty when it does not
 */
public record LigneRetour(
    int numLigne, Ligne.Mouvement mouvement, String code, String libelle, String numeroPass) {}
