package fr.parcours.iae.dossier;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.candidature.MotifRefus;
import fr.parcours.iae.engine.CheminParcouru;
import fr.parcours.iae.engine.Diagrammes;
import fr.parcours.iae.export.LignesExport;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.MotifSaisine;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases for the people who may see them; for anybody else they do not exist. */
@Service
public class DossierService {

  private final Resumes resumes;
  private final Saisines saisines;
  private final Consultations consultations;
  private final List<Recit> recits;
  private final List<Suite> suites;
  private final Contrats contrats;
  private final Candidats candidats;
  private final PassIaeService passIaes;
  private final Diagrammes diagrammes;
  private final Clock clock;

  DossierService(
      Resumes resumes,
      Saisines saisines,
      Consultations consultations,
      List<Recit> recits,
      List<Suite> suites,
      Contrats contrats,
      Candidats candidats,
      PassIaeService passIaes,
      Diagrammes diagrammes,
      Clock clock) {
    this.resumes = resumes;
    this.saisines = saisines;
    this.consultations = consultations;
    this.recits = recits;
    this.suites = suites;
    this.contrats = contrats;
    this.candidats = candidats;
    this.passIaes = passIaes;
    this.diagrammes = diagrammes;
    this.clock = clock;
  }

  /**
   * The case whole, in as many statements however long its story is. What this viewer may not read
   * is not in it. That a State's service opened it is written down.
   *
   * @throws IntrouvableException for whoever may not see the case
   */
  @Transactional
  public Dossier show(UUID id, Acteur acteur) {
    if (!acteur.isInstitution()) {
      Resume resume = scoped(id, acteur);
      return read(resume, candidats.identiteOf(resume.candidatId(), acteur).nomComplet(), acteur);
    }
    Seizure seizure = seizure(id, acteur);
    consultations.note(id, acteur, seizure.motif());
    UUID candidatId = seizure.resume().candidatId();
    return read(
        seizure.resume(),
        seizure.motif().isNomme()
            ? candidats.identiteOf(candidatId).nomComplet()
            : candidats.identiteOf(candidatId, acteur).nomComplet(),
        acteur);
  }

  private Dossier read(Resume resume, String personne, Acteur acteur) {
    Cas cas = cas(resume, acteur);
    return new Dossier(
        resume,
        personne,
        cas.motifs() ? motif(resume.motifRefus()) : null,
        pass(cas),
        recits.stream()
            .flatMap(recit -> recit.evenements(cas).stream())
            .sorted(Evenement.ORDRE)
            .toList(),
        suites.stream()
            .flatMap(suite -> suite.attendus(cas).stream())
            .sorted(Attendu.ORDRE)
            .toList(),
        contrats.of(cas),
        contrats.heures(cas),
        chemins(cas));
  }

  /** The drawing of a process this viewer's case runs on. */
  @Transactional(readOnly = true)
  public String diagramme(UUID id, String processDefinitionId, Acteur acteur) {
    Resume resume = acteur.isInstitution() ? seizure(id, acteur).resume() : scoped(id, acteur);
    return chemins(cas(resume, acteur)).stream()
        .filter(chemin -> chemin.processDefinitionId().equals(processDefinitionId))
        .findFirst()
        .map(chemin -> diagrammes.xml(chemin.processDefinitionId()))
        .orElseThrow(() -> new IntrouvableException("diagramme"));
  }

  /**
   * The door for what is done beside the page of the case: never a State's service's, which reads
   * only.
   *
   * @throws IntrouvableException for whoever may not see it
   */
  @Transactional(readOnly = true)
  public void require(UUID id, Acteur acteur) {
    if (resumes.find(id, acteur).isEmpty()) {
      throw new IntrouvableException("dossier");
    }
  }

