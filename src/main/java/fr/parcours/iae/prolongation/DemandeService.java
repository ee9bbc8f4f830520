package fr.parcours.iae.prolongation;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.export.LignesExport;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.piece.FichierSain;
import fr.parcours.iae.piece.PieceService;
import fr.parcours.iae.regles.MotifRefusProlongation;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.ContexteTache.Fait;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests for the two organisations they concern; for anybody else they do not exist. */
@Service
public class DemandeService {

  /**
   * A request as one page shows it.
   *
   * @param motifRefus why it was denied, in words
   * @param aFaire the task that waits for this viewer's organisation
   */
  public record Fiche(
      DemandeProlongation demande,
      String personne,
      List<Fait> faits,
      @Nullable String motifRefus,
      List<TacheOuverte> aFaire) {}

  /** A request as the list of an organisation shows it. */
  public record Ligne(DemandeProlongation demande, String personne, String siae, String motif) {}

  private final ProlongationService prolongations;
  private final ContexteProlongation contexte;
  private final LibellesMotifs motifs;
  private final PassIaeService passIaes;
  private final Candidats candidats;
  private final Organisations organisations;
  private final PieceService pieces;
  private final TacheService taches;

  DemandeService(
      ProlongationService prolongations,
      ContexteProlongation contexte,
      LibellesMotifs motifs,
      PassIaeService passIaes,
      Candidats candidats,
      Organisations organisations,
      PieceService pieces,
      TacheService taches) {
    this.prolongations = prolongations;
    this.contexte = contexte;
    this.motifs = motifs;
    this.passIaes = passIaes;
    this.candidats = candidats;
    this.organisations = organisations;
    this.pieces = pieces;
    this.taches = taches;
  }

  @Transactional(readOnly = true)
  public Fiche show(UUID demandeId, Acteur acteur) {
    DemandeProlongation demande = required(demandeId, acteur);
    String refus = demande.motifRefus();
    return new Fiche(
        demande,
        personne(demande, acteur),
        contexte.faits(demande, acteur),
        refus == null ? null : MotifRefusProlongation.valueOf(refus).libelle(),
        taches.ofDossier(demandeId).stream().filter(t -> isMine(t, acteur)).toList());
  }

  /** The requests sent to the current organisation. */
  @Transactional(readOnly = true)
  public List<Ligne> list(UUID prescripteurId, Acteur acteur, int taille, int page) {
    return lignes(prolongations.to(prescripteurId, taille, page), acteur);
  }

  /** All of them, to take out. */
  public LignesExport<?, Ligne> lignes(UUID prescripteurId, Acteur acteur) {
    return new LignesExport<>(prolongations.allTo(prescripteurId), found -> lignes(found, acteur));
  }

  private List<Ligne> lignes(List<DemandeProlongation> found, Acteur acteur) {
    Map<UUID, PassIae> pass =
        passIaes.findAll(found.stream().map(DemandeProlongation::passId).distinct().toList());
    Map<UUID, Identite> noms =
        candidats.identitesOf(
            pass.values().stream().map(PassIae::candidatId).distinct().toList(), acteur);
    return found.stream()
        .map(
            d ->
                new Ligne(
                    d,
                    Objects.requireNonNull(
                            noms.get(Objects.requireNonNull(pass.get(d.passId())).candidatId()))
                        .nomComplet(),
                    organisations.find(d.siaeId()).map(Organisation::nom).orElse(""),
                    motifs.of(d)))
        .toList();
  }

  /** Why it was asked, in the words in force when it was. */
  @Transactional(readOnly = true)
  public String motif(DemandeProlongation demande) {
    return motifs.of(demande);
  }

  /**
   * The report joined to the request.
   *
   * @throws IntrouvableException until an antivirus found it clean
   */
  @Transactional(readOnly = true)
  public FichierSain bilan(UUID demandeId, Acteur acteur) {
    required(demandeId, acteur);
    return pieces.content(demandeId).orElseThrow(() -> new IntrouvableException("fiche bilan"));
  }

  /** The SIAE that asks, the prescriber asked, the DDETS that arbitrates. */
  boolean isVisible(DemandeProlongation demande, Acteur acteur) {
    return acteur.isSupport()
        || acteur.isMembreOf(demande.siaeId())
        || acteur.isMembreOf(demande.prescripteurId()) && acteur.prescripteurHabilite()
        || arbitrates(demande, acteur);
  }

  private boolean arbitrates(DemandeProlongation demande, Acteur acteur) {
    UUID organisation = acteur.organisationId();
    return organisation != null
        && acteur.organisationCategorie() == Categorie.INSTITUTION
        && taches.ofDossier(demande.id()).stream()
            .anyMatch(t -> organisation.equals(t.organisationId()));
  }

  private DemandeProlongation required(UUID demandeId, Acteur acteur) {
    return prolongations
        .find(demandeId)
        .filter(d -> isVisible(d, acteur))
        .orElseThrow(() -> new IntrouvableException("demande"));
  }

  private String personne(DemandeProlongation demande, Acteur acteur) {
    PassIae pass = passIaes.find(demande.passId()).orElseThrow();
    return candidats.identiteOf(pass.candidatId(), acteur).nomComplet();
  }

  private static boolean isMine(TacheOuverte tache, Acteur acteur) {
    UUID organisation = tache.organisationId();
    return tache.isOuverte()
        && (organisation == null ? acteur.isSupport() : acteur.isMembreOf(organisation));
  }
}
