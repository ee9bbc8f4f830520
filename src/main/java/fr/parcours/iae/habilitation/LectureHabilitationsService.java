package fr.parcours.iae.habilitation;

import fr.parcours.iae.export.LignesExport;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.piece.FichierSain;
import fr.parcours.iae.piece.PieceJointe;
import fr.parcours.iae.piece.PieceService;
import fr.parcours.iae.regles.HabilitationRule;
import fr.parcours.iae.regles.TypePrescripteur;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.ContexteTache.Fait;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads requests for the organisation that asks, the State's service of its département and the
 * support; for anybody else they do not exist.
 */
@Service
public class LectureHabilitationsService {

  /** A request as a list shows it: whose it is, who asked, who settled it. */
  public record Ligne(
      DemandeHabilitation demande,
      String organisation,
      String type,
      @Nullable String demandeur,
      @Nullable String decideur) {}

  /**
   * The page of an organisation: where it stands, what it asked before.
   *
   * @param fin last day of its habilitation; none without an end
   */
  public record Mienne(
      Organisation organisation,
      @Nullable LocalDate fin,
      List<Ligne> demandes,
      List<RetraitHabilitation> retraits,
      boolean demandable,
      boolean administrateur) {}

  /** A request as its page shows it. */
  public record Fiche(
      DemandeHabilitation demande,
      Organisation organisation,
      String typeRetenu,
      List<Fait> faits,
      List<FaitHabilitation> histoire,
      Map<UUID, PieceJointe> pieces,
      List<TacheOuverte> aFaire,
      boolean retirable,
      boolean completable) {}

  /** An organisation whose habilitation may be taken back, or is of right. */
  public record Habilitee(Organisation organisation, boolean retirable) {}

  private final Habilitations demandes;
  private final ContexteHabilitation contexte;
  private final Organisations organisations;
  private final TacheService taches;
  private final PieceService pieces;

  LectureHabilitationsService(
      Habilitations demandes,
      ContexteHabilitation contexte,
      Organisations organisations,
      TacheService taches,
      PieceService pieces) {
    this.demandes = demandes;
    this.contexte = contexte;
    this.organisations = organisations;
    this.taches = taches;
    this.pieces = pieces;
  }

  /** Whoever looks; callers check who may see it. */
  @Transactional(readOnly = true)
  public Optional<DemandeHabilitation> find(UUID demandeId) {
    return demandes.find(demandeId);
  }

  /** The same, of a withdrawal. */
  @Transactional(readOnly = true)
  public Optional<RetraitHabilitation> retrait(UUID id) {
    return demandes.retrait(id);
  }

  /** The page of the prescriber this person acts for. */
  @Transactional(readOnly = true)
  public Mienne mine(Acteur acteur) {
    UUID id = acteur.organisationId();
    if (id == null || !acteur.isPrescripteur()) {
      throw new IntrouvableException("habilitation");
    }
    Organisation organisation = organisations.find(id).orElseThrow();
    Optional<DemandeHabilitation> enVigueur =
        demandes.accordee(id).filter(d -> d.finieLe() == null);
    return new Mienne(
        organisation,
        organisation.isPrescripteurHabilite()
            ? enVigueur.map(DemandeHabilitation::fin).orElse(null)
            : null,
        lignes(demandes.ofOrganisation(id)),
        demandes.retraitsOf(id),
        (!organisation.isPrescripteurHabilite()
                || enVigueur.filter(DemandeHabilitation::isRenouvelable).isPresent())
            && demandes.enCours(id).isEmpty(),
        acteur.administrateurOrganisation());
  }

  /** The choices of the request's form; the kind the organisation has is proposed. */
  @Transactional(readOnly = true)
  public Map<String, Object> choix(Acteur acteur) {
    String kind = mine(acteur).organisation().kind();
    List<Map<String, String>> types = ReponsesHabilitation.types();
    return TypePrescripteur.of(kind).filter(TypePrescripteur::isDemandable).isPresent()
        ? Map.of("typesPrescripteur", types, "typePrescripteur", kind)
        : Map.of("typesPrescripteur", types);
  }

  @Transactional(readOnly = true)
  public Fiche show(UUID demandeId, Acteur acteur) {
    DemandeHabilitation demande = visible(demandeId, acteur);
    boolean sienne = acteur.isMembreOf(demande.organisationId()) && demande.etat().isEnCours();
    List<FaitHabilitation> histoire = demandes.faits(demandeId);
    return new Fiche(
        demande,
        contexte.organisation(demande),
        ContexteHabilitation.libelle(demande.typeRetenu()),
        contexte.faits(demande),
        histoire,
        contexte.pieces(histoire),
        taches.ofDossier(demandeId).stream().filter(t -> isMine(t, acteur)).toList(),
        sienne && acteur.administrateurOrganisation(),
        sienne);
  }

