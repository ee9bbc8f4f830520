package fr.parcours.iae.sortie;

import fr.parcours.iae.regles.Periode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A period spent with another employer.
 *
 * @param siretAccueil SIRET of the host, 14 digits
 */
public record Pmsmp(
    UUID id,
    UUID candidatureId,
    UUID passId,
    UUID candidatId,
    UUID siaeId,
    String accueil,
    String siretAccueil,
    ObjetPmsmp objet,
    LocalDate debut,
    LocalDate fin) {

  Periode periode() {
    return new Periode(debut, fin);
  }
}
