package fr.parcours.iae.organisation;

/**
 * What a person looks for: jobs around a place.
 *
 * @param alentours the place, and the employers that may offer them
 * @param texte words of the title or of the ROME job, all of them; empty for all jobs
 */
public record RecherchePostes(RechercheSiae alentours, String texte) {}
