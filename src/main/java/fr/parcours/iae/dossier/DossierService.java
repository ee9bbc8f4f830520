package fr.parcours.iae.dossier;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.engine.Diagrammes;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases for the people who may see them; for anybody else they do not exist. */
@Service
public class DossierService {

  private final Resumes resumes;
  private final Chronologie chronologie;
  private final Candidats candidats;
  private final PassIaeService passIaes;
  private final TacheService taches;
  private final Diagrammes diagrammes;

  DossierService(
      Resumes resumes,
      Chronologie chronologie,
      Candidats candidats,
      PassIaeService passIaes,
      TacheService taches,
      Diagrammes diagrammes) {
    this.resumes = resumes;
    this.chronologie = chronologie;
    this.candidats = candidats;
    this.passIaes = passIaes;
    this.taches = taches;
    this.diagrammes = diagrammes;
  }

  @Transactional(readOnly = true)
  public Dossier show(UUID id, Acteur acteur) {
    Resume resume = resumes.find(id, acteur).orElseThrow(() -> new IntrouvableException("dossier"));
    boolean motifs = !acteur.isCandidat() || resume.motifPartage();
    List<TacheOuverte> ouvertes =
        taches.ofDossier(id).stream().filter(TacheOuverte::isOuverte).toList();
    Predicate<TacheOuverte> mienne =
        t ->
            t.organisationId() == null ? acteur.isSupport() : acteur.isMembreOf(t.organisationId());
    return new Dossier(
        resume,
        candidats.identiteOf(resume.candidatId(), acteur).nomComplet(),
        motifs ? Chronologie.motif(resume.motifRefus()) : null,
        readsPass(acteur) ? pass(resume).orElse(null) : null,
        chronologie.of(id, motifs, !acteur.isCandidat(), readsPass(acteur)),
        ouvertes.stream().filter(mienne).toList(),
        ouvertes.stream().filter(mienne.negate()).toList(),
        acteur.isCandidat() ? List.of() : diagrammes.cheminDe(id));
  }

  /** The drawing of a process this viewer's case runs on. */
  @Transactional(readOnly = true)
  public String diagramme(UUID id, String processDefinitionId, Acteur acteur) {
    require(id, acteur);
    return diagrammes.cheminDe(id).stream()
        .filter(chemin -> chemin.processDefinitionId().equals(processDefinitionId))
        .findFirst()
        .map(chemin -> diagrammes.xml(chemin.processDefinitionId()))
        .orElseThrow(() -> new IntrouvableException("diagramme"));
  }

  /**
   * The door for what is done beside the page of the case.
   *
   * @throws IntrouvableException for whoever may not see it
   */
  @Transactional(readOnly = true)
  public void require(UUID id, Acteur acteur) {
    if (resumes.find(id, acteur).isEmpty()) {
      throw new IntrouvableException("dossier");
    }
  }

  /** The case in one line, for a page about one thing of it. */
  @Transactional(readOnly = true)
  public Ligne entete(UUID id, Acteur acteur) {
    Resume resume = resumes.find(id, acteur).orElseThrow(() -> new IntrouvableException("dossier"));
    return new Ligne(resume, candidats.identiteOf(resume.candidatId(), acteur).nomComplet());
  }

  /** Candidatures received or sent by the current organisation, one more than a page holds. */
  @Transactional(readOnly = true)
  public List<Ligne> list(Acteur acteur, FiltreCandidatures filtre, int taille, int page) {
    List<Resume> found = resumes.list(acteur, filtre, taille, page);
    Map<UUID, Identite> personnes =
        candidats.identitesOf(found.stream().map(Resume::candidatId).distinct().toList(), acteur);
    return found.stream()
        .map(
            resume ->
                new Ligne(
                    resume,
                    Objects.requireNonNull(personnes.get(resume.candidatId())).nomComplet()))
        .toList();
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

  /** An orienteur follows the candidature but never reads the PASS. */
  private static boolean readsPass(Acteur acteur) {
    return !acteur.isPrescripteur() || acteur.prescripteurHabilite();
  }

  private Optional<PassIae> pass(Resume resume) {
    UUID passId = resume.passId();
    return passId == null ? Optional.empty() : passIaes.find(passId);
  }
}
