package fr.parcours.iae.sortie;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.export.LignesExport;
import fr.parcours.iae.heures.HeuresService;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.regles.ClasseSortieRule;
import fr.parcours.iae.regles.SituationSortie;
import fr.parcours.iae.regles.SortieComptabiliseeRule;
import fr.parcours.iae.regles.TauxSorties;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import fr.parcours.iae.version.Parametres;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declares exits, gives them their class, undoes them in time; the caller holds the person and the
 * PASS. The person keeps the PASS for its remaining days.
 *
 * <p>Circulaire DGEFP n° 2008-21 ; article L. 5132-2 of the Code du travail.
 */
@Service
public class SortieService {

  /** What the SIAE says of an exit. */
  public record Declaration(
      LocalDate jour, SituationSortie situation, int moisContrat, BigDecimal heures) {}

  /** The exits of a SIAE over twelve months, and its gauges. */
  public record Bilan(List<Ligne> lignes, TauxSorties taux) {}

  /** An exit as the list of the SIAE shows it. */
  public record Ligne(Sortie sortie, String personne) {}

  private static final int MOIS_DU_BILAN = 12;

  private final Sorties sorties;
  private final SortieProcess process;
  private final EmbaucheService embauches;
  private final PassIaeService passIaes;
  private final HeuresService heures;
  private final Organisations organisations;
  private final Candidats candidats;
  private final Decisions decisions;
  private final Parametres parametres;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SortieService(
      Sorties sorties,
      SortieProcess process,
      EmbaucheService embauches,
      PassIaeService passIaes,
      HeuresService heures,
      Organisations organisations,
      Candidats candidats,
      Decisions decisions,
      Parametres parametres,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sorties = sorties;
    this.process = process;
    this.embauches = embauches;
    this.passIaes = passIaes;
    this.heures = heures;
    this.organisations = organisations;
    this.candidats = candidats;
    this.decisions = decisions;
    this.parametres = parametres;
    this.events = events;
    this.clock = clock;
  }

  /** Whether this person may declare the exit from the last contract in their SIAE. */
  @Transactional(readOnly = true)
  public Verdict canDeclare(UUID passId, Acteur acteur) {
    Optional<Embauche> embauche = lastIn(passId, acteur);
    if (embauche.isEmpty()) {
      return Verdict.refuse(
          Refus.saisie("PASS_INTROUVABLE", "Ce PASS IAE n’existe pas pour votre structure."));
    }
    if (embauche.get().debut().isAfter(today())) {
      return refuse("CONTRAT_A_VENIR", "Le contrat n’a pas commencé : annulez plutôt l’embauche.");
    }
    return sorties.ofEmbauche(embauche.get().candidatureId()).isPresent()
        ? refuse("SORTIE_DEJA_DECLAREE", "La sortie de cette personne est déjà déclarée.")
        : Verdict.accorde();
  }

  /** The hours this SIAE declared for the person. */
  @Transactional(readOnly = true)
  public BigDecimal heures(UUID passId, Acteur acteur) {
    return lastIn(passId, acteur)
        .map(e -> heures.total(e.candidatId(), e.siaeId()))
        .orElse(BigDecimal.ZERO);
  }

