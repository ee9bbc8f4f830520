package fr.parcours.iae.tache;

import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.piece.PieceService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.JournalDossier.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * The door for what is done to a case beside its tasks: nobody acted since the page was shown, the
 * rules agree, the form is right, then the module that owns the gesture, in one transaction. The
 * caller checks who may see the case.
 */
@Service
public class GesteService {

  private final List<Geste> gestes;
  private final Map<Sujet, JournalDossier> journaux;
  private final DejaTraitee dejaTraitee;
  private final FormulaireService formulaires;
  private final PieceService pieces;

  GesteService(
      List<Geste> gestes,
      List<JournalDossier> journaux,
      DejaTraitee dejaTraitee,
      FormulaireService formulaires,
      PieceService pieces) {
    this.gestes = gestes;
    this.journaux =
        journaux.stream().collect(Collectors.toMap(JournalDossier::sujet, Function.identity()));
    this.dejaTraitee = dejaTraitee;
    this.formulaires = formulaires;
    this.pieces = pieces;
  }

  /** What this person may do with the case now. */
  @Transactional(readOnly = true)
  public List<Geste> possibles(Sujet sujet, UUID dossierId, Acteur acteur) {
    return gestes.stream()
        .filter(g -> g.sujet() == sujet && g.verdict(dossierId, acteur).isAccorde())
        .toList();
  }

  @Transactional(readOnly = true)
  public IssueGeste show(Sujet sujet, UUID dossierId, String cle, Acteur acteur) {
    Geste geste = named(sujet, cle);
    Optional<Refus> refus = geste.verdict(dossierId, acteur).refus();
    if (refus.isPresent()) {
      return new IssueGeste.Impossible(geste, refus.get());
    }
    Formulaire formulaire = form(geste);
    VueFormulaire vue =
        formulaire == null ? null : formulaire.ouvrir(geste.faits(dossierId, acteur));
    long vu = journal(geste).last(dossierId).map(Trace::rang).orElse(0L);
    return new IssueGeste.Montrer(page(geste, dossierId, vu, vue, null, acteur), null);
  }

  /** Whether this person may do it and it takes a file: nobody else leaves one here. */
  @Transactional(readOnly = true)
  public boolean takesFile(Sujet sujet, UUID dossierId, String cle, Acteur acteur) {
    Geste geste = named(sujet, cle);
    return geste.verdict(dossierId, acteur).isAccorde() && geste.fichier(dossierId, acteur) != null;
  }

  /** The form again after a change that other fields depend on; nothing is written. */
  @Transactional(readOnly = true)
  public IssueGeste refresh(
      Sujet sujet, UUID dossierId, String cle, Map<String, String[]> soumis, Acteur acteur) {
    Geste geste = named(sujet, cle);
    Optional<Refus> refus = geste.verdict(dossierId, acteur).refus();
    Formulaire formulaire = form(geste);
    if (refus.isPresent() || formulaire == null) {
      return show(sujet, dossierId, cle, acteur);
    }
    long vu = journal(geste).last(dossierId).map(Trace::rang).orElse(0L);
    VueFormulaire vue = formulaire.rafraichir(soumis, geste.faits(dossierId, acteur));
    return new IssueGeste.Montrer(page(geste, dossierId, vu, vue, null, acteur), null);
  }

  /**
   * Does it, or says what is missing.
   *
   * @param vu what the journal ended with when the page was shown
   * @param confirme whether the effect was read and agreed to
   * @throws ConflitException when somebody acted since, saying who and when
   */
  @Retryable(
      retryFor = ConcurrencyFailureException.class,
      maxAttempts = ReprendreConfiguration.ESSAIS,
      backoff = @Backoff(delay = 50, maxDelay = 250, random = true))
  @Transactional
  public IssueGeste faire(
      Sujet sujet,
      UUID dossierId,
      String cle,
      long vu,
      boolean confirme,
      Map<String, String[]> soumis,
      Acteur acteur) {
    Geste geste = named(sujet, cle);
    JournalDossier journal = journal(geste);
    journal.lock(dossierId);
    journal
        .last(dossierId)
        .filter(trace -> trace.rang() != vu)
        .ifPresent(
            trace -> {
              throw dejaTraitee.since(trace);
            });
    Optional<Refus> refus = geste.verdict(dossierId, acteur).refus();
    if (refus.isPresent()) {
      return new IssueGeste.Impossible(geste, refus.get());
    }
    Formulaire formulaire = form(geste);
    if (formulaire == null) {
      return issue(geste, dossierId, vu, null, geste.faire(dossierId, Map.of(), acteur), acteur);
    }
    Map<String, Object> faits = geste.faits(dossierId, acteur);
    Saisie saisie = formulaire.validate(soumis, faits);
    if (saisie instanceof Saisie.Invalide invalide) {
      VueFormulaire vue = formulaire.corriger(soumis, faits, invalide.erreurs());
      return new IssueGeste.Montrer(page(geste, dossierId, vu, vue, null, acteur), null);
    }
    Map<String, Object> champs = withPiece(((Saisie.Valide) saisie).champs(), soumis, dossierId);
    VueFormulaire vue = formulaire.rafraichir(soumis, faits);
    Resultat<String> apercu = confirme ? null : geste.apercu(dossierId, champs, acteur);
    if (apercu != null) {
      String effet = apercu.isFait() ? apercu.orElseThrow() : null;
      return new IssueGeste.Montrer(
          page(geste, dossierId, vu, vue, effet, acteur), apercu.refus().orElse(null));
    }
    return issue(geste, dossierId, vu, vue, geste.faire(dossierId, champs, acteur), acteur);
  }

  /** A file already received for this case is part of the answer, under {@code piece}. */
  private Map<String, Object> withPiece(
      Map<String, Object> champs, Map<String, String[]> soumis, UUID dossierId) {
    String[] ids = soumis.get(PieceService.CHAMP);
    if (ids == null || ids.length == 0) {
      return champs;
    }
    Map<String, Object> all = new HashMap<>(champs);
    pieces.waiting(dossierId, ids[0]).ifPresent(id -> all.put("piece", id));
    return all;
  }

  private IssueGeste issue(
      Geste geste,
      UUID dossierId,
      long vu,
      @Nullable VueFormulaire vue,
      Resultat<SuiteGeste> resultat,
      Acteur acteur) {
    if (resultat.isFait()) {
      journal(geste).note(dossierId, geste.libelle(), acteur);
      return new IssueGeste.Fait(resultat.orElseThrow());
    }
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return new IssueGeste.Montrer(
        page(geste, dossierId, vu, vue, null, acteur), resultat.refus().orElseThrow());
  }

  private static PageGeste page(
      Geste geste,
      UUID dossierId,
      long vu,
      @Nullable VueFormulaire vue,
      @Nullable String apercu,
      Acteur acteur) {
    return new PageGeste(
        geste, geste.annonce(dossierId, acteur), vu, vue, apercu, geste.fichier(dossierId, acteur));
  }

  private @Nullable Formulaire form(Geste geste) {
    String chemin = geste.formulaire();
    return chemin == null ? null : formulaires.page(chemin);
  }

  private JournalDossier journal(Geste geste) {
    return Objects.requireNonNull(journaux.get(geste.sujet()));
  }

  private Geste named(Sujet sujet, String cle) {
    return gestes.stream()
        .filter(geste -> geste.sujet() == sujet && geste.cle().equals(cle))
        .findFirst()
        .orElseThrow(() -> new IntrouvableException("geste"));
  }
}
