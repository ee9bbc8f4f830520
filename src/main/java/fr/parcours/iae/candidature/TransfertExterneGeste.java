package fr.parcours.iae.candidature;

import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After a refusal, the SIAE proposes the person to another one: a new candidature there. */
@Component
@Order(51)
class TransfertExterneGeste implements Geste {

  private final Mouvements mouvements;
  private final DepotService depots;
  private final Organisations organisations;

  TransfertExterneGeste(Mouvements mouvements, DepotService depots, Organisations organisations) {
    this.mouvements = mouvements;
    this.depots = depots;
    this.organisations = organisations;
  }

  @Override
  public String cle() {
    return "transfert-externe";
  }

  @Override
  public String libelle() {
    return "Proposer la personne à une autre structure";
  }

  @Override
  public String formulaire() {
    return "candidature/proposer-candidature";
  }

  @Override
  public String annonce(UUID dossierId, Acteur acteur) {
    return "Une nouvelle candidature part vers la structure choisie, envoyée par la vôtre. Celle-ci"
        + " reste refusée.";
  }

  @Override
  public Map<String, Object> faits(UUID dossierId, Acteur acteur) {
    Candidature c = mouvements.of(dossierId);
    return Map.of(
        "message",
        c.message(),
        "structures",
        others(c).stream().map(o -> Choix.of(o.id(), o.nom(), o.kind(), o.commune())).toList());
  }

  @Override
  public Verdict verdict(UUID dossierId, Acteur acteur) {
    Candidature c = mouvements.of(dossierId);
    return mouvements.verdict(Transition.EXTERNAL_TRANSFER, c, Mouvements.employeur(c, acteur));
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    Candidature c = mouvements.of(dossierId);
    String voulue = String.valueOf(champs.get("structure"));
    return others(c).stream()
        .filter(o -> o.id().toString().equals(voulue))
        .findFirst()
        .map(cible -> propose(c, cible, String.valueOf(champs.get("message")), acteur))
        .orElseGet(() -> Resultat.refuse(Choix.inconnu(BaseLegale.SERVICE_PUBLIC)));
  }

  private Resultat<SuiteGeste> propose(
      Candidature c, Organisation cible, String message, Acteur acteur) {
    return depots
        .submit(new SubmitCandidature(c.candidatId(), cible.id(), null, message, null), acteur)
        .map(
            nouvelle -> {
              mouvements.log(
                  Transition.EXTERNAL_TRANSFER.name(), c, c.etat(), acteur, null, cible.id());
              return new SuiteGeste("Candidature envoyée à " + cible.nom(), nouvelle);
            });
  }

  /** Those of the département that take candidatures. */
  private List<Organisation> others(Candidature c) {
    return organisations.inDepartement(c.departement(), Categorie.SIAE).stream()
        .filter(o -> o.ouverteAuxCandidatures() && !o.id().equals(c.siaeId()))
        .toList();
  }
}
