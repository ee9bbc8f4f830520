package fr.parcours.iae.prefet;

import fr.parcours.iae.regles.TypeDecisionPrefet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a SIAE asks for.
 *
 * @param id key of the request, made by the page: sent twice, it is one request
 * @param candidatureId the hire it is about; none for the whole SIAE
 */
public record DemanderDecision(
    UUID id,
    TypeDecisionPrefet type,
    @Nullable UUID candidatureId,
    LocalDate debut,
    LocalDate fin,
    @Nullable BigDecimal heures,
    @Nullable String autreEmployeur,
    boolean autreEmployeurInsertion,
    String justification) {}
