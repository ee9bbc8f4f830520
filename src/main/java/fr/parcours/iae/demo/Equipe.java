package fr.parcours.iae.demo;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The professionals of one département. */
record Equipe(
    Territoire territoire,
    Map<KindSiae, Acteur> employeurs,
    Acteur missionLocale,
    Acteur orienteur) {

  Acteur employeur(KindSiae kind) {
    return Objects.requireNonNull(employeurs.get(kind), kind::name);
  }

  UUID siae(KindSiae kind) {
    return organisation(employeur(kind));
  }

  static UUID organisation(Acteur acteur) {
    return Objects.requireNonNull(acteur.organisationId());
  }
}
