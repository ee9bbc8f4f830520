package fr.parcours.iae.version;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.engine.VersionsDeployees;
import fr.parcours.iae.referentiel.Departements;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a version from pilot départements to others, then to the nation. All its days are written
 * in the register at once, so that nothing has to wake up; a pause writes again, for the days to
 * come, what would have been in force without it.
 */
@Service
public class GeneralisationService {

  private static final Refus CHANGEE =
      Refus.saisie(
          "GENERALISATION_CHANGEE", "Cette généralisation a changé entre-temps : relisez la page.");

  private final Generalisations generalisations;
  private final Registre registre;
  private final VersionsDeployees deployees;
  private final Departements departements;
  private final Clock clock;

  GeneralisationService(
      Generalisations generalisations,
      Registre registre,
      VersionsDeployees deployees,
      Departements departements,
      Clock clock) {
    this.generalisations = generalisations;
    this.registre = registre;
    this.deployees = deployees;
    this.departements = departements;
    this.clock = clock;
  }

  /** Command: this version, by these waves; the national one last, if any. */
  public record Demande(
      Nature nature, String cle, String definitionId, List<Vague> vagues, String motif) {}

  /** Those of a model, the last decided first; one whose days are all past is over. */
  @Transactional(readOnly = true)
  public List<Generalisation> of(Nature nature, String cle) {
    return generalisations.of(nature, cle).stream().map(this::today).toList();
  }

  /**
   * Plans the waves.
   *
   * @return refused {@code VERSION_INCONNUE}, {@code MOTIF_REQUIS}, {@code VAGUES_REQUISES}, {@code
   *     VAGUES_EN_DESORDRE}, {@code DEPARTEMENT_INCONNU}, {@code DEPARTEMENT_DEUX_FOIS} or {@code
   *     GENERALISATION_EN_COURS}
   */
  @Transactional
  public Resultat<UUID> plan(Demande demande, Acteur acteur) {
    ReglesRegistre.administers(acteur);
    registre.lock(demande.nature(), demande.cle());
    Optional<VersionDeployee> version =
        deployees
            .find(demande.definitionId())
            .filter(v -> v.cle().equals(demande.cle()) && v.kind() == kind(demande.nature()));
    if (version.isEmpty()) {
      return refus("VERSION_INCONNUE", "Choisissez une version dans la liste.");
    }
    Optional<Refus> refus = refusal(demande);
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    Generalisation g =
        new Generalisation(
            Uuids.v7(),
            demande.nature(),
            demande.cle(),
            demande.definitionId(),
            EtatGeneralisation.EN_COURS,
            demande.motif(),
            null,
            OffsetDateTime.now(clock),
            demande.vagues());
    generalisations.insert(g, acteur.utilisateurId());
    write(g, g.vagues(), acteur);
    return Resultat.fait(g.id());
  }

  /** The waves to come do not come; what was reached stays. Refused when it is not under way. */
  @Transactional
  public Resultat<UUID> hold(UUID id, Acteur acteur) {
    return leave(id, EtatGeneralisation.EN_PAUSE, acteur);
  }

  /** The same, for good. */
  @Transactional
  public Resultat<UUID> stop(UUID id, Acteur acteur) {
    Generalisation g = taken(id, acteur);
    if (g.etat() == EtatGeneralisation.EN_PAUSE) {
      generalisations.becomes(id, EtatGeneralisation.ARRETEE);
      return Resultat.fait(id);
    }
    return leave(id, EtatGeneralisation.ARRETEE, acteur);
  }

  /**
   * Goes on: the next wave on this day, the others as far from it as they were.
   *
   * @return refused {@code DATE_PASSEE} or {@code GENERALISATION_CHANGEE}
   */
  @Transactional
  public Resultat<UUID> resume(UUID id, LocalDate jour, Acteur acteur) {
    Generalisation g = taken(id, acteur);
    if (g.etat() != EtatGeneralisation.EN_PAUSE) {
      return Resultat.refuse(CHANGEE);
    }
    if (jour.isBefore(today())) {
      return refus("DATE_PASSEE", "Choisissez aujourd’hui ou un jour à venir.");
    }
    List<Vague> left = g.vagues().stream().filter(Vague::interrompue).toList();
    LocalDate first = left.get(0).le();
    List<Vague> moved =
        left.stream()
            .map(
                v ->
                    Vague.of(
                        v.rang(),
                        v.departements(),
                        jour.plusDays(ChronoUnit.DAYS.between(first, v.le()))))
            .toList();
    moved.forEach(v -> generalisations.move(id, v));
    generalisations.becomes(id, EtatGeneralisation.EN_COURS);
    write(g, moved, acteur);
    // What the pause wrote for the days before must not undo a wave that now comes sooner.
    write(g, left.stream().filter(v -> v.le().isAfter(jour)).toList(), acteur);
    return Resultat.fait(id);
  }

  private Resultat<UUID> leave(UUID id, EtatGeneralisation etat, Acteur acteur) {
    Generalisation g = taken(id, acteur);
    if (today(g).etat() != EtatGeneralisation.EN_COURS) {
      return Resultat.refuse(CHANGEE);
    }
    for (Vague vague : g.after(today())) {
      places(g, vague).forEach(place -> restore(g, place, vague.le(), acteur));
      generalisations.move(id, new Vague(vague.rang(), vague.departements(), vague.le(), true));
    }
    generalisations.becomes(id, etat);
    return Resultat.fait(id);
  }

