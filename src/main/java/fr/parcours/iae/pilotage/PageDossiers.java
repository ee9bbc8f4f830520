package fr.parcours.iae.pilotage;

import java.util.List;

/** Some of the tasks behind a figure, the oldest first. */
public record PageDossiers(Territoire territoire, List<DossierEnAttente> lignes, boolean suite) {}
