package fr.parcours.iae.renouvellement;

import fr.parcours.iae.regles.ContratIae;
import fr.parcours.iae.regles.DerogationDuree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was typed about a renewal, in a task or in a gesture. */
final class ChampsRenouvellement {

  private ChampsRenouvellement() {}

  static Renouvellement of(Map<String, Object> champs) {
    return new Renouvellement(
        ContratIae.valueOf((String) Objects.requireNonNull(champs.get("typeContrat"))),
        DerogationDuree.valueOf((String) champs.getOrDefault("derogationDuree", "AUCUNE")),
        (LocalDate) Objects.requireNonNull(champs.get("nouvelleFin")));
  }

  static List<Map<String, String>> choix(List<ContratIae> contrats) {
    return contrats.stream().map(c -> Map.of("label", c.libelle(), "value", c.name())).toList();
  }
}
