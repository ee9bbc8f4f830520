package fr.parcours.iae.referentiel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list of the ASP, as published.
 *
 * @param mesure the ASP's measure id this entry is limited to; absent when it holds for all
 */
public record CodeAsp(
    String liste,
    String code,
    String libelle,
    @Nullable String mesure,
    @Nullable String groupe,
    @Nullable LocalDate debut,
    @Nullable LocalDate fin) {}
