package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the table {@code motifs-suspension} in force says of a reason for a kind of SIAE. */
public record RegleMotifSuspension(
    MotifSuspension motif,
    String libelle,
    boolean propose,
    boolean leveeParEmbauche,
    boolean historique,
    boolean explicationRequise) {

  /** Key of the decision table. */
  public static final String DECISION = "motifs-suspension";

  public static RegleMotifSuspension pour(
      MotifSuspension motif, KindSiae kind, DecisionTable decisions) {
    Map<String, Object> sortie =
        decisions.evaluate(DECISION, Map.of("motif", motif.name(), "kind", kind.name()));
    return new RegleMotifSuspension(
        motif,
        Decisions.texte(sortie, "libelle"),
        Decisions.booleen(sortie, "propose"),
        Decisions.booleen(sortie, "leveeParEmbauche"),
        Decisions.booleen(sortie, "historique"),
        Decisions.booleen(sortie, "explicationRequise"));
  }

  /** The reasons a SIAE of this kind may choose, in the order shown. */
  public static List<RegleMotifSuspension> proposes(KindSiae kind, DecisionTable decisions) {
    return Arrays.stream(MotifSuspension.values())
        .map(motif -> pour(motif, kind, decisions))
        .filter(RegleMotifSuspension::propose)
        .toList();
  }

  /** Whether a SIAE may choose it for a new suspension. */
  public Verdict choix() {
    if (historique) {
      return Verdict.refuse(
          "MOTIF_SUSPENSION_FERME",
          "Ce motif de suspension n’est plus proposé : il n’est gardé que pour les suspensions anciennes.",
          BaseLegale.PARCOURS);
    }
    return propose
        ? Verdict.accorde()
        : Verdict.refuse(
            "MOTIF_SUSPENSION_RESERVE",
            "Ce motif est réservé aux ateliers et chantiers d’insertion et aux entreprises d’insertion.",
            BaseLegale.PASSERELLE);
  }

  Verdict explication(String explication) {
    return explicationRequise && explication.isBlank()
        ? Verdict.refuse(
            Refus.saisie("EXPLICATION_REQUISE", "Expliquez les circonstances de la suspension."))
        : Verdict.accorde();
  }
}
