package fr.parcours.iae.prolongation;

import fr.parcours.iae.prolongation.ProlongationService.Demande;
import fr.parcours.iae.prolongation.ProlongationService.Effet;
import fr.parcours.iae.regles.MotifProlongation;
import fr.parcours.iae.regles.RegleMotifProlongation;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import fr.parcours.iae.tache.Sujet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A SIAE that employs on the PASS prolongs it, or asks a prescriber to. */
@Component
@Order(40)
class ProlongerGeste implements Geste {

  private final ProlongationService prolongations;

  ProlongerGeste(ProlongationService prolongations) {
    this.prolongations = prolongations;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "prolongation";
  }

  @Override
  public String libelle() {
    return "Prolonger le PASS IAE";
  }

  @Override
  public String bouton() {
    return "Voir l’effet";
  }

  @Override
  public String formulaire() {
    return "prolongation/prolonger-pass";
  }

  @Override
  public Verdict verdict(UUID passId, Acteur acteur) {
    return prolongations.canProlong(passId, acteur);
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    return prolongations.motifs(passId, acteur).isEmpty()
        ? "Les prolongations de ce PASS IAE ont atteint le maximum permis pour chaque motif."
        : "La fin du PASS IAE recule. Certains motifs s’appliquent tout de suite, d’autres sont"
            + " décidés par un prescripteur habilité : l’effet vous est montré avant d’être confirmé.";
  }

  @Override
  public @Nullable String fichier(UUID passId, Acteur acteur) {
    return prolongations.motifs(passId, acteur).stream()
            .anyMatch(RegleMotifProlongation::bilanRequis)
        ? "Fiche bilan du parcours, pour les motifs qu’un prescripteur valide"
        : null;
  }

  @Override
  public Map<String, Object> faits(UUID passId, Acteur acteur) {
    List<RegleMotifProlongation> motifs = prolongations.motifs(passId, acteur);
    return Map.of(
        "motifs",
        motifs.stream()
            .map(
                m ->
                    Map.of(
                        "label",
                        "%s, jusqu’au %s"
                            .formatted(
                                m.libelle(), Ecrit.jour(prolongations.finMaximum(passId, m))),
                        "value",
                        m.motif().name()))
            .toList(),
        "motifsValides",
        motifs.stream().filter(m -> !m.isImmediat()).map(m -> m.motif().name()).toList(),
        "prescripteurs",
        prolongations.prescripteurs(passId, acteur).stream()
            .map(
                o ->
                    Map.of(
                        "label",
                        o.nom() + " (" + o.departement() + ")",
                        "value",
                        o.id().toString()))
            .toList());
  }

  @Override
  public Resultat<String> apercu(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return prolongations.preview(passId, demande(champs), acteur).map(ProlongerGeste::phrase);
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return prolongations
        .ask(passId, demande(champs), acteur)
        .map(
            effet ->
                new SuiteGeste(
                    effet.immediat()
                        ? "PASS IAE prolongé jusqu’au " + Ecrit.jour(effet.apres())
                        : "Demande de prolongation envoyée à " + effet.prescripteur(),
                    passId));
  }

  private static String phrase(Effet effet) {
    String fin =
        "Le PASS IAE finira le %s au lieu du %s."
            .formatted(Ecrit.jour(effet.apres()), Ecrit.jour(effet.avant()));
    return effet.immediat()
        ? fin + " Ce motif ne demande pas de validation : la prolongation s’applique tout de suite."
        : "La demande sera envoyée à %s. Si elle est acceptée, le PASS IAE finira le %s au lieu du %s."
            .formatted(effet.prescripteur(), Ecrit.jour(effet.apres()), Ecrit.jour(effet.avant()));
  }

  private static Demande demande(Map<String, Object> champs) {
    Object prescripteur = champs.get("prescripteurChoisi");
    return new Demande(
        MotifProlongation.valueOf((String) Objects.requireNonNull(champs.get("motifProlongation"))),
        (LocalDate) Objects.requireNonNull(champs.get("finProlongation")),
        prescripteur == null ? null : UUID.fromString((String) prescripteur),
        Boolean.TRUE.equals(champs.get("entretien")),
        (String) champs.get("contactCourriel"),
        (String) champs.get("contactTelephone"),
        (UUID) champs.get("piece"));
  }
}
