package fr.parcours.iae.organisation;

import fr.parcours.iae.export.LignesExport;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.version.Parametres;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The jobs a SIAE offers: its members publish, refresh, close them. A job nobody refreshes leaves
 * the public pages by itself: no task runs for it, its date says so.
 *
 * <p>Another SIAE's job is not found, whoever asks.
 */
@Service
public class FichesPosteService {

  private static final int MAX_LISTE = 300;
  private static final String VISIBLE = "fiche-de-poste.visible";
  private static final String RAPPEL = "fiche-de-poste.rappel";

  private final FichesPoste fiches;
  private final Organisations organisations;
  private final AccesSiae acces;
  private final ControleFichePoste controle;
  private final Parametres parametres;
  private final Clock clock;

  FichesPosteService(
      FichesPoste fiches,
      Organisations organisations,
      AccesSiae acces,
      ControleFichePoste controle,
      Parametres parametres,
      Clock clock) {
    this.fiches = fiches;
    this.organisations = organisations;
    this.acces = acces;
    this.controle = controle;
    this.parametres = parametres;
    this.clock = clock;
  }

  /** A job and where it stands today. */
  public record Ligne(FichePoste fiche, EtatFichePoste etat) {}

  /** The jobs of the current SIAE: what expires soon or has expired first, closed ones last. */
  @Transactional(readOnly = true)
  public List<Ligne> list(Acteur acteur) {
    Organisation siae = siae(acteur);
    return fiches.of(siae.id(), MAX_LISTE).stream().map(fiche -> ligne(fiche, siae)).toList();
  }

  /** All of them, or those in one state, to take out. */
  @Transactional(readOnly = true)
  public LignesExport<?, Ligne> lignes(@Nullable EtatFichePoste etat, Acteur acteur) {
    Organisation siae = siae(acteur);
    return new LignesExport<>(
        fiches.all(siae.id()),
        lues ->
            lues.stream()
                .map(fiche -> ligne(fiche, siae))
                .filter(l -> etat == null || l.etat() == etat)
                .toList());
  }

  @Transactional(readOnly = true)
  public Ligne show(UUID id, Acteur acteur) {
    Organisation siae = siae(acteur);
    return ligne(find(id, siae), siae);
  }

  /** How long a job of the current SIAE is shown unless it is refreshed. */
  @Transactional(readOnly = true)
  public Period visibility(Acteur acteur) {
    return parametres.delai(VISIBLE, siae(acteur).departement(), today());
  }

  /**
   * Shows a job to the public from today.
   *
   * @param cle drawn when the form is shown: a double click finds the first one
   */
  @Transactional
  public Resultat<UUID> publish(UUID cle, ContenuFichePoste contenu, Acteur acteur) {
    Organisation siae = siae(acteur);
    Optional<Refus> refus = acces.publication(siae.id()).refus().or(() -> controle.refus(contenu));
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    LocalDate today = today();
    if (!fiches.insert(cle, siae.id(), controle.complete(contenu, siae), today, expiry(siae))) {
      find(cle, siae);
    }
    return Resultat.fait(cle);
  }

  /** Says something else of a job; the day it expires does not move. */
  @Transactional
  public Resultat<UUID> modify(UUID id, ContenuFichePoste contenu, Acteur acteur) {
    Organisation siae = siae(acteur);
    find(id, siae);
    Optional<Refus> refus = controle.refus(contenu);
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    fiches.modify(id, siae.id(), controle.complete(contenu, siae));
    return Resultat.fait(id);
  }

  /** Shows an open job, expired or not, for the whole time again. */
  @Transactional
  public Resultat<FichePoste> refresh(UUID id, Acteur acteur) {
    return showAgain(
        id, true, acteur, "POSTE_FERME", "Ce poste est fermé : rouvrez-le pour le publier.");
  }

  @Transactional
  public Resultat<FichePoste> reopen(UUID id, Acteur acteur) {
    return showAgain(
        id, false, acteur, "POSTE_DEJA_OUVERT", "Ce poste est déjà ouvert : rien n’a changé.");
  }

  @Transactional
  public Resultat<FichePoste> close(UUID id, Acteur acteur) {
    Organisation siae = siae(acteur);
    find(id, siae);
    return fiches.close(id, today())
        ? Resultat.fait(find(id, siae))
        : refuse("POSTE_DEJA_FERME", "Ce poste est déjà fermé : rien n’a changé.");
  }

  private Resultat<FichePoste> showAgain(
      UUID id, boolean ouverte, Acteur acteur, String code, String message) {
    Organisation siae = siae(acteur);
    find(id, siae);
    Optional<Refus> refus = acces.publication(siae.id()).refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    return fiches.publish(id, ouverte, today(), expiry(siae))
        ? Resultat.fait(find(id, siae))
        : refuse(code, message);
  }

  private Ligne ligne(FichePoste fiche, Organisation siae) {
    Period rappel = parametres.delai(RAPPEL, siae.departement(), today());
    return new Ligne(fiche, fiche.etat(today(), rappel));
  }

  private LocalDate expiry(Organisation siae) {
    return today().plus(parametres.delai(VISIBLE, siae.departement(), today()));
  }

  private FichePoste find(UUID id, Organisation siae) {
    return fiches.find(id, siae.id()).orElseThrow(() -> new IntrouvableException("poste"));
  }

  private Organisation siae(Acteur acteur) {
    return Optional.ofNullable(acteur.organisationId())
        .flatMap(organisations::find)
        .filter(Organisation::isSiae)
        .orElseThrow(() -> new IntrouvableException("structure"));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static <T> Resultat<T> refuse(String code, String message) {
    return Resultat.refuse(Refus.saisie(code, message));
  }
}
