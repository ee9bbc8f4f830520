package fr.parcours.iae.prolongation;

import fr.parcours.iae.parcours.VerrouPass;
import fr.parcours.iae.regles.ActionProposee;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.regles.InstructionProlongationRule.RefusMotive;
import fr.parcours.iae.regles.MotifRefusProlongation;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Grants or denies as the answer to a task says, whoever was asked. */
@Component
class DecisionProlongation {

  private static final String GRANTED = "prolongationGranted";

  private final ProlongationService prolongations;
  private final VerrouPass verrou;

  DecisionProlongation(ProlongationService prolongations, VerrouPass verrou) {
    this.prolongations = prolongations;
    this.verrou = verrou;
  }

  Resultat<SuiteTache> traiter(TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    if (acteur.isPrescripteur() && !acteur.prescripteurHabilite()) {
      return Resultat.refuse(
          new Refus(
              "PRESCRIPTEUR_NON_HABILITE",
              "Seul un prescripteur habilité peut répondre à cette demande.",
              BaseLegale.PROLONGATION));
    }
    UUID demandeId = tache.dossierId();
    verrou.take(prolongations.find(demandeId).orElseThrow().passId());
    if ("ACCORDER".equals(champs.get("decisionProlongation"))) {
      return prolongations
          .grant(demandeId, acteur)
          .map(
              effet ->
                  SuiteTache.of(
                      GRANTED,
                      true,
                      "Prolongation accordée : le PASS IAE finira le "
                          + Ecrit.jour(effet.apres())));
    }
    return prolongations
        .deny(demandeId, motive(champs), acteur)
        .map(id -> SuiteTache.of(GRANTED, false, "Prolongation refusée"));
  }

  private static RefusMotive motive(Map<String, Object> champs) {
    Object motif = champs.get("motifRefusProlongation");
    return new RefusMotive(
        motif == null ? null : MotifRefusProlongation.valueOf((String) motif),
        Objects.toString(champs.get("explicationRefus"), ""),
        actions(champs.get("actionsProposees")));
  }

  private static @Nullable Set<ActionProposee> actions(@Nullable Object champ) {
    return champ instanceof Collection<?> codes && !codes.isEmpty()
        ? codes.stream()
            .map(code -> ActionProposee.valueOf(String.valueOf(code)))
            .collect(Collectors.toSet())
        : null;
  }
}
