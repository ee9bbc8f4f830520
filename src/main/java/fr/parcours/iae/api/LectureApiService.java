package fr.parcours.iae.api;

import fr.parcours.iae.api.RessourcesApi.Annexe;
import fr.parcours.iae.api.RessourcesApi.CandidatureRecue;
import fr.parcours.iae.api.RessourcesApi.Contrat;
import fr.parcours.iae.api.RessourcesApi.ConventionAsp;
import fr.parcours.iae.api.RessourcesApi.Expediteur;
import fr.parcours.iae.api.RessourcesApi.Fiche;
import fr.parcours.iae.api.RessourcesApi.Modification;
import fr.parcours.iae.api.RessourcesApi.PassSalarie;
import fr.parcours.iae.api.RessourcesApi.Personne;
import fr.parcours.iae.api.RessourcesApi.Rejet;
import fr.parcours.iae.api.RessourcesApi.Structure;
import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.fichesalarie.FicheSalarie;
import fr.parcours.iae.fichesalarie.LectureFichesService;
import fr.parcours.iae.fichesalarie.Mouvement;
import fr.parcours.iae.fichesalarie.RejetAsp;
import fr.parcours.iae.organisation.Convention;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads for programs what the pages show to the members of their SIAE. */
@Service
@Transactional(readOnly = true)
public class LectureApiService {

  private final LecturesApi lectures;
  private final Candidats candidats;
  private final PassIaeService passIaes;
  private final LectureFichesService fiches;
  private final Organisations organisations;
  private final ApiProperties settings;
  private final Clock clock;

  LectureApiService(
      LecturesApi lectures,
      Candidats candidats,
      PassIaeService passIaes,
      LectureFichesService fiches,
      Organisations organisations,
      ApiProperties settings,
      Clock clock) {
    this.lectures = lectures;
    this.candidats = candidats;
    this.passIaes = passIaes;
    this.fiches = fiches;
    this.organisations = organisations;
    this.settings = settings;
    this.clock = clock;
  }

  public PageApi<CandidatureRecue> candidatures(
      @Nullable String etat, @Nullable String curseur, int taille, Acteur acteur) {
    Curseur depart = Curseur.lire(curseur);
    List<LecturesApi.LigneCandidature> rows =
        lectures.candidatures(siae(acteur), etat, depart, settings.marge(), taille + 1);
    Map<UUID, Identite> personnes =
        candidats.identitesOf(
            rows.stream().map(LecturesApi.LigneCandidature::candidatId).toList(), acteur);
    return PageApi.of(
        rows,
        taille,
        depart,
        row -> new Curseur(row.modifieeLe(), row.id()),
        row -> candidature(row, personnes));
  }

  public CandidatureRecue candidature(UUID id, Acteur acteur) {
    LecturesApi.LigneCandidature row =
        lectures
            .candidature(siae(acteur), id)
            .orElseThrow(() -> new IntrouvableException("candidature"));
    return candidature(row, candidats.identitesOf(List.of(row.candidatId()), acteur));
  }

  private static CandidatureRecue candidature(
      LecturesApi.LigneCandidature row, Map<UUID, Identite> personnes) {
    return new CandidatureRecue(
        row.id(),
        row.etat(),
        row.deposeeLe(),
        row.modifieeLe(),
        row.archiveeLe(),
        new Expediteur(row.expediteur(), row.expediteurOrganisation()),
        personne(row.candidatId(), personnes),
        row.metier(),
        row.message(),
        row.numeroPass());
  }

  public PageApi<PassSalarie> salaries(@Nullable String curseur, int taille, Acteur acteur) {
    Curseur depart = Curseur.lire(curseur);
    List<LecturesApi.LigneSalarie> rows = lectures.salaries(siae(acteur), depart, taille + 1);
    Map<UUID, Identite> personnes =
        candidats.identitesOf(
            rows.stream().map(LecturesApi.LigneSalarie::candidatId).toList(), acteur);
    LocalDate today = LocalDate.now(clock);
    return PageApi.finite(
        rows,
        taille,
        row -> new Curseur(depart.le(), row.id()),
        row -> {
          PassIae pass = passIaes.find(row.id()).orElseThrow();
          return new PassSalarie(
              row.id(),
              row.numero(),
              row.debut(),
              row.fin(),
              pass.etat(today).name(),
              personne(row.candidatId(), personnes),
              new Contrat(row.contratDebut(), row.contratFin(), row.poste()),
              row.candidatureId());
        });
  }

