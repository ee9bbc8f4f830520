package fr.parcours.iae.tache;

import fr.parcours.iae.engine.Formulaires;
import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The one door: page, API and Cockpit complete a human task here and nowhere else. Rights, state,
 * form allow-list, domain rule, then the engine, in one transaction.
 */
@Service
public class TacheService {

  private final Taches taches;
  private final Formulaires formulaires;
  private final FormulaireService lecteur;
  private final Processus processus;
  private final DejaTraitee dejaTraitee;
  private final OrdreVerrous ordre;
  private final Map<String, TraitementEtape> traitements;

  TacheService(
      Taches taches,
      Formulaires formulaires,
      FormulaireService lecteur,
      Processus processus,
      DejaTraitee dejaTraitee,
      OrdreVerrous ordre,
      List<TraitementEtape> traitements) {
    this.taches = taches;
    this.formulaires = formulaires;
    this.lecteur = lecteur;
    this.processus = processus;
    this.dejaTraitee = dejaTraitee;
    this.ordre = ordre;
    this.traitements =
        traitements.stream().collect(Collectors.toMap(TraitementEtape::etape, Function.identity()));
  }

  /** The work list of the current organisation, or of the support. */
  @Transactional(readOnly = true)
  public List<TacheOuverte> list(Acteur acteur, FiltreTaches filtre) {
    return mayList(acteur) ? taches.open(acteur.organisationId(), filtre) : List.of();
  }

  @Transactional(readOnly = true)
  public CompteTaches counts(Acteur acteur, FiltreTaches filtre) {
    return mayList(acteur)
        ? taches.counts(acteur.organisationId(), filtre)
        : new CompteTaches(0, 0, 0);
  }

  /** Every task of a case, done or not, oldest first; the caller checks who may see the case. */
  @Transactional(readOnly = true)
  public List<TacheOuverte> ofDossier(UUID dossierId) {
    return taches.ofDossier(dossierId);
  }

  /** The task and its form; somebody else's task does not exist for this viewer. */
  @Transactional(readOnly = true)
  public PageTache show(String id, Acteur acteur) {
    TacheOuverte tache = visible(taches.find(id), acteur);
    if (!tache.isOuverte()) {
      throw dejaTraitee.by(tache);
    }
    return new PageTache(tache, form(tache).ouvrir(faits(tache, acteur)));
  }

  /** The form again after a change that other fields depend on; nothing is written. */
  @Transactional(readOnly = true)
  public PageTache refresh(String id, Map<String, String[]> soumis, Acteur acteur) {
    TacheOuverte tache = visible(taches.find(id), acteur);
    return new PageTache(tache, form(tache).rafraichir(soumis, faits(tache, acteur)));
  }

  /** Takes or gives back a task. */
  @Retryable(
      retryFor = ConcurrencyFailureException.class,
      maxAttempts = ReprendreConfiguration.ESSAIS,
      backoff = @Backoff(delay = 50, maxDelay = 250, random = true))
  @Transactional
  public void assign(String id, boolean toMe, Acteur acteur) {
    TacheOuverte tache = open(id, acteur);
    taches.assign(id, toMe ? acteur.utilisateurId() : null);
    if (toMe) {
      traitement(tache).prise(tache, acteur);
    }
  }

  /**
   * Answers a task.
   *
   * @throws ConflitException when somebody already did, saying who and when
   */
  @Retryable(
      retryFor = ConcurrencyFailureException.class,
      maxAttempts = ReprendreConfiguration.ESSAIS,
      backoff = @Backoff(delay = 50, maxDelay = 250, random = true))
  @Transactional
  public IssueTache complete(String id, Map<String, String[]> soumis, Acteur acteur) {
    TacheOuverte tache = open(id, acteur);
    Formulaire formulaire = form(tache);
    Map<String, Object> faits = faits(tache, acteur);
    Saisie saisie = formulaire.validate(soumis, faits);
    if (saisie instanceof Saisie.Invalide invalide) {
      return new IssueTache.Corriger(
          tache, formulaire.corriger(soumis, faits, invalide.erreurs()), null);
    }
    Resultat<SuiteTache> resultat =
        traitement(tache).traiter(tache, ((Saisie.Valide) saisie).champs(), acteur);
    Optional<Refus> refus = resultat.refus();
    if (refus.isPresent()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new IssueTache.Corriger(tache, formulaire.rafraichir(soumis, faits), refus.get());
    }
    SuiteTache suite = resultat.orElseThrow();
    taches.done(id, acteur.utilisateurId(), suite.resultat());
    processus.complete(id, suite.variables());
    return new IssueTache.Faite(tache, suite.resultat());
  }

  private TacheOuverte open(String id, Acteur acteur) {
    TacheOuverte vue = visible(taches.find(id), acteur);
    if (vue.isOuverte()) {
      ordre.before(vue);
    }
    TacheOuverte tache = visible(taches.lock(id), acteur);
    if (!tache.isOuverte()) {
      throw dejaTraitee.by(tache);
    }
    return tache;
  }

  private Formulaire form(TacheOuverte tache) {
    String formId = formulaires.formRef(tache.definitionId(), tache.etape());
    if (formId == null) {
      throw new IllegalStateException("Étape sans formulaire : " + tache.etape());
    }
    return lecteur.read(formulaires.json(tache.definitionId(), formId));
  }

  private Map<String, Object> faits(TacheOuverte tache, Acteur acteur) {
    return traitement(tache).faits(tache, acteur);
  }

  private TraitementEtape traitement(TacheOuverte tache) {
    TraitementEtape traitement = traitements.get(tache.etape());
    if (traitement == null) {
      throw new IllegalStateException("Étape sans traitement : " + tache.etape());
    }
    return traitement;
  }

  private static boolean mayList(Acteur acteur) {
    return acteur.organisationId() != null || acteur.isSupport();
  }

  private static TacheOuverte visible(Optional<TacheOuverte> found, Acteur acteur) {
    return found
        .filter(tache -> mayAct(tache.organisationId(), acteur))
        .orElseThrow(() -> new IntrouvableException("tâche"));
  }

  private static boolean mayAct(@Nullable UUID organisationId, Acteur acteur) {
    return organisationId == null ? acteur.isSupport() : acteur.isMembreOf(organisationId);
  }
}
