package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the table {@code motifs-prolongation} in force says of a reason for a kind of SIAE.
 *
 * @param joursParDemande most days in one go, null without limit
 * @param joursCumules most days of all prolongations together, null without limit
 * @param parPrescripteur an habilitated prescriber decides; otherwise it applies at once
 * @param fermeLe day from which the reason is closed, null if it is open
 */
public record RegleMotifProlongation(
    MotifProlongation motif,
    String libelle,
    boolean propose,
    @Nullable Integer joursParDemande,
    @Nullable Integer joursCumules,
    boolean parPrescripteur,
    boolean bilanRequis,
    boolean entretienPossible,
    @Nullable LocalDate fermeLe) {

  /** Key of the decision table. */
  public static final String DECISION = "motifs-prolongation";

  private static final String PRESCRIPTEUR_HABILITE = "PRESCRIPTEUR_HABILITE";

  public static RegleMotifProlongation pour(
      MotifProlongation motif, KindSiae kind, DecisionTable decisions) {
    Map<String, Object> sortie =
        decisions.evaluate(DECISION, Map.of("motif", motif.name(), "kind", kind.name()));
    String fermeLe = Decisions.texteOuVide(sortie, "fermeLe");
    return new RegleMotifProlongation(
        motif,
        Decisions.texte(sortie, "libelle"),
        Decisions.booleen(sortie, "propose"),
        Decisions.entierOuVide(sortie, "joursParDemande"),
        Decisions.entierOuVide(sortie, "joursCumules"),
        Decisions.texte(sortie, "valideur").equals(PRESCRIPTEUR_HABILITE),
        Decisions.booleen(sortie, "bilanRequis"),
        Decisions.booleen(sortie, "entretienPossible"),
        fermeLe == null ? null : LocalDate.parse(fermeLe));
  }

  /** The reasons shown to a SIAE of this kind, in order; one whose cap is reached is disabled. */
  public static List<RegleMotifProlongation> proposes(KindSiae kind, DecisionTable decisions) {
    return Arrays.stream(MotifProlongation.values())
        .map(motif -> pour(motif, kind, decisions))
        .filter(RegleMotifProlongation::propose)
        .toList();
  }

  /** No validation is needed: the PASS moves at once. */
  public boolean isImmediat() {
    return !parPrescripteur;
  }

  public PlafondProlongation plafond(long joursDejaProlonges) {
    return new PlafondProlongation(this, joursDejaProlonges);
  }

  /** Whether a SIAE of this kind may give this reason on this day. */
  public Verdict choix(LocalDate jour) {
    return fermeLe != null && !jour.isBefore(fermeLe)
        ? refuse("MOTIF_PROLONGATION_FERME", "Ce motif de prolongation n’est plus ouvert.")
        : structure();
  }

  /** The kind alone; a closed reason stays readable. */
  Verdict structure() {
    return propose || fermeLe != null
        ? Verdict.accorde()
        : refuse(
            "MOTIF_PROLONGATION_RESERVE",
            "Ce motif est réservé aux associations intermédiaires et aux ateliers et chantiers d’insertion.");
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.PROLONGATION);
  }
}
