package fr.parcours.iae.heures;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.heures.RegistreHeures.Ligne;
import fr.parcours.iae.heures.RegistreHeures.Source;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.prefet.DemandePrefet;
import fr.parcours.iae.prefet.PrefetService;
import fr.parcours.iae.regles.CompteurHeures;
import fr.parcours.iae.regles.CompteurHeures.Alerte;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.HeuresMiseADispositionRule;
import fr.parcours.iae.regles.HeuresMiseADispositionRule.Heures;
import fr.parcours.iae.regles.HeuresMoisRule;
import fr.parcours.iae.regles.Periode;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.regles.Utilisateur;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Annonce;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.NatureAnnonce;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declares the hours of a month and counts those done in enterprises; the caller holds the person
 * and the PASS.
 *
 * <p>Articles L. 5132-9, R. 5132-18 and D. 5132-18-1 of the Code du travail.
 */
@Service
public class HeuresService {

  /**
   * What a declaration does.
   *
   * @param compteur hours in enterprises once declared; none outside an association intermédiaire
   */
  public record Effet(HeuresDuMois heures, @Nullable CompteurHeures compteur, boolean change) {}

  private final RegistreHeures registre;
  private final EmbaucheService embauches;
  private final Organisations organisations;
  private final PrefetService prefet;
  private final Decisions decisions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HeuresService(
      RegistreHeures registre,
      EmbaucheService embauches,
      Organisations organisations,
      PrefetService prefet,
      Decisions decisions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.registre = registre;
    this.embauches = embauches;
    this.organisations = organisations;
    this.prefet = prefet;
    this.decisions = decisions;
    this.events = events;
    this.clock = clock;
  }

  /** Whether this person may declare hours on the PASS. */
  @Transactional(readOnly = true)
  public Verdict canDeclare(UUID passId, Acteur acteur) {
    List<Embauche> siennes = hires(passId, acteur);
    if (siennes.isEmpty()) {
      return Verdict.refuse(
          Refus.saisie("PASS_INTROUVABLE", "Ce PASS IAE n’existe pas pour votre structure."));
    }
    return siennes.stream().allMatch(e -> e.debut().isAfter(today()))
        ? Verdict.refuse(
            Refus.saisie("CONTRAT_A_VENIR", "Le contrat n’a pas commencé : il n’y a pas d’heures."))
        : Verdict.accorde();
  }

  /** The months that may be declared, the newest first, with what is declared already. */
  @Transactional(readOnly = true)
  public List<HeuresDuMois> mois(UUID passId, Acteur acteur) {
    List<Embauche> siennes = hires(passId, acteur);
    List<Ligne> lignes = lignes(siennes);
    YearMonth dernier = YearMonth.from(today());
    YearMonth premier =
        siennes.stream()
            .map(e -> YearMonth.from(e.debut()))
            .min(YearMonth::compareTo)
            .orElse(dernier.plusMonths(1));
    return Stream.iterate(dernier, m -> !m.isBefore(premier), m -> m.minusMonths(1))
        .flatMap(m -> of(siennes, m).map(e -> declared(lignes, e, m)).stream())
        .toList();
  }

  /** Whether others use the person's work, so that hours are declared by kind of user. */
  @Transactional(readOnly = true)
  public boolean isMiseADisposition(Acteur acteur) {
    return KindSiae.AI.name().equals(acteur.organisationKind());
  }

  /** The hours done in enterprises on a day; none outside an association intermédiaire. */
  @Transactional(readOnly = true)
  public Optional<CompteurHeures> compteur(UUID candidatId, UUID siaeId, LocalDate jour) {
    Organisation siae = organisations.find(siaeId).orElseThrow();
    return isAi(siae)
        ? Optional.of(
            HeuresMiseADispositionRule.compteur(
                RegistreHeures.heures(registre.of(candidatId, siaeId)), jour, table(siae, null)))
        : Optional.empty();
  }

