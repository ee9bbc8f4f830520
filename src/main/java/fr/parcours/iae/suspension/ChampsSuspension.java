package fr.parcours.iae.suspension;

import fr.parcours.iae.regles.MotifSuspension;
import fr.parcours.iae.regles.RegleMotifSuspension;
import fr.parcours.iae.suspension.SuspensionService.Demande;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The form of a suspension, and what was typed in it. */
final class ChampsSuspension {

  static final String FORMULAIRE = "suspension/suspendre-pass";

  private ChampsSuspension() {}

  static Demande demande(Map<String, Object> champs) {
    boolean inconnue = Boolean.TRUE.equals(champs.get("finInconnue"));
    return new Demande(
        (LocalDate) Objects.requireNonNull(champs.get("debutSuspension")),
        inconnue ? null : (LocalDate) champs.get("finSuspension"),
        MotifSuspension.valueOf((String) Objects.requireNonNull(champs.get("motifSuspension"))),
        Objects.toString(champs.get("explication"), ""));
  }

  static List<Map<String, String>> choix(List<RegleMotifSuspension> motifs) {
    return motifs.stream()
        .map(motif -> Map.of("label", motif.libelle(), "value", motif.motif().name()))
        .toList();
  }
}
