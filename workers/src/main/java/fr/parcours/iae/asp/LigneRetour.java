package fr.parcours.iae.asp;

/**
 * What the ASP answers to one line.
 *
 * @param code four digits as a rule; 0000 when all is well
 * @param libelle two hundred characters at most, the ASP's own words
 */
public record LigneRetour(int numLigne, Ligne.Mouvement mouvement, String code, String libelle) {}