  /** All the hours declared by a SIAE for a person. */
  @Transactional(readOnly = true)
  public BigDecimal total(UUID candidatId, UUID siaeId) {
    return registre.of(candidatId, siaeId).stream()
        .map(Ligne::heures)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The decision of the prefect that lets an association intermédiaire pass the limit. */
  @Transactional(readOnly = true)
  public Optional<DemandePrefet> derogation(UUID siaeId, LocalDate jour) {
    return prefet.inForce(TypeDecisionPrefet.HEURES_MISE_A_DISPOSITION, siaeId, null, jour);
  }

  /** The effect, or why it is refused; nothing is written. */
  @Transactional(readOnly = true)
  public Resultat<Effet> preview(UUID passId, HeuresDuMois heures, Acteur acteur) {
    return look(passId, heures, acteur, false);
  }

  /** Writes them, and the alert the counter now deserves. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Effet> declare(
      UUID passId, HeuresDuMois heures, boolean imported, Acteur acteur) {
    return look(passId, heures, acteur, true)
        .map(effet -> write(passId, effet, imported ? Source.IMPORT : Source.SAISIE, acteur));
  }

  /** One line of a file: the hours of one user are replaced, the others of the month stay. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Effet> declareOne(
      UUID passId,
      YearMonth mois,
      @Nullable Utilisateur utilisateur,
      BigDecimal heures,
      Acteur acteur) {
    List<Embauche> siennes = hires(passId, acteur);
    HeuresDuMois now =
        of(siennes, mois)
            .map(e -> declared(lignes(siennes), e, mois))
            .orElse(HeuresDuMois.of(mois, Map.of()));
    HeuresDuMois voulues =
        utilisateur == null ? HeuresDuMois.of(mois, heures) : now.with(utilisateur, heures);
    return declare(passId, voulues, true, acteur);
  }

  private Effet write(UUID passId, Effet effet, Source source, Acteur acteur) {
    HeuresDuMois heures = effet.heures();
    Embauche embauche = of(hires(passId, acteur), heures.mois()).orElseThrow();
    boolean change = false;
    if (heures.ensemble() != null) {
      change =
          registre.declare(
              embauche,
              heures.mois(),
              RegistreHeures.SANS_OBJET,
              heures.ensemble(),
              source,
              acteur);
    }
    for (Map.Entry<Utilisateur, BigDecimal> e : heures.parUtilisateur().entrySet()) {
      change |=
          registre.declare(
              embauche, heures.mois(), e.getKey().name(), e.getValue(), source, acteur);
    }
    CompteurHeures compteur = effet.compteur();
    if (compteur != null && compteur.alerte() != Alerte.AUCUNE) {
      boolean first = registre.alert(embauche.candidatId(), embauche.siaeId(), compteur);
      if (first) {
        events.publishEvent(
            new Annonce(
                NatureAnnonce.HEURES_ALERTE,
                Objects.requireNonNull(embauche.passId()),
                acteur.utilisateurId(),
                embauche.siaeId(),
                compteur.alerte().name()));
      }
    }
    return new Effet(heures, compteur, change);
  }

  private Resultat<Effet> look(UUID passId, HeuresDuMois heures, Acteur acteur, boolean applied) {
    List<Embauche> siennes = hires(passId, acteur);
    Optional<Embauche> found = of(siennes, heures.mois());
    if (found.isEmpty()) {
      return Resultat.refuse(
          Refus.saisie("MOIS_HORS_CONTRAT", "Le contrat ne couvre aucun jour de ce mois."));
    }
    Embauche embauche = found.get();
    Periode contrat = periode(embauche);
    Optional<Refus> refus =
        HeuresMoisRule.verdict(heures.mois(), contrat, heures.total(), today()).refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    Organisation siae = organisations.find(embauche.siaeId()).orElseThrow();
    if (!isAi(siae)) {
      return Resultat.fait(new Effet(heures, null, true));
    }
    List<Ligne> lignes = registre.of(embauche.candidatId(), embauche.siaeId());
    List<Heures> avant = RegistreHeures.heures(lignes);
    List<Heures> apres = RegistreHeures.heures(replaced(lignes, embauche, heures));
    DecisionTable table = table(siae, applied ? passId : null);
    LocalDate dernier = last(heures.mois(), contrat);
    LocalDate premier = HeuresMoisRule.premierJour(heures.mois(), embauche.debut());
    return HeuresMiseADispositionRule.verdict(
            avant,
            apres,
            derogation(siae.id(), premier).isPresent()
                || derogation(siae.id(), dernier).isPresent(),
            table)
        .refus()
        .<Resultat<Effet>>map(Resultat::refuse)
        .orElseGet(
            () ->
                Resultat.fait(
                    new Effet(
                        heures, HeuresMiseADispositionRule.compteur(apres, today(), table), true)));
  }

  private static List<Ligne> replaced(List<Ligne> lignes, Embauche embauche, HeuresDuMois heures) {
    List<Ligne> all = new ArrayList<>();
    for (Ligne ligne : lignes) {
      Utilisateur utilisateur = ligne.utilisateur();
      boolean retyped =
          ligne.candidatureId().equals(embauche.candidatureId())
              && ligne.mois().equals(heures.mois())
              && utilisateur != null
              && heures.parUtilisateur().containsKey(utilisateur);
      if (!retyped) {
        all.add(ligne);
      }
    }
    heures
        .parUtilisateur()
        .forEach(
            (utilisateur, nombre) ->
                all.add(
                    new Ligne(
                        embauche.candidatureId(),
                        HeuresMoisRule.premierJour(heures.mois(), embauche.debut()),
                        heures.mois(),
                        utilisateur,
                        nombre)));
    return all;
  }

  private List<Ligne> lignes(List<Embauche> siennes) {
    return siennes.stream()
        .findFirst()
        .map(e -> registre.of(e.candidatId(), e.siaeId()))
        .orElse(List.of());
  }

  private static HeuresDuMois declared(List<Ligne> lignes, Embauche embauche, YearMonth mois) {
    Map<Utilisateur, BigDecimal> parUtilisateur = new EnumMap<>(Utilisateur.class);
    BigDecimal ensemble = null;
    for (Ligne ligne : lignes) {
      Utilisateur utilisateur = ligne.utilisateur();
      boolean sienne =
          ligne.mois().equals(mois) && ligne.candidatureId().equals(embauche.candidatureId());
      if (sienne && utilisateur == null) {
        ensemble = ligne.heures();
      } else if (sienne) {
        parUtilisateur.put(utilisateur, ligne.heures());
      }
    }
    return new HeuresDuMois(mois, ensemble, parUtilisateur);
  }

  /** The hire of the SIAE that covers the month; the last accepted when several do. */
  private Optional<Embauche> of(List<Embauche> siennes, YearMonth mois) {
    Periode entier = new Periode(mois.atDay(1), mois.atEndOfMonth());
    return siennes.stream().filter(e -> periode(e).joursDans(entier) > 0).findFirst();
  }

  /** The contract; one without an end runs until the end of the PASS at least, so for ever here. */
  private static Periode periode(Embauche embauche) {
    LocalDate fin = embauche.fin();
    return new Periode(embauche.debut(), fin == null ? LocalDate.of(9999, 12, 31) : fin);
  }

  private static LocalDate last(YearMonth mois, Periode contrat) {
    return contrat.fin().isBefore(mois.atEndOfMonth()) ? contrat.fin() : mois.atEndOfMonth();
  }

  private List<Embauche> hires(UUID passId, Acteur acteur) {
    return embauches.concludedOn(passId, acteur);
  }

  /** Each kind of user is asked about once, however many months there are. */
  private DecisionTable table(Organisation siae, @Nullable UUID dossierId) {
    ContexteDecision contexte =
        new ContexteDecision(
            Objects.requireNonNullElse(dossierId, siae.id()), siae.departement(), today());
    DecisionTable table = decisions.table(contexte, dossierId != null);
    Map<Map<String, Object>, Map<String, Object>> asked = new HashMap<>();
    return (cle, faits) -> asked.computeIfAbsent(faits, f -> table.evaluate(cle, f));
  }

  private static boolean isAi(Organisation siae) {
    return KindSiae.AI.name().equals(siae.kind());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