  /**
   * Whether this viewer joins files to the case, or takes theirs back: the employer always, the
   * person and whoever brought them until it is answered.
   *
   * @throws IntrouvableException for whoever may not see the case
   */
  @Transactional(readOnly = true)
  public boolean isOuvertAuxPieces(UUID id, Acteur acteur) {
    return resumes
        .find(id, acteur)
        .orElseThrow(() -> new IntrouvableException("dossier"))
        .isOuvertAuxPieces(acteur);
  }

  /** The case in one line, for a page about one thing of it. */
  @Transactional(readOnly = true)
  public Ligne entete(UUID id, Acteur acteur) {
    Resume resume = scoped(id, acteur);
    return new Ligne(resume, candidats.identiteOf(resume.candidatId(), acteur).nomComplet());
  }

  /** Candidatures received or sent by the current organisation, one more than a page holds. */
  @Transactional(readOnly = true)
  public List<Ligne> list(Acteur acteur, FiltreCandidatures filtre, int taille, int page) {
    return named(resumes.list(acteur, filtre, taille, page), acteur);
  }

  /** The whole of such a list, to take out. */
  public LignesExport<?, Ligne> lignes(Acteur acteur, FiltreCandidatures filtre) {
    return new LignesExport<>(resumes.all(acteur, filtre), found -> named(found, acteur));
  }

  /** How many the current organisation received, or sent, over twelve months. */
  @Transactional(readOnly = true)
  public CompteCandidatures comptes(Acteur acteur, boolean recues, LocalDate today) {
    return CompteCandidatures.de(recues, today, resumes.groups(acteur, recues));
  }

  /** The candidate's own path: candidatures and PASS. */
  @Transactional(readOnly = true)
  public MonParcours parcoursOf(Acteur candidat) {
    UUID candidatId = candidat.candidatId();
    if (candidatId == null) {
      throw new IntrouvableException("parcours");
    }
    return new MonParcours(
        resumes.ofCandidat(candidatId), passIaes.findLatest(candidatId).orElse(null));
  }

  /** A case put before a State's service, and why. */
  private record Seizure(Resume resume, MotifSaisine motif) {}

  private Resume scoped(UUID id, Acteur acteur) {
    return resumes.find(id, acteur).orElseThrow(() -> new IntrouvableException("dossier"));
  }

  private Seizure seizure(UUID id, Acteur service) {
    return resumes
        .find(id)
        .flatMap(
            resume ->
                saisines
                    .of(id, resume.departement(), service)
                    .map(motif -> new Seizure(resume.sansParoles(), motif)))
        .orElseThrow(() -> new IntrouvableException("dossier"));
  }

  private List<Ligne> named(List<Resume> found, Acteur acteur) {
    Map<UUID, Identite> noms =
        candidats.identitesOf(found.stream().map(Resume::candidatId).toList(), acteur);
    return found.stream()
        .map(r -> new Ligne(r, Objects.requireNonNull(noms.get(r.candidatId())).nomComplet()))
        .toList();
  }

  /** The processes of the case, then that of its PASS: for professionals. */
  private List<CheminParcouru> chemins(Cas cas) {
    if (!cas.isInterne()) {
      return List.of();
    }
    UUID passId = cas.passId();
    return Stream.concat(
            diagrammes.cheminDe(cas.id()).stream(),
            passId == null ? Stream.empty() : diagrammes.cheminDe(passId).stream())
        .toList();
  }

  private Cas cas(Resume resume, Acteur acteur) {
    return new Cas(
        resume.id(),
        resume.candidatId(),
        resume.siaeId(),
        resume.siae(),
        resume.expediteurOrganisationId(),
        Cas.readsPass(acteur) ? resume.passId() : null,
        !acteur.isInstitution() && (!acteur.isCandidat() || resume.motifPartage()),
        resume.departement(),
        acteur,
        LocalDate.now(clock));
  }

  private @Nullable PassIae pass(Cas cas) {
    UUID passId = cas.passId();
    return passId == null ? null : passIaes.find(passId).orElse(null);
  }

  private static @Nullable String motif(@Nullable String code) {
    return code == null ? null : MotifRefus.valueOf(code).libelle();
  }
}
