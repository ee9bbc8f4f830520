package fr.parcours.iae.candidature;

import java.util.UUID;

/**
 * The employer no longer has this candidature, in the transaction that took it away: what was
 * prepared for a hire there is given up.
 *
 * @param transferee whether another employer takes it over, with nothing of what was prepared
 */
public record CandidatureQuittee(UUID candidatureId, boolean transferee) {}
