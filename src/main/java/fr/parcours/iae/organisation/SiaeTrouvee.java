package fr.parcours.iae.organisation;

import fr.parcours.iae.shared.KindSiae;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One SIAE of a search's answer.
 *
 * @param distanceKm from the place searched; absent where the source gives no coordinates
 * @param metiers titles of its open jobs
 */
public record SiaeTrouvee(
    UUID id,
    String nom,
    KindSiae kind,
    String commune,
    String codePostal,
    String departement,
    @Nullable Double distanceKm,
    boolean ouverteAuxCandidatures,
    List<String> metiers) {}
