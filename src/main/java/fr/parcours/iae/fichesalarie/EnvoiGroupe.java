package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Completes several fiches with what the platform knows of them already, as if each form had been
 * opened and sent unchanged: the same checks, a result for each.
 */
@Component
public class EnvoiGroupe {

  /** More than a page of the list holds. */
  private static final int MAX = 100;

  private static final Set<String> FAITS =
      Set.of(
          "eiti",
          "nttNecessaire",
          "pays",
          "typesVoie",
          "niveaux",
          "codeNaissance",
          "codeResidence");

  private static final Logger LOG = LoggerFactory.getLogger(EnvoiGroupe.class);

  /** What became of one. */
  public record Ligne(UUID ficheId, String personne, boolean faite, String message) {}

  private final LectureFichesService lecture;
  private final FicheSalarieService fiches;
  private final TacheService taches;

  EnvoiGroupe(LectureFichesService lecture, FicheSalarieService fiches, TacheService taches) {
    this.lecture = lecture;
    this.fiches = fiches;
    this.taches = taches;
  }

  /** Those whose step waits for this viewer's organisation; the others are left as they are. */
  public List<Ligne> complete(Collection<UUID> ficheIds, Acteur acteur) {
    List<Ligne> lignes = new ArrayList<>();
    for (UUID ficheId : ficheIds.stream().distinct().limit(MAX).toList()) {
      try {
        lignes.add(complete(lecture.show(ficheId, acteur), acteur));
      } catch (IntrouvableException e) {
        LOG.debug("A fiche of the selection is gone, or another's", e);
      }
    }
    return lignes;
  }

  private Ligne complete(LectureFichesService.Fiche fiche, Acteur acteur) {
    UUID id = fiche.fiche().id();
    TacheOuverte tache = fiche.tache();
    if (tache == null || !tache.dossierId().equals(id)) {
      return new Ligne(
          id, fiche.personne(), false, "Cette fiche n’attend rien de votre structure.");
    }
    try {
      IssueTache issue = taches.complete(tache.id(), soumis(fiches.faits(id)), acteur);
      return issue instanceof IssueTache.Corriger corriger
          ? new Ligne(id, fiche.personne(), false, message(corriger))
          : new Ligne(id, fiche.personne(), true, "Partira avec le prochain envoi.");
    } catch (ConflitException | IntrouvableException e) {
      return new Ligne(id, fiche.personne(), false, "Quelqu’un vient de traiter cette fiche.");
    }
  }

  /** All that is missing, so that one visit to the form is enough. */
  private static String message(IssueTache.Corriger corriger) {
    return corriger.refus() != null
        ? corriger.refus().message()
        : corriger.vue().erreurs().stream()
            .map(VueFormulaire.Erreur::message)
            .collect(Collectors.joining(" "));
  }

  private static Map<String, String[]> soumis(Map<String, Object> faits) {
    Map<String, String[]> soumis = new HashMap<>();
    faits.forEach(
        (cle, valeur) -> {
          if (FAITS.contains(cle) || Boolean.FALSE.equals(valeur)) {
            return;
          }
          soumis.put(
              cle,
              valeur instanceof List<?> liste
                  ? liste.stream().map(String::valueOf).toArray(String[]::new)
                  : new String[] {String.valueOf(valeur)});
        });
    return soumis;
  }
}
