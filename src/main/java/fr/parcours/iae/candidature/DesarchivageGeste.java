package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The employer brings back a candidature that was put away. */
@Component
@Order(71)
class DesarchivageGeste implements Geste {

  private final Mouvements mouvements;
  private final RangementService rangements;

  DesarchivageGeste(Mouvements mouvements, RangementService rangements) {
    this.mouvements = mouvements;
    this.rangements = rangements;
  }

  @Override
  public String cle() {
    return "desarchivage";
  }

  @Override
  public String libelle() {
    return "Sortir la candidature des archives";
  }

  @Override
  public String annonce(UUID dossierId, Acteur acteur) {
    return "Elle revient dans vos listes, dans l’état où elle était.";
  }

  @Override
  public Verdict verdict(UUID dossierId, Acteur acteur) {
    Candidature c = mouvements.of(dossierId);
    return MachineCandidature.employeur(Mouvements.employeur(c, acteur))
        .and(() -> ArchivageCandidature.desarchiver(c.archiveeLe() != null));
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    return rangements
        .unarchive(dossierId, acteur)
        .map(c -> new SuiteGeste("Candidature sortie des archives", dossierId));
  }
}
