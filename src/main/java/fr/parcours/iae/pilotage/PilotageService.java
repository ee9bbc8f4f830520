package fr.parcours.iae.pilotage;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.Diagrammes;
import fr.parcours.iae.engine.ModelesDeployes;
import fr.parcours.iae.engine.ModelesDeployes.EtapeHumaine;
import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.engine.VersionsDeployees;
import fr.parcours.iae.export.LignesExport;
import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.organisation.KindLibelle;
import fr.parcours.iae.pilotage.LecturesPilotage.Attendue;
import fr.parcours.iae.referentiel.Departement;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.HalteSuivie;
import fr.parcours.iae.tache.NatureHalte;
import fr.parcours.iae.tache.web.Demarches;
import fr.parcours.iae.tache.web.Etapes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Where cases wait, within the viewer's territory. */
@Service
public class PilotageService {

  private static final String SUPPORT = "00000000-0000-0000-0000-000000000000";

  private final Chiffres chiffres;
  private final LecturesPilotage lectures;
  private final Territoires territoires;
  private final Incidents incidents;
  private final Noms noms;
  private final VersionsDeployees deployees;
  private final ModelesDeployes modeles;
  private final Diagrammes diagrammes;
  private final Candidats candidats;
  private final Clock clock;

  PilotageService(
      Chiffres chiffres,
      LecturesPilotage lectures,
      Territoires territoires,
      Incidents incidents,
      Noms noms,
      VersionsDeployees deployees,
      ModelesDeployes modeles,
      Diagrammes diagrammes,
      Candidats candidats,
      Clock clock) {
    this.chiffres = chiffres;
    this.lectures = lectures;
    this.territoires = territoires;
    this.incidents = incidents;
    this.noms = noms;
    this.deployees = deployees;
    this.modeles = modeles;
    this.diagrammes = diagrammes;
    this.candidats = candidats;
    this.clock = clock;
  }

  /**
   * The figures, all together and by group.
   *
   * @throws IntrouvableException for a territory the viewer may not see
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public TableauPilotage show(
      DemandePilotage demande, DureePeriode duree, Grain grain, Acteur acteur) {
    LocalDate today = LocalDate.now(clock);
    Periode periode = duree.endingOn(today);
    Territoire territoire = territoires.of(acteur, demande.region(), demande.departement());
    Cadrage cadrage = demande.within(territoire);
    Chiffres.Lus lus = chiffres.of(grain, cadrage, periode, today);
    Mesure total = lus.total();
    Incidents.Vus vus = incidents.of(territoire, cadrage);
    return new TableauPilotage(
        territoire,
        periode,
        total,
        Prevision.of(total, periode),
        lignes(grain, lus.groupes(), territoire, periode, vus),
        vus.lignes());
  }

  /**
   * One version of a process, with what waits at each step.
   *
   * @param version none for the newest one that has tasks
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public CarteProcessus carte(
      String cle,
      @Nullable Integer version,
      DemandePilotage demande,
      DureePeriode duree,
      Acteur acteur) {
    LocalDate today = LocalDate.now(clock);
    Periode periode = duree.endingOn(today);
    Territoire territoire = territoires.of(acteur, demande.region(), demande.departement());
    List<VersionDeployee> versions = versions(cle);
    Cadrage cadrage = demande.ofProcessus(cle, null).within(territoire);
    VersionDeployee modele =
        version == null
            ? newestWithTasks(versions, cadrage, periode, today)
            : versions.stream()
                .filter(m -> m.version() == version)
                .findFirst()
                .orElseThrow(() -> new IntrouvableException("version"));
    Cadrage ofVersion = cadrage.withVersion(modele.version());
    Map<String, Mesure> mesures =
        chiffres.of(Grain.ETAPE, ofVersion, periode, today).groupes().stream()
            .collect(Collectors.toMap(Mesure::sousCle, Function.identity()));
    List<LignePilotage> etapes =
        Stream.concat(
                modeles.etapes(modele.definitionId()).stream()
                    .map(e -> etape(cle, e.id(), cible(e, territoire), mesures, periode)),
                haltes(modele)
                    .map(h -> etape(cle, h.etape(), cible(h, territoire), mesures, periode)))
            .toList();
    return new CarteProcessus(
        territoire,
        periode,
        Demarches.nom(cle),
        modele,
        etapes,
        versions,
        incidents.of(territoire, ofVersion).lignes());
  }

  /** The drawing of a version of a process. */
  @Transactional(readOnly = true)
  public String diagramme(String cle, int version) {
    return versions(cle).stream()
        .filter(m -> m.version() == version)
        .findFirst()
        .map(m -> diagrammes.xml(m.definitionId()))
        .orElseThrow(() -> new IntrouvableException("version"));
  }

