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

/** The employer puts away a candidature that is over. */
@Component
@Order(70)
class ArchivageGeste implements Geste {

  private final Mouvements mouvements;
  private final RangementService rangements;

  ArchivageGeste(Mouvements mouvements, RangementService rangements) {
    this.mouvements = mouvements;
    this.rangements = rangements;
  }

  @Override
  public String cle() {
    return "archivage";
  }

  @Override
  public String libelle() {
    return "Archiver la candidature";
  }

  @Override
  public String annonce(UUID dossierId, Acteur acteur) {
    return "Elle quitte vos listes et reste lisible sous l’onglet « Archivées ». Toute action sur le dossier la fait revenir.";
  }

  @Override
  public Verdict verdict(UUID dossierId, Acteur acteur) {
    Candidature c = mouvements.of(dossierId);
    return MachineCandidature.employeur(Mouvements.employeur(c, acteur))
        .and(() -> ArchivageCandidature.archiver(c.etat(), c.archiveeLe() != null));
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    return rangements
        .archive(dossierId, acteur)
        .map(c -> new SuiteGeste("Candidature archivée", dossierId));
  }
}
