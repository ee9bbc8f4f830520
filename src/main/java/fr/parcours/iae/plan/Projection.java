package fr.parcours.iae.plan;

/**
 * Degrees to kilometres east and north of a centre: equirectangular, on the parallel of the centre.
 * Around a commune of France and at 50 km the distance to the centre is right within 1 %.
 */
final class Projection {

  private static final double EARTH_KM = 6371;

  private final double latitude;
  private final double longitude;
  private final double cosine;

  /** A centre in degrees, WGS84. */
  Projection(double latitude, double longitude) {
    this.latitude = latitude;
    this.longitude = longitude;
    this.cosine = Math.cos(Math.toRadians(latitude));
  }

  /** Kilometres east of the centre, by the shorter way round. */
  double east(double longitude) {
    double degrees = Math.IEEEremainder(longitude - this.longitude, 360);
    return Math.toRadians(degrees) * cosine * EARTH_KM;
  }

  /** Kilometres north of the centre. */
  double north(double latitude) {
    return Math.toRadians(latitude - this.latitude) * EARTH_KM;
  }
}
