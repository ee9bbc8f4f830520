package fr.parcours.iae.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.comparaison.ComparaisonService;
import fr.parcours.iae.engine.DeployedDefinition;
import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second administrator's decision. Only here does a proposed version reach the engine, in the
 * transaction that writes who approved it.
 */
@Service
public class ApprobationService {

  private final Propositions propositions;
  private final ComparaisonService modeles;
  private final Controleur controleur;
  private final Deployeur deployeur;
  private final ObjectMapper json;

  ApprobationService(
      Propositions propositions,
      ComparaisonService modeles,
      Controleur controleur,
      Deployeur deployeur,
      ObjectMapper json) {
    this.propositions = propositions;
    this.modeles = modeles;
    this.controleur = controleur;
    this.deployeur = deployeur;
    this.json = json;
  }

  /**
   * Approves, and gives the version to the engine; the same click again answers the same version.
   *
   * @param vue rank of the last deposit the approver had read
   * @return number of the version; refused {@code QUATRE_YEUX}, {@code PROPOSITION_CLOSE}, {@code
   *     PROPOSITION_CHANGEE}, {@code MOTIF_REQUIS}, {@code DEFAUTS} or {@code CONTROLE_CHANGE}
   */
  @Transactional
  public Resultat<Integer> approve(UUID id, int vue, String motif, Acteur acteur) {
    Proposition p = held(id, acteur);
    if (isMine(p, EtatProposition.APPROUVEE, acteur)) {
      return Resultat.fait(Objects.requireNonNull(p.version()));
    }
    Optional<Refus> refus =
        refusal(p, vue, motif)
            .or(
                () ->
                    p.etat() == EtatProposition.A_CORRIGER
                        ? ReglesDepot.refus(
                            "DEFAUTS", "Une version qui a des défauts ne peut pas être approuvée.")
                        : Optional.empty());
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    ModeleLu depart = modeles.lire(PropositionService.kind(p.nature()), p.cle(), p.departVersion());
    ModeleLu propose = Composition.compose(depart, propositions.fichiers(id));
    RapportDepot rapport = controleur.control(depart, propose);
    if (!rapport.defauts().isEmpty()) {
      keep(p, rapport.defauts());
      return Resultat.refuse(
          Refus.saisie(
              "CONTROLE_CHANGE",
              "Le contrôle, refait à l’instant, trouve maintenant des défauts : le produit a changé"
                  + " depuis l’envoi. La proposition est à corriger."));
    }
    DeployedDefinition deployed =
        deployeur.deploy(propose.lot()).stream()
            .filter(d -> d.key().equals(p.cle()))
            .findFirst()
            .orElseThrow();
    propositions.insertDecision(
        id,
        p.rang(),
        EtatProposition.APPROUVEE,
        motif,
        acteur.utilisateurId(),
        deployed.definitionId(),
        deployed.version());
    return Resultat.fait(deployed.version());
  }

  /** Refuses for good; refused as an approval is, faults apart. */
  @Transactional
  public Resultat<UUID> refuse(UUID id, int vue, String motif, Acteur acteur) {
    Proposition p = held(id, acteur);
    if (isMine(p, EtatProposition.REFUSEE, acteur)) {
      return Resultat.fait(id);
    }
    Optional<Refus> refus = refusal(p, vue, motif);
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    propositions.insertDecision(
        id, p.rang(), EtatProposition.REFUSEE, motif, acteur.utilisateurId(), null, null);
    return Resultat.fait(id);
  }

  private Proposition held(UUID id, Acteur acteur) {
    ReglesDepot.administers(acteur);
    if (!propositions.lock(id)) {
      throw new IntrouvableException("proposition");
    }
    return propositions.find(id, acteur.utilisateurId()).orElseThrow();
  }

  private boolean isMine(Proposition p, EtatProposition etat, Acteur acteur) {
    return p.etat() == etat
        && propositions.decider(p.id()).filter(acteur.utilisateurId()::equals).isPresent();
  }

  private static Optional<Refus> refusal(Proposition p, int vue, String motif) {
    if (!p.etat().isOuverte()) {
      return Optional.of(PropositionService.close(p));
    }
    if (p.deMoi()) {
      return ReglesDepot.refus(
          "QUATRE_YEUX",
          "Vous avez envoyé des fichiers de cette proposition : une autre personne en décide.");
    }
    return p.rang() != vue
        ? Optional.of(PropositionService.changee())
        : ReglesDepot.motif("MOTIF_REQUIS", motif);
  }

  private void keep(Proposition p, List<DefautConstate> defauts) {
    try {
      propositions.insertControle(
          p.id(), p.rang(), defauts.size(), json.writeValueAsString(defauts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Défauts illisibles", e);
    }
  }
}