  /** The exit as it would be written, or why it may not; nothing is. */
  @Transactional(readOnly = true)
  public Resultat<Sortie> preview(UUID passId, Declaration declaration, Acteur acteur) {
    return build(passId, declaration, acteur, false);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Sortie> declare(UUID passId, Declaration declaration, Acteur acteur) {
    return build(passId, declaration, acteur, true)
        .map(
            sortie -> {
              sorties.insert(sortie);
              endContract(sortie);
              events.publishEvent(
                  new SortieChangee(passId, sortie.candidatureId(), acteur.utilisateurId(), true));
              if (sortie.isSuivie()) {
                process.start(sortie);
              }
              return sortie;
            });
  }

  /** Whether this person may still undo the exit of their SIAE. */
  @Transactional(readOnly = true)
  public Verdict canCancel(UUID passId, Acteur acteur) {
    Optional<Sortie> sortie = inForce(passId, acteur);
    if (sortie.isEmpty()) {
      return Verdict.refuse(
          Refus.saisie("PAS_DE_SORTIE", "Votre structure n’a pas déclaré de sortie."));
    }
    LocalDate limite =
        sortie
            .get()
            .declareeLe()
            .atZoneSameInstant(clock.getZone())
            .toLocalDate()
            .plus(parametres.delai("annulation-sortie", sortie.get().departement(), today()));
    return today().isAfter(limite)
        ? refuse(
            "ANNULATION_TROP_TARDIVE",
            "Cette sortie pouvait être annulée jusqu’au %s.".formatted(Ecrit.jour(limite)))
        : Verdict.accorde();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(UUID passId, Acteur acteur) {
    Sortie sortie = inForce(passId, acteur).orElseThrow();
    sorties
        .contratAvant(sortie.id())
        .ifPresent(
            contrat ->
                embauches.setFin(
                    embauches.find(contrat.candidatureId()).orElseThrow(), contrat.fin()));
    sorties.cancel(sortie.id(), acteur.utilisateurId());
    process.cancel(sortie.id());
    events.publishEvent(
        new SortieChangee(passId, sortie.candidatureId(), acteur.utilisateurId(), false));
  }

  /** Whether the person left the SIAE of this hire. */
  @Transactional(readOnly = true)
  public boolean isDeclared(UUID candidatureId) {
    return sorties.ofEmbauche(candidatureId).isPresent();
  }

  /** Keeps where the person is, three or six months later. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(
      UUID sortieId,
      int mois,
      SituationSortie situation,
      @Nullable String commentaire,
      Acteur acteur) {
    sorties.follow(
        sortieId, new Sorties.Suivi(mois, situation, commentaire), acteur.utilisateurId());
  }

  /** The exits of the last twelve months and the gauges of the current SIAE. */
  @Transactional(readOnly = true)
  public Bilan bilan(UUID siaeId, Acteur acteur) {
    List<Sortie> found = sorties.ofSiae(siaeId, today().minusMonths(MOIS_DU_BILAN));
    return new Bilan(
        named(found, acteur),
        TauxSorties.de(found.stream().filter(Sortie::isComptee).map(Sortie::classe).toList()));
  }

  /** The exits of the last twelve months, to take out. */
  public LignesExport<?, Ligne> lignes(UUID siaeId, Acteur acteur) {
    return new LignesExport<>(
        sorties.allOf(siaeId, today().minusMonths(MOIS_DU_BILAN)), found -> named(found, acteur));
  }

  /** How many exits of the current SIAE over the last twelve months are in each class. */
  @Transactional(readOnly = true)
  public CompteSorties comptes(UUID siaeId) {
    LocalDate depuis = today().minusMonths(MOIS_DU_BILAN);
    return CompteSorties.de(depuis, sorties.ofSiae(siaeId, depuis));
  }

  private Optional<Sortie> inForce(UUID passId, Acteur acteur) {
    return sorties.ofPass(passId).stream().filter(s -> acteur.isMembreOf(s.siaeId())).findFirst();
  }

  private Optional<Embauche> lastIn(UUID passId, Acteur acteur) {
    return embauches.concludedOn(passId, acteur).stream().findFirst();
  }

  private Resultat<Sortie> build(
      UUID passId, Declaration declaration, Acteur acteur, boolean applied) {
    Embauche embauche = lastIn(passId, acteur).orElseThrow();
    Optional<Refus> refus = jour(declaration.jour(), embauche).refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    Organisation siae = organisations.find(embauche.siaeId()).orElseThrow();
    ContexteDecision contexte =
        new ContexteDecision(passId, siae.departement(), declaration.jour());
    ClasseSortieRule.Sortie rangee =
        ClasseSortieRule.range(
            declaration.situation(),
            declaration.situation().isDureeUtile() ? declaration.moisContrat() : 0,
            decisions.table(contexte, applied));
    String nonComptee =
        SortieComptabiliseeRule.verdict(
                new SortieComptabiliseeRule.Sejour(
                    KindSiae.valueOf(siae.kind()),
                    firstDay(passId, acteur),
                    declaration.jour(),
                    declaration.heures()),
                rangee.classe())
            .refus()
            .map(Refus::message)
            .orElse(null);
    return Resultat.fait(
        new Sortie(
            Uuids.v7(),
            embauche.candidatureId(),
            passId,
            embauche.siaeId(),
            siae.departement(),
            declaration.jour(),
            declaration.situation(),
            declaration.situation().isDureeUtile() ? declaration.moisContrat() : 0,
            declaration.heures(),
            rangee.libelle(),
            rangee.classe(),
            nonComptee,
            acteur.utilisateurId(),
            OffsetDateTime.now(clock)));
  }

  /** Whoever has left is no longer under contract: renewals, hours and lists follow. */
  private void endContract(Sortie sortie) {
    Embauche embauche = embauches.find(sortie.candidatureId()).orElseThrow();
    LocalDate fin = embauche.fin();
    if (fin == null || fin.isAfter(sortie.jour())) {
      sorties.shortened(sortie.id(), fin);
      embauches.setFin(embauche, sortie.jour());
    }
  }

  private Verdict jour(LocalDate jour, Embauche embauche) {
    if (jour.isAfter(today())) {
      return refuse("SORTIE_FUTURE", "La sortie se déclare une fois qu’elle a eu lieu.");
    }
    return jour.isBefore(embauche.debut())
        ? refuse("SORTIE_AVANT_CONTRAT", "La sortie ne peut pas précéder le début du contrat.")
        : Verdict.accorde();
  }

  /** First day of the first contract in this SIAE on this PASS: renewals make one stay. */
  private LocalDate firstDay(UUID passId, Acteur acteur) {
    return embauches.concludedOn(passId, acteur).stream()
        .map(Embauche::debut)
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  private List<Ligne> named(List<Sortie> found, Acteur acteur) {
    Map<UUID, PassIae> pass =
        passIaes.findAll(found.stream().map(Sortie::passId).distinct().toList());
    Map<UUID, Identite> noms =
        candidats.identitesOf(
            pass.values().stream().map(PassIae::candidatId).distinct().toList(), acteur);
    return found.stream()
        .map(
            s ->
                new Ligne(
                    s,
                    Objects.requireNonNull(
                            noms.get(Objects.requireNonNull(pass.get(s.passId())).candidatId()))
                        .nomComplet()))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.SORTIES);
  }
}