  public PageApi<Fiche> fiches(
      @Nullable String etat, @Nullable String curseur, int taille, Acteur acteur) {
    Curseur depart = Curseur.lire(curseur);
    UUID siae = siae(acteur);
    List<LecturesApi.CleFiche> cles =
        lectures.fiches(siae, etat, depart, settings.marge(), taille + 1);
    Map<UUID, FicheSalarie> lues =
        fiches.of(siae, cles.stream().map(LecturesApi.CleFiche::id).toList()).stream()
            .collect(Collectors.toMap(FicheSalarie::id, Function.identity()));
    return PageApi.of(
        cles.stream().filter(cle -> lues.containsKey(cle.id())).toList(),
        taille,
        depart,
        cle -> new Curseur(cle.changeLe(), cle.id()),
        cle -> fiche(Objects.requireNonNull(lues.get(cle.id())), cle.changeLe(), null));
  }

  public Fiche fiche(UUID id, Acteur acteur) {
    LectureFichesService.Fiche lue = fiches.show(id, acteur);
    return fiche(lue.fiche(), lectures.changed(id), lue.mouvements());
  }

  private static Fiche fiche(
      FicheSalarie f, OffsetDateTime changeLe, @Nullable List<Mouvement> mouvements) {
    return new Fiche(
        f.id(),
        f.etat().name(),
        f.numeroPass(),
        f.siret(),
        f.kind().name(),
        f.candidatureId(),
        f.creeeLe(),
        changeLe,
        f.codeRetour(),
        f.libelleRetour(),
        f.doublon(),
        rejet(f.rejet()),
        mouvements == null
            ? null
            : mouvements.stream().map(LectureApiService::modification).toList());
  }

  private static Modification modification(Mouvement m) {
    return new Modification(
        m.id(),
        m.etat().name(),
        m.modifieLe(),
        m.codeRetour(),
        m.libelleRetour(),
        rejet(m.rejet()));
  }

  private static @Nullable Rejet rejet(@Nullable RejetAsp rejet) {
    return rejet == null
        ? null
        : new Rejet(rejet.charge().name(), rejet.explication(), rejet.aFaireLe());
  }

  public PageApi<Structure> structures(
      @Nullable String departement, @Nullable String type, @Nullable String curseur, int taille) {
    Curseur depart = Curseur.lire(curseur);
    return PageApi.finite(
        lectures.structures(departement, type, depart, taille + 1),
        taille,
        row -> new Curseur(depart.le(), row.id()),
        row -> structure(row, null));
  }

  /** The SIAE of the token, with its convention. */
  public Structure structure(Acteur acteur) {
    UUID siae = siae(acteur);
    LecturesApi.LigneStructure row =
        lectures.structure(siae).orElseThrow(() -> new IntrouvableException("structure"));
    return structure(row, organisations.conventionOf(siae).map(this::convention).orElse(null));
  }

  private ConventionAsp convention(Convention convention) {
    return new ConventionAsp(
        convention.siretSignature(),
        convention.etat(LocalDate.now(clock)).name(),
        convention.valideJusquAu(),
        organisations.annexesOf(convention.id()).stream()
            .map(a -> new Annexe(a.numero(), a.debut(), a.fin(), a.etat()))
            .toList());
  }

  private static Structure structure(
      LecturesApi.LigneStructure row, @Nullable ConventionAsp convention) {
    return new Structure(
        row.id(),
        row.nom(),
        row.kind(),
        row.siret(),
        row.departement(),
        row.commune(),
        row.codePostal(),
        row.ouverte(),
        convention);
  }

  private static Personne personne(UUID id, Map<UUID, Identite> personnes) {
    Identite identite = Objects.requireNonNull(personnes.get(id), "personne");
    return new Personne(
        id,
        identite.etatCivil().nomUsage(),
        identite.etatCivil().prenom(),
        identite.etatCivil().dateNaissance(),
        identite.coordonnees().email(),
        identite.coordonnees().telephone());
  }

  private static UUID siae(Acteur acteur) {
    return Objects.requireNonNull(acteur.organisationId());
  }
}
