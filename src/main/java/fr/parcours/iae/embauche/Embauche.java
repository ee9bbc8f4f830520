package fr.parcours.iae.embauche;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hire by a SIAE.
 *
 * @param fin last day of the contract; none for an open-ended inclusion contract
 * @param passId the PASS it rests on, once delivered
 */
public record Embauche(
    UUID candidatureId,
    UUID candidatId,
    UUID siaeId,
    LocalDate debut,
    @Nullable LocalDate fin,
    @Nullable String poste,
    @Nullable BigDecimal heuresHebdomadaires,
    EtatEmbauche etat,
    @Nullable String modeDelivrance,
    @Nullable UUID passId,
    UUID accepteePar,
    @Nullable UUID accepteeOrganisationId) {}
