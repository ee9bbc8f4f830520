package fr.parcours.iae.regles;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person and may speak for a criterion.
 *
 * @param niveauFormation code of the ASP list
 * @param inscritFranceTravailDepuis duration code of the ASP: 01 under 6 months, 02 6 to 11, 03 12
 *     to 23, 04 24 and more
 * @param enZrr whether the whole commune is classed (a partly classed one proves nothing)
 * @param declares criteria the file states directly (allowances, handicap, housing…)
 */
public record ProfilCandidat(
    @Nullable LocalDate dateNaissance,
    @Nullable String niveauFormation,
    @Nullable String inscritFranceTravailDepuis,
    boolean enZrr,
    boolean enQpv,
    Set<CritereIae> declares) {}