  /** The same steps over two periods, or in two versions. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Comparaison compare(
      DemandePilotage demande,
      Periode avant,
      Periode apres,
      @Nullable Integer versionA,
      @Nullable Integer versionB,
      Acteur acteur) {
    LocalDate today = LocalDate.now(clock);
    Territoire territoire = territoires.of(acteur, demande.region(), demande.departement());
    Cadrage a = demande.within(territoire).withVersion(versionA);
    Cadrage b = demande.within(territoire).withVersion(versionB);
    Chiffres.Lus duA = chiffres.of(Grain.ETAPE, a, avant, today);
    Chiffres.Lus duB = chiffres.of(Grain.ETAPE, b, apres, today);
    Map<String, Mesure> lesA = byKey(duA.groupes());
    Map<String, Mesure> lesB = byKey(duB.groupes());
    List<Comparaison.Ligne> lignes =
        Stream.concat(lesB.values().stream(), lesA.values().stream())
            .map(m -> m.cle() + " " + m.sousCle())
            .distinct()
            .map(
                cle ->
                    new Comparaison.Ligne(
                        noms.etape(cle.split(" ")[0], cle.split(" ")[1]),
                        noms.demarche(cle.split(" ")[0]),
                        lesA.getOrDefault(cle, Mesure.VIDE),
                        lesB.getOrDefault(cle, Mesure.VIDE)))
            .toList();
    return new Comparaison(
        territoire,
        new Comparaison.Cote(avant, versionA, duA.total()),
        new Comparaison.Cote(apres, versionB, duB.total()),
        lignes);
  }

  /** The tasks behind a figure, the oldest first, one more than a page holds being looked for. */
  @Transactional(readOnly = true)
  public PageDossiers dossiers(
      DemandePilotage demande, boolean enRetard, int taille, int page, Acteur acteur) {
    Territoire territoire = territoires.of(acteur, demande.region(), demande.departement());
    List<Attendue> lues =
        lectures.dossiers(
            demande.within(territoire), enRetard, LocalDate.now(clock), taille + 1, page * taille);
    return new PageDossiers(
        territoire, named(lues.stream().limit(taille).toList(), acteur), lues.size() > taille);
  }

  /** Every group of figures, to take out; asked of the same question as the page. */
  @Transactional(readOnly = true)
  public LignesExport<?, LignePilotage> figures(
      DemandePilotage demande, DureePeriode duree, Grain grain, Acteur acteur) {
    LocalDate today = LocalDate.now(clock);
    Periode periode = duree.endingOn(today);
    Territoire territoire = territoires.of(acteur, demande.region(), demande.departement());
    Cadrage cadrage = demande.within(territoire);
    Incidents.Vus vus = incidents.of(territoire, cadrage);
    return new LignesExport<>(
        lectures.requete(grain, cadrage, periode, today),
        mesures -> lignes(grain, mesures, territoire, periode, vus));
  }

  /** Every task behind a figure, to take out, with the names the page shows. */
  @Transactional(readOnly = true)
  public LignesExport<?, DossierEnAttente> attendus(
      DemandePilotage demande, boolean enRetard, Acteur acteur) {
    Territoire territoire = territoires.of(acteur, demande.region(), demande.departement());
    return new LignesExport<>(
        lectures.dossiers(demande.within(territoire), enRetard, LocalDate.now(clock)),
        lues -> named(lues, acteur));
  }

  private List<DossierEnAttente> named(List<Attendue> lues, Acteur acteur) {
    Map<UUID, Identite> gens =
        candidats.identitesOf(
            lues.stream().map(Attendue::candidatId).filter(Objects::nonNull).distinct().toList(),
            acteur);
    return lues.stream().map(a -> attente(a, gens)).toList();
  }

  /** Every step one may choose, tasks first: id, what people call it. */
  public Map<String, String> etapes() {
    Map<String, String> etapes = new LinkedHashMap<>();
    Etapes.TOUTES.forEach(e -> etapes.put(e.id(), e.libelle()));
    HalteSuivie.TOUTES.forEach(h -> etapes.putIfAbsent(h.etape(), h.libelle()));
    return etapes;
  }

  /** The steps of both sides, to take out; few enough to be read at once. */
  public LignesExport<?, Comparaison.Ligne> comparees(Comparaison comparaison) {
    return new LignesExport<>(
        new RequeteExport<>(
            "select n from generate_series(0, :nombre - 1) n",
            Map.of("nombre", comparaison.lignes().size()),
            (rs, n) -> rs.getInt(1)),
        rangs -> rangs.stream().map(comparaison.lignes()::get).toList());
  }

  /** The kinds of organisation one may choose, as people call them, by kind. */
  @Transactional(readOnly = true)
  public Map<String, String> kinds() {
    return lectures.kinds().stream()
        .collect(
            Collectors.toMap(
                LecturesPilotage.Kind::kind,
                k -> KindLibelle.of(k.categorie(), k.kind()),
                (one, same) -> one,
                LinkedHashMap::new));
  }

  /** The organisations one may choose, by id: of one département at a time, they are too many. */
  @Transactional(readOnly = true)
  public Map<UUID, String> organisations(Territoire territoire, @Nullable String kind) {
    String seul = territoire.seul();
    return seul == null ? Map.of() : lectures.organisationsOf(seul, kind);
  }