  /**
   * A document of a request.
   *
   * @throws IntrouvableException until an antivirus found it clean
   */
  @Transactional(readOnly = true)
  public FichierSain piece(UUID demandeId, UUID pieceId, Acteur acteur) {
    visible(demandeId, acteur);
    return demandes.faits(demandeId).stream()
        .filter(f -> pieceId.equals(f.pieceId()))
        .findFirst()
        .flatMap(f -> pieces.content(pieceId))
        .orElseThrow(() -> new IntrouvableException("justificatif"));
  }

  /** Requests of the current service's département; one more than the page holds. */
  @Transactional(readOnly = true)
  public List<Ligne> list(Acteur acteur, int taille, int page) {
    return lignes(demandes.ofDepartement(departement(acteur), taille, page));
  }

  /** Habilitated prescribers of the current service's département. */
  @Transactional(readOnly = true)
  public List<Habilitee> habilitees(Acteur acteur, int taille, int page) {
    return organisations.habilitees(departement(acteur), taille, page).stream()
        .map(o -> new Habilitee(o, retrait(o)))
        .toList();
  }

  /** Habilitations taken back in the current service's département. */
  @Transactional(readOnly = true)
  public List<RetraitHabilitation> retraits(Acteur acteur, int taille, int page) {
    return demandes.retraitsIn(departement(acteur), taille, page);
  }

  /** All the requests, to take out. */
  public LignesExport<?, Ligne> lignes(Acteur acteur) {
    return new LignesExport<>(demandes.allOf(departement(acteur)), this::lignes);
  }

  /** All the habilitated prescribers, to take out. */
  public LignesExport<?, Organisation> lignesHabilitees(Acteur acteur) {
    return new LignesExport<>(organisations.habilitees(departement(acteur)), found -> found);
  }

  /** All that was taken back, to take out. */
  public LignesExport<?, RetraitHabilitation> lignesRetraits(Acteur acteur) {
    return new LignesExport<>(demandes.allRetraitsIn(departement(acteur)), found -> found);
  }

  /** The organisation whose habilitation this person may take back. */
  @Transactional(readOnly = true)
  public Habilitee retirable(UUID organisationId, Acteur acteur) {
    return organisations
        .find(organisationId)
        .filter(
            o ->
                o.categorie() == Categorie.PRESCRIPTEUR
                    && HabilitationService.isStateServiceOf(o, acteur))
        .map(o -> new Habilitee(o, retrait(o)))
        .orElseThrow(() -> new IntrouvableException("organisation"));
  }

  private static boolean retrait(Organisation organisation) {
    return HabilitationRule.retrait(
            organisation.isPrescripteurHabilite(), TypePrescripteur.of(organisation.kind()))
        .isAccorde();
  }

  private List<Ligne> lignes(List<DemandeHabilitation> found) {
    Map<UUID, String> noms =
        demandes.noms(
            found.stream()
                .flatMap(d -> Stream.of(d.demandeePar(), d.regleePar()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return found.stream()
        .map(
            d ->
                new Ligne(
                    d,
                    contexte.organisation(d).nom(),
                    ContexteHabilitation.libelle(d.typeRetenu()),
                    noms.get(d.demandeePar()),
                    d.regleePar() == null ? null : noms.get(d.regleePar())))
        .toList();
  }

  private DemandeHabilitation visible(UUID demandeId, Acteur acteur) {
    return demandes
        .find(demandeId)
        .filter(d -> isVisible(d, acteur))
        .orElseThrow(() -> new IntrouvableException("demande"));
  }

  private static String departement(Acteur acteur) {
    return Objects.requireNonNull(acteur.departement());
  }

  private static boolean isVisible(DemandeHabilitation demande, Acteur acteur) {
    return acteur.isSupport()
        || acteur.isMembreOf(demande.organisationId())
        || acteur.organisationCategorie() == Categorie.INSTITUTION
            && demande.departement().equals(acteur.departement());
  }

  private static boolean isMine(TacheOuverte tache, Acteur acteur) {
    UUID organisation = tache.organisationId();
    return tache.isOuverte()
        && (organisation == null ? acteur.isSupport() : acteur.isMembreOf(organisation));
  }
}
