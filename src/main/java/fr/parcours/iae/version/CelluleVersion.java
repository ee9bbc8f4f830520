package fr.parcours.iae.version;

import org.jspecify.annotations.Nullable;

/**
 * One model at one place.
 *
 * @param departement none for the national version
 * @param propre whether the place has a version of its own in force
 * @param retard how many deployed versions behind the national one; negative when ahead
 * @param prochaine the next change decided, none when none is
 * @param enCours cases under way there, whatever their version
 * @param autreVersion those of them that run on another version than the one in force
 */
public record CelluleVersion(
    @Nullable String departement,
    int version,
    @Nullable String versionTag,
    boolean propre,
    int retard,
    @Nullable LigneRegistre prochaine,
    long enCours,
    long autreVersion,
    long incidents) {}
