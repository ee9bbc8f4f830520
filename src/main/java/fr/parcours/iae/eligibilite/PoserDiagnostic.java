package fr.parcours.iae.eligibilite;

import java.util.List;

/**
 * A diagnosis to make for a person.
 *
 * @param dossier the case it is made for
 * @param criteres codes among the 18 criteria
 */
public record PoserDiagnostic(DossierEligibilite dossier, List<String> criteres) {}