  /** What would be in force on this day at this place without the waves, written again. */
  private void restore(
      Generalisation g, @Nullable String departement, LocalDate jour, Acteur acteur) {
    for (String cle : keys(g)) {
      Optional<LigneRegistre> otherwise =
          new Histoire(
                  registre.history(g.nature(), cle, departement).stream()
                      .filter(l -> !isOfAfter(l, g))
                      .toList())
              .on(jour);
      String motif = "Généralisation interrompue : " + g.motif();
      Optional<VersionDeployee> version =
          otherwise.map(LigneRegistre::definitionId).flatMap(deployees::find);
      if (version.isPresent()) {
        registre.add(
            NouvelleVersion.of(
                version.get(), departement, jour, motif, acteur.utilisateurId(), g.id()));
      } else if (departement != null) {
        registre.add(
            NouvelleVersion.nationale(
                g.nature(), cle, departement, jour, motif, acteur.utilisateurId(), g.id()));
      }
    }
  }

  /** A row of the waves whose day has not come: what was reached counts as decided. */
  private boolean isOfAfter(LigneRegistre ligne, Generalisation g) {
    return g.id().equals(ligne.generalisationId()) && ligne.enVigueurLe().isAfter(today());
  }

  private void write(Generalisation g, List<Vague> vagues, Acteur acteur) {
    List<VersionDeployee> together =
        deployees.together(deployees.find(g.definitionId()).orElseThrow());
    for (Vague vague : vagues) {
      for (VersionDeployee version : together) {
        if (!vague.isNationale()) {
          vague.departements().forEach(d -> add(g, version, d, vague.le(), acteur));
          continue;
        }
        add(g, version, null, vague.le(), acteur);
        // Those who were first have nothing of their own any more once everybody has it.
        first(g)
            .forEach(
                d ->
                    registre.add(
                        NouvelleVersion.nationale(
                            g.nature(),
                            version.cle(),
                            d,
                            vague.le(),
                            g.motif(),
                            acteur.utilisateurId(),
                            g.id())));
      }
    }
  }

  private void add(
      Generalisation g,
      VersionDeployee version,
      @Nullable String departement,
      LocalDate le,
      Acteur acteur) {
    registre.add(
        NouvelleVersion.of(version, departement, le, g.motif(), acteur.utilisateurId(), g.id()));
  }

  /** Where the rows of a wave are: its départements, or the nation and those who were first. */
  private static List<@Nullable String> places(Generalisation g, Vague vague) {
    List<@Nullable String> places = new ArrayList<>(vague.departements());
    if (vague.isNationale()) {
      places.add(null);
      places.addAll(first(g));
    }
    return places;
  }

  private static List<String> first(Generalisation g) {
    return g.vagues().stream().flatMap(v -> v.departements().stream()).toList();
  }

  private List<String> keys(Generalisation g) {
    return deployees.together(deployees.find(g.definitionId()).orElseThrow()).stream()
        .map(VersionDeployee::cle)
        .toList();
  }

  private Optional<Refus> refusal(Demande demande) {
    List<Vague> vagues = demande.vagues();
    Optional<Refus> motif = ReglesRegistre.motif(demande.motif());
    if (motif.isPresent()) {
      return motif;
    }
    if (vagues.isEmpty()) {
      return ReglesRegistre.refus(
          "VAGUES_REQUISES", "Donnez au moins une vague : des départements et un jour.");
    }
    LocalDate last = today().minusDays(1);
    Set<String> seen = new HashSet<>();
    for (Vague vague : vagues) {
      if (!vague.le().isAfter(last)
          || vague.isNationale() && vague.rang() != vagues.get(vagues.size() - 1).rang()) {
        return ReglesRegistre.refus(
            "VAGUES_EN_DESORDRE",
            "Les vagues se suivent : chaque jour est après le précédent, à partir d’aujourd’hui, et la France entière vient en dernier.");
      }
      last = vague.le();
      for (String code : vague.departements()) {
        if (departements.find(code).isEmpty()) {
          return ReglesRegistre.refus(
              "DEPARTEMENT_INCONNU", "Le département « %s » n’existe pas.".formatted(code));
        }
        if (!seen.add(code)) {
          return ReglesRegistre.refus(
              "DEPARTEMENT_DEUX_FOIS", "Le département %s est dans deux vagues.".formatted(code));
        }
      }
    }
    boolean busy =
        generalisations.of(demande.nature(), demande.cle()).stream()
            .map(this::closed)
            .anyMatch(Generalisation::isOuverte);
    return busy
        ? ReglesRegistre.refus(
            "GENERALISATION_EN_COURS",
            "Une autre généralisation de ce modèle est en cours ou en pause : arrêtez-la d’abord.")
        : Optional.empty();
  }

  /** One whose days are all past is over: it is written so, to leave room for the next. */
  private Generalisation closed(Generalisation g) {
    Generalisation now = today(g);
    if (now.etat() != g.etat()) {
      generalisations.becomes(g.id(), now.etat());
    }
    return now;
  }

  private Generalisation today(Generalisation g) {
    if (g.etat() != EtatGeneralisation.EN_COURS || !g.after(today()).isEmpty()) {
      return g;
    }
    return new Generalisation(
        g.id(),
        g.nature(),
        g.cle(),
        g.definitionId(),
        EtatGeneralisation.TERMINEE,
        g.motif(),
        g.decideePar(),
        g.decideeLe(),
        g.vagues());
  }

  private Generalisation taken(UUID id, Acteur acteur) {
    ReglesRegistre.administers(acteur);
    Generalisation g = known(id);
    registre.lock(g.nature(), g.cle());
    return known(id);
  }

  private Generalisation known(UUID id) {
    return generalisations.find(id).orElseThrow(() -> new IntrouvableException("généralisation"));
  }

  private static Resultat<UUID> refus(String code, String message) {
    return Resultat.refuse(Refus.saisie(code, message));
  }

  private static Kind kind(Nature nature) {
    return Kind.valueOf(nature.name());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
