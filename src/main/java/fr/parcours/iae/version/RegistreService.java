package fr.parcours.iae.version;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.Effectif;
import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.engine.VersionsDeployees;
import fr.parcours.iae.referentiel.Departement;
import fr.parcours.iae.referentiel.Departements;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators see of the register and write in it. Nothing is ever changed there: a
 * decision is taken back by another one.
 */
@Service
public class RegistreService {

  private static final int ANNEES_MAX = 2;

  private final Registre registre;
  private final VersionsDeployees deployees;
  private final Departements departements;
  private final Clock clock;

  RegistreService(
      Registre registre, VersionsDeployees deployees, Departements departements, Clock clock) {
    this.registre = registre;
    this.deployees = deployees;
    this.departements = departements;
    this.clock = clock;
  }

  /**
   * Every model, nationally and in some départements.
   *
   * @param region code of the région shown; none for the départements that differ from the national
   *     versions or have a case under way
   */
  @Transactional(readOnly = true)
  public MatriceVersions matrix(@Nullable String region) {
    Situation situation =
        new Situation(registre.all(), deployees.all(), deployees.running(), today());
    List<Departement> shown =
        departements.all().stream()
            .filter(d -> region == null ? situation.concerns(d.code()) : region.equals(d.region()))
            .toList();
    return new MatriceVersions(shown, situation.lignes(shown));
  }

  /** The version of a model in force nationally today. */
  @Transactional(readOnly = true)
  public Optional<Integer> nationale(Nature nature, String cle) {
    return new Histoire(registre.history(nature, cle, null))
        .on(today())
        .map(LigneRegistre::version);
  }

  /**
   * One model at one place.
   *
   * @throws IntrouvableException for a model or a département nobody knows
   */
  @Transactional(readOnly = true)
  public FicheVersion fiche(Nature nature, String cle, @Nullable String departement) {
    known(departement);
    List<VersionDeployee> versions = deployees.of(kind(nature), cle);
    if (versions.isEmpty()) {
      throw new IntrouvableException("modèle");
    }
    List<Effectif> running = deployees.running();
    Situation situation = new Situation(registre.all(), versions, running, today());
    CelluleVersion cellule = situation.cellule(nature, cle, departement);
    Histoire histoire = new Histoire(registre.history(nature, cle, departement));
    List<FicheVersion.Deployee> shown =
        versions.stream()
            .map(
                v ->
                    new FicheVersion.Deployee(
                        v,
                        v.version() == cellule.version(),
                        Situation.count(
                            running, e -> e.definitionId().equals(v.definitionId()), departement)))
            .toList();
    return new FicheVersion(
        nature,
        cle,
        versions.get(0).nom(),
        cellule,
        shown,
        histoire.lignes(),
        previous(histoire, departement).isPresent(),
        histoire.lastId());
  }

  /**
   * Puts a version in force from a day on.
   *
   * @return refused {@code MOTIF_REQUIS}, {@code DATE_PASSEE}, {@code DATE_LOINTAINE}, {@code
   *     VERSION_INCONNUE}, {@code DEJA_EN_VIGUEUR} or {@code REGISTRE_CHANGE}
   */
  @Transactional
  public Resultat<LocalDate> decide(DecisionVersion demande, Acteur acteur) {
    ReglesRegistre.administers(acteur);
    known(demande.departement());
    if (deployees.of(kind(demande.nature()), demande.cle()).isEmpty()) {
      throw new IntrouvableException("modèle");
    }
    registre.lock(demande.nature(), demande.cle());
    Histoire histoire =
        new Histoire(registre.history(demande.nature(), demande.cle(), demande.departement()));
    Optional<VersionDeployee> version =
        Optional.ofNullable(demande.definitionId())
            .flatMap(deployees::find)
            .filter(v -> v.cle().equals(demande.cle()) && v.kind() == kind(demande.nature()));
    return refusal(demande, histoire, version)
        .<Resultat<LocalDate>>map(Resultat::refuse)
        .orElseGet(
            () -> {
              write(demande, version, histoire, acteur);
              return Resultat.fait(demande.enVigueurLe());
            });
  }

