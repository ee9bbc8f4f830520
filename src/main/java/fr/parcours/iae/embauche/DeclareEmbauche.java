package fr.parcours.iae.embauche;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hire declared by the SIAE without a prior candidature.
 *
 * @param champs validated fields of the form {@code declare-embauche}
 * @param cleDepot drawn when the form is shown
 */
public record DeclareEmbauche(
    UUID candidatId, UUID siaeId, Map<String, Object> champs, @Nullable UUID cleDepot) {}