  /** The versions of a process one may choose among, the newest first. */
  @Transactional(readOnly = true)
  public List<VersionDeployee> versions(String cle) {
    List<VersionDeployee> versions = deployees.of(Kind.PROCESSUS, cle);
    if (versions.isEmpty() || Demarches.TOUTES.stream().noneMatch(d -> d.cle().equals(cle))) {
      throw new IntrouvableException("démarche");
    }
    return versions;
  }

  private VersionDeployee newestWithTasks(
      List<VersionDeployee> versions, Cadrage cadrage, Periode periode, LocalDate today) {
    List<String> seen =
        chiffres.of(Grain.VERSION, cadrage, periode, today).groupes().stream()
            .map(Mesure::sousCle)
            .toList();
    return versions.stream()
        .filter(m -> seen.contains(String.valueOf(m.version())))
        .findFirst()
        .orElse(versions.get(0));
  }

  /** The declared waits this version has, in the order they are declared. */
  private Stream<HalteSuivie> haltes(VersionDeployee modele) {
    return HalteSuivie.of(modele.cle()).stream()
        .filter(h -> modeles.nom(modele.definitionId(), h.etape()).isPresent());
  }

  private @Nullable Period cible(EtapeHumaine etape, Territoire territoire) {
    return noms.cible(etape, territoire.seul(), LocalDate.now(clock)).orElse(null);
  }

  private @Nullable Period cible(HalteSuivie halte, Territoire territoire) {
    return noms.cible(halte, territoire.seul(), LocalDate.now(clock)).orElse(null);
  }

  private LignePilotage etape(
      String processus,
      String id,
      @Nullable Period cible,
      Map<String, Mesure> mesures,
      Periode periode) {
    Mesure mesure = mesures.getOrDefault(id, Mesure.VIDE);
    return new LignePilotage(
        mesure, noms.etape(processus, id), id, cible, Prevision.of(mesure, periode), 0);
  }

  private List<LignePilotage> lignes(
      Grain grain,
      List<Mesure> mesures,
      Territoire territoire,
      Periode periode,
      Incidents.Vus vus) {
    Map<String, Period> cibles =
        grain == Grain.ETAPE
            ? noms.cibles(
                mesures.stream().map(Mesure::cle).distinct().toList(),
                territoire.seul(),
                LocalDate.now(clock))
            : Map.of();
    Map<String, String> organisations =
        grain == Grain.ORGANISATION
            ? lectures.organisations(mesures.stream().map(Mesure::cle).toList())
            : Map.of();
    return mesures.stream()
        .map(
            m ->
                new LignePilotage(
                    m,
                    nom(grain, m, territoire, organisations),
                    precision(grain, m),
                    cibles.get(m.cle() + m.sousCle()),
                    Prevision.of(m, periode),
                    vus.of(grain, m)))
        .toList();
  }

  private String nom(
      Grain grain, Mesure m, Territoire territoire, Map<String, String> organisations) {
    return switch (grain) {
      case ETAPE -> noms.etape(m.cle(), m.sousCle());
      case PROCESSUS, VERSION -> noms.demarche(m.cle());
      case DEPARTEMENT ->
          territoire.visibles().stream()
              .filter(d -> d.code().equals(m.cle()))
              .map(Departement::nom)
              .findFirst()
              .orElse("Aucun département");
      case ORGANISATION ->
          SUPPORT.equals(m.cle())
              ? "Support de la plateforme"
              : m.cle().isEmpty()
                  ? "Aucune organisation"
                  : organisations.getOrDefault(m.cle(), "Ancienne organisation");
    };
  }

  private String precision(Grain grain, Mesure m) {
    return switch (grain) {
      case ETAPE -> noms.demarche(m.cle());
      case VERSION -> "version " + m.sousCle();
      case DEPARTEMENT -> m.cle();
      case PROCESSUS, ORGANISATION -> "";
    };
  }

  private DossierEnAttente attente(Attendue a, Map<UUID, Identite> gens) {
    Identite personne = a.candidatId() == null ? null : gens.get(a.candidatId());
    return new DossierEnAttente(
        a.id(),
        a.dossierId(),
        noms.demarche(a.processus()),
        noms.etape(a.processus(), a.etape()),
        a.version(),
        a.departement(),
        a.creeeLe(),
        a.echeance(),
        a.isHalte()
            ? NatureHalte.valueOf(a.nature()).libelle()
            : Objects.requireNonNullElse(a.organisation(), "Support de la plateforme"),
        a.isHalte() ? a.organisation() : null,
        personne == null ? null : personne.nomComplet(),
        a.prise());
  }

  private static Map<String, Mesure> byKey(List<Mesure> mesures) {
    return mesures.stream()
        .collect(
            Collectors.toMap(
                m -> m.cle() + " " + m.sousCle(),
                Function.identity(),
                (one, same) -> one,
                LinkedHashMap::new));
  }
}
