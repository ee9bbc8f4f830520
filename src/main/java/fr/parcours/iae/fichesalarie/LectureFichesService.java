package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.export.LignesExport;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.regles.MachineFicheSalarie;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
   * @param mouvements new dates of the PASS, the latest first
   * @param sienne whether the viewer's organisation is the SIAE of the fiche
   * @param attente the line that leaves again by itself and may be corrected sooner
   */
  public record Fiche(
      FicheSalarie fiche,
      String personne,
      List<Fait> histoire,
      @Nullable TacheOuverte tache,
      List<Mouvement> mouvements,
      boolean sienne,
      @Nullable UUID attente,
      boolean desactivable,
      boolean reactivable) {}

  private final Fiches fiches;
  private final MouvementsFiche mouvements;
  private final Candidats candidats;
  private final TacheService taches;
  private final Clock clock;

  LectureFichesService(
      Fiches fiches,
      MouvementsFiche mouvements,
      Candidats candidats,
      TacheService taches,
      Clock clock) {
    this.fiches = fiches;
    this.mouvements = mouvements;
    this.candidats = candidats;
    this.taches = taches;
    this.clock = clock;
  }

  /** Hires that miss a fiche and can have one, after this one. */
  @Transactional(readOnly = true)
  public List<UUID> missing(UUID after, int max) {
    return fiches.missing(after, max);
  }

  /** Fiches the night may put away, after this one. */
  @Transactional(readOnly = true)
  public List<UUID> archivable(UUID after, int max) {
    return fiches.archivable(after, LocalDate.now(clock), max);
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

  /** Those of a SIAE among these, in this order; the others are left out. */
  @Transactional(readOnly = true)
  public List<FicheSalarie> of(UUID siaeId, List<UUID> ids) {
    return ids.stream()
        .flatMap(id -> fiches.find(id).stream())
        .filter(f -> f.siaeId().equals(siaeId))
        .toList();
  }

  /** One more than asked for when there are more. */
  @Transactional(readOnly = true)
  public List<Ligne> list(UUID siaeId, EtatFicheSalarie etat, Acteur acteur, int taille, int page) {
    return named(fiches.ofSiae(siaeId, etat, taille, page), acteur);
  }

  /** All of a state, to take out. */
  public LignesExport<?, Ligne> lignes(UUID siaeId, EtatFicheSalarie etat, Acteur acteur) {
    return new LignesExport<>(fiches.allOf(siaeId, etat), found -> named(found, acteur));
  }

  private List<Ligne> named(List<FicheSalarie> found, Acteur acteur) {
    Map<UUID, Identite> noms =
        candidats.identitesOf(found.stream().map(FicheSalarie::candidatId).toList(), acteur);
    return found.stream()
        .map(f -> new Ligne(f, Objects.requireNonNull(noms.get(f.candidatId())).nomComplet()))
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
            .filter(f -> isVisible(f, acteur))
            .orElseThrow(() -> new IntrouvableException("fiche salarié"));
    boolean sienne = acteur.isMembreOf(fiche.siaeId());
    List<Mouvement> dates = mouvements.ofFiche(ficheId);
    return new Fiche(
        fiche,
        candidats.identiteOf(fiche.candidatId(), acteur).nomComplet(),
        fiches.history(ficheId).stream().map(t -> new Fait(libelle(t), t.le())).toList(),
        tache(fiche, dates, acteur),
        dates,
        sienne,
        sienne ? attente(fiche, dates) : null,
        sienne && possible(MachineFicheSalarie.Action.DESACTIVER, fiche),
        sienne && possible(MachineFicheSalarie.Action.REACTIVER, fiche));
  }

  /** Its SIAE, the support, and the DDETS of its département, which may have to act on it. */
  private static boolean isVisible(FicheSalarie fiche, Acteur acteur) {
    return acteur.isMembreOf(fiche.siaeId())
        || acteur.isSupport()
        || (acteur.organisationCategorie() == Categorie.INSTITUTION
            && fiche.departement().equals(acteur.departement()));
  }

  private @Nullable TacheOuverte tache(FicheSalarie fiche, List<Mouvement> dates, Acteur acteur) {
    return Stream.concat(Stream.of(fiche.id()), dates.stream().map(Mouvement::id))
        .flatMap(dossier -> taches.ofDossier(dossier).stream())
        .filter(TacheOuverte::isOuverte)
        .filter(
            t ->
                t.organisationId() == null
                    ? acteur.isSupport()
                    : acteur.isMembreOf(t.organisationId()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable UUID attente(FicheSalarie fiche, List<Mouvement> dates) {
    if (fiche.rejet() != null && fiche.rejet().isSeul()) {
      return fiche.id();
    }
    return dates.stream()
        .filter(m -> m.rejet() != null && m.rejet().isSeul())
        .map(Mouvement::id)
        .findFirst()
        .orElse(null);
  }

  private static boolean possible(MachineFicheSalarie.Action action, FicheSalarie fiche) {
    return MachineFicheSalarie.apres(action, fiche.etat()).refus().isEmpty();
  }

  private static String libelle(Fiches.Transition t) {
    return ActionsFiche.libelle(t.action(), t.etatApres(), t.code());
  }
}
