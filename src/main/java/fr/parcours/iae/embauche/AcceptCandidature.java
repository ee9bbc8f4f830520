package fr.parcours.iae.embauche;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The SIAE accepts: identity if it was missing, diagnosis if one is needed, contract.
 *
 * @param identite identity fields typed in the wizard, by form key; empty when already known
 * @param criteres codes of the criteria the SIAE found, empty when no diagnosis is needed
 */
public record AcceptCandidature(
    UUID candidatureId,
    Map<String, Object> identite,
    List<String> criteres,
    LocalDate debut,
    @Nullable LocalDate fin,
    @Nullable String poste,
    @Nullable BigDecimal heuresHebdomadaires) {}
