package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.regles.MachineFicheSalarie;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads fiches for the SIAE they are about; for anybody else they do not exist. */
@Service
public class LectureFichesService {

  /** One row of the list. */
  public record Ligne(FicheSalarie fiche, String personne) {}

  /** A hire whose fiche cannot be opened, and why. */
  public record Bloquee(UUID candidatureId, String personne, String cause) {}

  /** One line of a fiche's history. */
  public record Fait(String libelle, OffsetDateTime le) {}

  /**
   * The page of one.
   *
   * @param tache the step that waits for this viewer's organisation
   * @param dates whether new dates of the PASS wait to be told
   */
  public record Fiche(
      FicheSalarie fiche,
      String personne,
      List<Fait> histoire,
      @Nullable TacheOuverte tache,
      boolean dates,
      boolean desactivable,
      boolean reactivable) {}

  private final Fiches fiches;
  private final Candidats candidats;
  private final TacheService taches;

  LectureFichesService(Fiches fiches, Candidats candidats, TacheService taches) {
    this.fiches = fiches;
    this.candidats = candidats;
    this.taches = taches;
  }

  /** How many of each state, those without any at zero. */
  @Transactional(readOnly = true)
  public Map<EtatFicheSalarie, Integer> counts(UUID siaeId) {
    Map<EtatFicheSalarie, Integer> counts = new EnumMap<>(EtatFicheSalarie.class);
    Map<EtatFicheSalarie, Integer> known = fiches.counts(siaeId);
    for (EtatFicheSalarie etat : EtatFicheSalarie.values()) {
      counts.put(etat, known.getOrDefault(etat, 0));
    }
    return counts;
  }

  /** One more than asked for when there are more. */
  @Transactional(readOnly = true)
  public List<Ligne> list(UUID siaeId, EtatFicheSalarie etat, Acteur acteur, int taille, int page) {
    return fiches.ofSiae(siaeId, etat, taille, page).stream()
        .map(f -> new Ligne(f, candidats.identiteOf(f.candidatId(), acteur).nomComplet()))
        .toList();
  }

  /** Hires that wait for something before their fiche can be opened. */
  @Transactional(readOnly = true)
  public List<Bloquee> blocked(UUID siaeId, Acteur acteur) {
    return fiches.missingOf(siaeId).stream()
        .filter(m -> m.siret() == null)
        .map(
            m ->
                new Bloquee(
                    m.candidatureId(),
                    candidats.identiteOf(m.candidatId(), acteur).nomComplet(),
                    "Votre structure n’a pas de convention connue de l’ASP."))
        .toList();
  }

  @Transactional(readOnly = true)
  public Fiche show(UUID ficheId, Acteur acteur) {
    FicheSalarie fiche =
        fiches
            .find(ficheId)
            .filter(f -> acteur.isMembreOf(f.siaeId()) || acteur.isSupport())
            .orElseThrow(() -> new IntrouvableException("fiche salarié"));
    boolean sienne = acteur.isMembreOf(fiche.siaeId());
    return new Fiche(
        fiche,
        candidats.identiteOf(fiche.candidatId(), acteur).nomComplet(),
        fiches.history(ficheId).stream().map(t -> new Fait(libelle(t), t.le())).toList(),
        taches.ofDossier(ficheId).stream()
            .filter(TacheOuverte::isOuverte)
            .filter(t -> t.organisationId() != null && acteur.isMembreOf(t.organisationId()))
            .findFirst()
            .orElse(null),
        fiches.waitingMovements(ficheId) > 0,
        sienne && possible(MachineFicheSalarie.Action.DESACTIVER, fiche),
        sienne && possible(MachineFicheSalarie.Action.REACTIVER, fiche));
  }

  private static boolean possible(MachineFicheSalarie.Action action, FicheSalarie fiche) {
    return MachineFicheSalarie.apres(action, fiche.etat()).refus().isEmpty();
  }

  private static String libelle(Fiches.Transition t) {
    return switch (t.action()) {
      case "OUVERTURE" -> "Fiche ouverte";
      case "COMPLETER" -> "Fiche complétée";
      case "ENVOYER" -> "Fiche envoyée à l’ASP";
      case "RETOUR" -> "Réponse de l’ASP : " + t.etatApres().libelle() + ", code " + t.code();
      case "DESACTIVER" -> "Fiche désactivée";
      case "REACTIVER" -> "Fiche réactivée";
      default -> t.etatApres().libelle();
    };
  }
}
