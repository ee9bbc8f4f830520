package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Labels on tasks. They are the organisation's: whoever may act on the task may put them and take
 * them off, and nobody else sees them.
 */
@Service
public class EtiquetteService {

  static final int LONGUEUR_MAX = 30;

  /** More than that is no longer a way to find anything. */
  static final int NOMBRE_MAX = 50;

  private final Etiquettes etiquettes;
  private final TacheService taches;

  EtiquetteService(Etiquettes etiquettes, TacheService taches) {
    this.etiquettes = etiquettes;
    this.taches = taches;
  }

  /** Those of the organisation one works in, in the order of the alphabet. */
  @Transactional(readOnly = true)
  public List<Etiquette> of(Acteur acteur) {
    return etiquettes.of(Corbeille.of(acteur.organisationId()));
  }

  /** The label of this name, made if the organisation has none; or why it cannot be. */
  @Transactional
  public Resultat<Etiquette> named(String nom, Acteur acteur) {
    String court = nom.strip().replaceAll("\\s+", " ");
    if (court.isEmpty() || court.length() > LONGUEUR_MAX) {
      return Resultat.refuse(
          Refus.saisie(
              "ETIQUETTE_NOM",
              "Nommez l’étiquette en %d caractères au plus.".formatted(LONGUEUR_MAX)));
    }
    UUID corbeille = Corbeille.of(acteur.organisationId());
    Optional<Etiquette> connue = etiquettes.named(corbeille, court);
    if (connue.isEmpty() && etiquettes.count(corbeille) >= NOMBRE_MAX) {
      return Resultat.refuse(
          Refus.saisie(
              "ETIQUETTES_TROP",
              "Votre organisation a déjà %d étiquettes : retirez-en une de toutes ses tâches."
                  .formatted(NOMBRE_MAX)));
    }
    return Resultat.fait(
        connue.orElseGet(() -> etiquettes.add(corbeille, court, acteur.utilisateurId())));
  }

  /** Puts it on a task that waits; twice is once. */
  @Transactional
  public Resultat<String> put(String tacheId, UUID etiquetteId, Acteur acteur) {
    taches.acting(tacheId, acteur);
    if (!etiquettes.isOf(etiquetteId, Corbeille.of(acteur.organisationId()))) {
      return inconnue();
    }
    etiquettes.put(tacheId, etiquetteId, acteur.utilisateurId());
    return Resultat.fait(tacheId);
  }

  /** Takes it off; a label that no task bears any more is forgotten. */
  @Transactional
  public Resultat<String> remove(String tacheId, UUID etiquetteId, Acteur acteur) {
    taches.acting(tacheId, acteur);
    if (!etiquettes.isOf(etiquetteId, Corbeille.of(acteur.organisationId()))) {
      return inconnue();
    }
    etiquettes.remove(tacheId, etiquetteId);
    etiquettes.forgetUnused(etiquetteId);
    return Resultat.fait(tacheId);
  }

  private static Resultat<String> inconnue() {
    return Resultat.refuse(
        Refus.saisie(
            "ETIQUETTE_INCONNUE", "Cette étiquette n’existe plus : choisissez-en une autre."));
  }
}
