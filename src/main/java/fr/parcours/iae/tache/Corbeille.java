package fr.parcours.iae.tache;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys the work list is read by: they are never null, so that an index serves every case. */
final class Corbeille {

  private static final UUID SUPPORT = new UUID(0, 0);
  private static final LocalDate SANS = LocalDate.of(9999, 12, 31);

  private Corbeille() {}

  static UUID of(@Nullable UUID organisationId) {
    return Objects.requireNonNullElse(organisationId, SUPPORT);
  }

  static LocalDate tri(@Nullable LocalDate echeance) {
    return Objects.requireNonNullElse(echeance, SANS);
  }
}