  /** From today on, what was in force there before; refused {@code RIEN_A_ANNULER} as well. */
  @Transactional
  public Resultat<LocalDate> takeBack(
      Nature nature,
      String cle,
      @Nullable String departement,
      String motif,
      long vue,
      Acteur acteur) {
    ReglesRegistre.administers(acteur);
    Histoire histoire = new Histoire(registre.history(nature, cle, departement));
    Optional<Retour> retour = previous(histoire, departement);
    if (retour.isEmpty()) {
      return Resultat.refuse(
          Refus.saisie(
              "RIEN_A_ANNULER", "Aucune autre version n’a été en vigueur ici : rien à reprendre."));
    }
    return decide(
        new DecisionVersion(
            nature, cle, departement, retour.get().definitionId(), today(), motif, vue),
        acteur);
  }

  /** What one goes back to; a definition, or the national version. */
  private record Retour(@Nullable String definitionId) {}

  private Optional<Retour> previous(Histoire histoire, @Nullable String departement) {
    Optional<LigneRegistre> now = histoire.on(today());
    if (now.isEmpty()) {
      return Optional.empty();
    }
    Optional<LigneRegistre> before = histoire.before(today());
    if (before.isPresent()) {
      return Optional.of(new Retour(before.get().definitionId()));
    }
    return departement != null && !now.get().nationale()
        ? Optional.of(new Retour(null))
        : Optional.empty();
  }

  private Optional<Refus> refusal(
      DecisionVersion demande, Histoire histoire, Optional<VersionDeployee> version) {
    Optional<Refus> refus =
        ReglesRegistre.refusal(
            histoire.lastId(), demande.vue(), demande.motif(), demande.enVigueurLe(), today());
    if (refus.isPresent()) {
      return refus;
    }
    if (demande.enVigueurLe().isAfter(today().plusYears(ANNEES_MAX))) {
      return ReglesRegistre.refus(
          "DATE_LOINTAINE", "Choisissez un jour dans les deux ans qui viennent.");
    }
    boolean national = demande.definitionId() == null;
    if (national ? demande.departement() == null : version.isEmpty()) {
      return ReglesRegistre.refus("VERSION_INCONNUE", "Choisissez une version dans la liste.");
    }
    return histoire
            .on(demande.enVigueurLe())
            .filter(l -> Objects.equals(l.definitionId(), demande.definitionId()))
            .isPresent()
        ? ReglesRegistre.refus("DEJA_EN_VIGUEUR", "Cette version est déjà celle de ce jour-là.")
        : Optional.empty();
  }

  /** Decisions received in one file ask one another: they come into force together. */
  private void write(
      DecisionVersion demande,
      Optional<VersionDeployee> version,
      Histoire histoire,
      Acteur acteur) {
    if (version.isPresent()) {
      deployees
          .together(version.get())
          .forEach(
              v ->
                  registre.add(
                      NouvelleVersion.of(
                          v,
                          demande.departement(),
                          demande.enVigueurLe(),
                          demande.motif(),
                          acteur.utilisateurId(),
                          null)));
      return;
    }
    List<String> cles =
        histoire
            .on(demande.enVigueurLe())
            .map(LigneRegistre::definitionId)
            .flatMap(deployees::find)
            .map(v -> deployees.together(v).stream().map(VersionDeployee::cle).toList())
            .orElse(List.of(demande.cle()));
    cles.forEach(
        cle ->
            registre.add(
                NouvelleVersion.nationale(
                    demande.nature(),
                    cle,
                    Objects.requireNonNull(demande.departement()),
                    demande.enVigueurLe(),
                    demande.motif(),
                    acteur.utilisateurId(),
                    null)));
  }

  private void known(@Nullable String departement) {
    if (departement != null && departements.find(departement).isEmpty()) {
      throw new IntrouvableException("département");
    }
  }

  private static Kind kind(Nature nature) {
    return Kind.valueOf(nature.name());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
