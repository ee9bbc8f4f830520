package fr.parcours.iae.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of a search that is about a place and the employer: a box on an index first, then the
 * great circle. Statements name the employer {@code o} and its convention {@code c}.
 */
final class Alentours {

  /** Employers that exist today, of the kinds asked for, open to applications if asked for. */
  static final String EMPLOYEUR =
      """
      (c.id is null or c.valide_jusqu_au >= :today)
        and (:kinds = '' or o.kind = any (string_to_array(:kinds, ',')))
        and (not :ouvertes or o.ouverte_aux_candidatures)""";

  static final String PAGE = " limit :limit offset :offset";

  /** More marks than that would hide a map. */
  static final String PLAN = " limit 500";

  private static final double KM_PER_DEGREE = 111.19;
  private static final double MIN_COSINE = 0.01;

  private static final String DISTANCE =
      """
      2 * 6371 * asin(least(1, sqrt(power(sin(radians(%1$s - :lat) / 2), 2)
        + cos(radians(:lat)) * cos(radians(%1$s))
        * power(sin(radians(%2$s - :lon) / 2), 2))))""";

  private static final String BOX =
      """
      (%1$s = :commune or (%2$s between :south and :north and %3$s between :west and :east))""";

  private Alentours() {}

  /** Kilometres from the place searched; null when the place has no position. */
  static String distance(RechercheSiae demande, String latitude, String longitude) {
    return isLocated(demande) ? DISTANCE.formatted(latitude, longitude) : "null::float8";
  }

  static String near(RechercheSiae demande, String commune, String latitude, String longitude) {
    return isLocated(demande)
        ? BOX.formatted(commune, latitude, longitude)
        : commune + " = :commune";
  }

  static Map<String, Object> parameters(RechercheSiae demande, LocalDate today) {
    Double lat = demande.latitude();
    Double lon = demande.longitude();
    double latitude = lat == null ? 0 : lat;
    double longitude = lon == null ? 0 : lon;
    double dLat = demande.rayonKm() / KM_PER_DEGREE;
    double dLon = dLat / Math.max(MIN_COSINE, Math.cos(Math.toRadians(latitude)));
    String commune = demande.communeCode();
    String rome = demande.rome();
    Set<String> kinds = demande.kinds().stream().map(Enum::name).collect(Collectors.toSet());
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("lat", latitude),
            Map.entry("lon", longitude),
            Map.entry("south", latitude - dLat),
            Map.entry("north", latitude + dLat),
            Map.entry("west", longitude - dLon),
            Map.entry("east", longitude + dLon),
            Map.entry("rayon", demande.rayonKm()),
            Map.entry("commune", commune == null ? "" : commune),
            Map.entry("rome", rome == null ? "" : rome),
            Map.entry("kinds", String.join(",", kinds)),
            Map.entry("ouvertes", demande.ouvertes()),
            Map.entry("today", today),
            Map.entry("limit", RechercheSiae.PAGE_SIZE),
            Map.entry("offset", demande.page() * RechercheSiae.PAGE_SIZE)));
  }

  private static boolean isLocated(RechercheSiae demande) {
    return demande.latitude() != null && demande.longitude() != null;
  }
}
