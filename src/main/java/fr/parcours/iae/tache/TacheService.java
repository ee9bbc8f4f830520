package fr.parcours.iae.tache;

import fr.parcours.iae.engine.Formulaires;
import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
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

  private static final String NIR = "nir";

  private final Taches taches;
  private final Brouillons brouillons;
  private final Effets effets;
  private final DecisionsPassees passees;
  private final Formulaires formulaires;
  private final FormulaireService lecteur;
  private final Processus processus;
  private final DejaTraitee dejaTraitee;
  private final OrdreVerrous ordre;
  private final Organisations organisations;
  private final Clock clock;
  private final Map<String, TraitementEtape> traitements;

  TacheService(
      Taches taches,
      Brouillons brouillons,
      Effets effets,
      DecisionsPassees passees,
      Formulaires formulaires,
      FormulaireService lecteur,
      Processus processus,
      DejaTraitee dejaTraitee,
      OrdreVerrous ordre,
      Organisations organisations,
      Clock clock,
      List<TraitementEtape> traitements) {
    this.taches = taches;
    this.brouillons = brouillons;
    this.effets = effets;
    this.passees = passees;
    this.formulaires = formulaires;
    this.lecteur = lecteur;
    this.processus = processus;
    this.dejaTraitee = dejaTraitee;
    this.ordre = ordre;
    this.organisations = organisations;
    this.clock = clock;
    this.traitements =
        traitements.stream().collect(Collectors.toMap(TraitementEtape::etape, Function.identity()));
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
    Formulaire formulaire = form(tache);
    Map<String, Object> faits = faits(tache, acteur);
    Optional<Brouillon> brouillon = brouillons.find(id, acteur.utilisateurId());
    return brouillon
        .map(
            b ->
                new PageTache(
                    tache,
                    formulaire.rafraichir(b.champs(), faits),
                    effets.of(tache.etape(), formulaire.reponses(b.champs(), faits)),
                    b.le()))
        .orElseGet(
            () ->
                new PageTache(
                    tache,
                    formulaire.ouvrir(faits),
                    effets.of(tache.etape(), formulaire.reponses(faits)),
                    null));
  }

  /** The form again after a change that other fields depend on; nothing is written. */
  @Transactional(readOnly = true)
  public PageTache refresh(String id, Map<String, String[]> soumis, Acteur acteur) {
    TacheOuverte tache = visible(taches.find(id), acteur);
    return shown(tache, soumis, acteur);
  }

  /** The form with what was typed, to say again what it will do. */
  private PageTache shown(TacheOuverte tache, Map<String, String[]> soumis, Acteur acteur) {
    Formulaire formulaire = form(tache);
    Map<String, Object> faits = faits(tache, acteur);
    return new PageTache(
        tache,
        formulaire.rafraichir(soumis, faits),
        effets.of(tache.etape(), formulaire.reponses(soumis, faits)),
        null);
  }

  /**
   * Keeps what somebody is typing, for them alone; the number of social security never is.
   *
   * @return when it was kept
   * @throws ConflitException when somebody already did the task
   */
  @Transactional
  public OffsetDateTime draft(String id, Map<String, String[]> soumis, Acteur acteur) {
    TacheOuverte tache = acting(id, acteur);
    Map<String, String[]> gardees =
        new LinkedHashMap<>(form(tache).demandees(soumis, faits(tache, acteur)));
    gardees.keySet().removeIf(nom -> nom.equals(NIR) || nom.endsWith("." + NIR));
    return brouillons.keep(id, acteur.utilisateurId(), gardees);
  }

  /** Throws a draft away: the form is as first shown again. */
  @Transactional
  public void forgetDraft(String id, Acteur acteur) {
    acting(id, acteur);
    brouillons.forget(id, acteur.utilisateurId());
  }

  /** What the organisation decided lately at the step of this task. */
  @Transactional(readOnly = true)
  public PrecedentsTache precedents(TacheOuverte tache, Acteur acteur) {
    UUID corbeille = Corbeille.of(acteur.organisationId());
    return new PrecedentsTache(
        passees.issues(corbeille, tache.etape()), passees.latest(corbeille, tache.etape()));
  }

  /**
   * A task that waits and on which this person may act; nothing of it is locked.
   *
   * @throws ConflitException when somebody already did it
   */
  @Transactional(readOnly = true)
  public TacheOuverte acting(String id, Acteur acteur) {
    TacheOuverte tache = visible(taches.find(id), acteur);
    if (!tache.isOuverte()) {
      throw dejaTraitee.by(tache);
    }
    return tache;
  }

  /**
   * Takes a task nobody else has.
   *
   * @throws ConflitException when somebody already did the task
   */
  @Retryable(
      retryFor = ConcurrencyFailureException.class,
      maxAttempts = ReprendreConfiguration.ESSAIS,
      backoff = @Backoff(delay = 50, maxDelay = 250, random = true))
  @Transactional
  public Resultat<String> take(String id, Acteur acteur) {
    TacheOuverte tache = open(id, acteur);
    return heldByAnother(tache, acteur)
        .<Resultat<String>>map(Resultat::refuse)
        .orElseGet(
            () -> {
              taches.assign(id, acteur.utilisateurId());
              traitement(tache).prise(tache, acteur);
              return Resultat.fait(id);
            });
  }

  /**
   * Gives back a task of one's own; one that nobody has stays free.
   *
   * @throws ConflitException when somebody already did the task
   */
  @Retryable(
      retryFor = ConcurrencyFailureException.class,
      maxAttempts = ReprendreConfiguration.ESSAIS,
      backoff = @Backoff(delay = 50, maxDelay = 250, random = true))
  @Transactional
  public Resultat<String> giveBack(String id, Acteur acteur) {
    return heldByAnother(open(id, acteur), acteur)
        .<Resultat<String>>map(Resultat::refuse)
        .orElseGet(
            () -> {
              taches.assign(id, null);
              return Resultat.fait(id);
            });
  }

  /**
   * Hands a task to a member of the organisation it waits for.
   *
   * @throws ConflitException when somebody already did the task
   */
  @Retryable(
      retryFor = ConcurrencyFailureException.class,
      maxAttempts = ReprendreConfiguration.ESSAIS,
      backoff = @Backoff(delay = 50, maxDelay = 250, random = true))
  @Transactional
  public Resultat<UUID> handTo(String id, UUID membre, Acteur acteur) {
    TacheOuverte tache = open(id, acteur);
    UUID organisation = tache.organisationId();
    boolean possible =
        organisation == null
            ? membre.equals(acteur.utilisateurId())
            : organisations.membersOf(organisation).stream()
                .anyMatch(m -> m.utilisateurId().equals(membre));
    if (!possible) {
      return Resultat.refuse(
          Refus.saisie(
              "PAS_MEMBRE", "Choisissez un membre de l’organisation que la tâche attend."));
    }
    taches.assign(id, membre);
    if (membre.equals(acteur.utilisateurId())) {
      traitement(tache).prise(tache, acteur);
    }
    return Resultat.fait(membre);
  }

  /**
   * Puts a task aside until a day, out of the default view; its due date does not move.
   *
   * @param jour tomorrow at the earliest, in a year at the latest; none to bring it back now
   * @throws ConflitException when somebody already did the task
   */
  @Retryable(
      retryFor = ConcurrencyFailureException.class,
      maxAttempts = ReprendreConfiguration.ESSAIS,
      backoff = @Backoff(delay = 50, maxDelay = 250, random = true))
  @Transactional
  public Resultat<String> postpone(String id, @Nullable LocalDate jour, Acteur acteur) {
    Optional<Refus> prise = heldByAnother(open(id, acteur), acteur);
    if (prise.isPresent()) {
      return Resultat.refuse(prise.get());
    }
    LocalDate today = LocalDate.now(clock);
    if (jour != null && (!jour.isAfter(today) || jour.isAfter(today.plusYears(1)))) {
      return Resultat.refuse(
          Refus.saisie(
              "A_REVOIR_LE", "La date de rappel doit être après aujourd’hui, dans l’année."));
    }
    taches.postpone(id, jour);
    return Resultat.fait(id);
  }

  /** The reasons with which several tasks of this step may be refused at once; none most often. */
  public List<ChoixRefus> reasons(String etape, Acteur acteur) {
    TraitementEtape traitement = traitements.get(etape);
    return traitement == null ? List.of() : traitement.motifsDeRefus(acteur);
  }

  /**
   * Refuses with one of the {@link #reasons}, as if the form had been filled in.
   *
   * @throws ConflitException when somebody already did the task
   */
  @Retryable(
      retryFor = ConcurrencyFailureException.class,
      maxAttempts = ReprendreConfiguration.ESSAIS,
      backoff = @Backoff(delay = 50, maxDelay = 250, random = true))
  @Transactional
  public Resultat<String> refuse(String id, String motif, Acteur acteur) {
    TacheOuverte tache = open(id, acteur);
    Optional<Refus> prise = heldByAnother(tache, acteur);
    if (prise.isPresent()) {
      return Resultat.refuse(prise.get());
    }
    List<ChoixRefus> motifs = traitement(tache).motifsDeRefus(acteur);
    if (motifs.isEmpty()) {
      return Resultat.refuse(
          Refus.saisie("PAS_UNE_CANDIDATURE", "Seule une candidature à étudier se refuse ainsi."));
    }
    if (motifs.stream().noneMatch(m -> m.code().equals(motif))) {
      return Resultat.refuse(Refus.saisie("MOTIF", "Choisissez le motif du refus."));
    }
    IssueTache issue = complete(id, traitement(tache).refusAvec(motif), acteur);
    if (issue instanceof IssueTache.Corriger corriger) {
      Refus refus = corriger.refus();
      return Resultat.refuse(
          refus != null
              ? refus
              : Refus.saisie(
                  "FORMULAIRE",
                  corriger.vue().erreurs().stream()
                      .map(VueFormulaire.Erreur::message)
                      .collect(Collectors.joining(" "))));
    }
    return Resultat.fait(((IssueTache.Faite) issue).resultat());
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
          tache,
          formulaire.corriger(soumis, faits, invalide.erreurs()),
          effets.of(tache.etape(), formulaire.reponses(soumis, faits)),
          null);
    }
    Resultat<SuiteTache> resultat =
        traitement(tache).traiter(tache, ((Saisie.Valide) saisie).champs(), acteur);
    Optional<Refus> refus = resultat.refus();
    if (refus.isPresent()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new IssueTache.Corriger(
          tache,
          formulaire.rafraichir(soumis, faits),
          effets.of(tache.etape(), formulaire.reponses(soumis, faits)),
          refus.get());
    }
    SuiteTache suite = resultat.orElseThrow();
    taches.done(id, acteur.utilisateurId(), suite.resultat());
    processus.complete(id, suite.variables());
    return new IssueTache.Faite(tache, suite.resultat());
  }

  private Optional<Refus> heldByAnother(TacheOuverte tache, Acteur acteur) {
    UUID assignee = tache.assignee();
    return assignee == null || assignee.equals(acteur.utilisateurId())
        ? Optional.empty()
        : Optional.of(
            Refus.saisie(
                "DEJA_PRISE",
                "%s l’a prise : pour la reprendre, confiez-la-vous."
                    .formatted(dejaTraitee.nom(assignee))));
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

  private static TacheOuverte visible(Optional<TacheOuverte> found, Acteur acteur) {
    return found
        .filter(tache -> mayAct(tache.organisationId(), acteur))
        .orElseThrow(() -> new IntrouvableException("tâche"));
  }

  private static boolean mayAct(@Nullable UUID organisationId, Acteur acteur) {
    return organisationId == null ? acteur.isSupport() : acteur.isMembreOf(organisationId);
  }
}
