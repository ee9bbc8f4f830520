package fr.parcours.iae.prefet;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.export.LignesExport;
import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.regles.RegleDecisionPrefet;
import fr.parcours.iae.regles.RegleDecisionPrefet.Portee;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.ContexteTache.Fait;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads requests for the SIAE that asks, the State's service of its département and the support;
 * for anybody else they do not exist.
 */
@Service
public class LectureDemandesService {

  /** A request as its page shows it. */
  public record Fiche(
      DemandePrefet demande,
      String objet,
      List<Fait> faits,
      List<FaitDemande> histoire,
      List<TacheOuverte> aFaire,
      boolean retirable) {}

  /** A request as a list shows it. */
  public record Ligne(DemandePrefet demande, String objet, String siae) {}

  /** A hire in force. */
  record Employe(UUID candidatureId, UUID candidatId) {}

  private final DemandesPrefet demandes;
  private final ContextePrefet contexte;
  private final ReglesPrefet regles;
  private final TacheService taches;
  private final Organisations organisations;
  private final Candidats candidats;
  private final JdbcClient jdbc;
  private final Clock clock;

  LectureDemandesService(
      DemandesPrefet demandes,
      ContextePrefet contexte,
      ReglesPrefet regles,
      TacheService taches,
      Organisations organisations,
      Candidats candidats,
      JdbcClient jdbc,
      Clock clock) {
    this.demandes = demandes;
    this.contexte = contexte;
    this.regles = regles;
    this.taches = taches;
    this.organisations = organisations;
    this.candidats = candidats;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whoever looks; callers check who may see it. */
  @Transactional(readOnly = true)
  public Optional<DemandePrefet> find(UUID demandeId) {
    return demandes.find(demandeId);
  }

  @Transactional(readOnly = true)
  public Fiche show(UUID demandeId, Acteur acteur) {
    DemandePrefet demande =
        demandes
            .find(demandeId)
            .filter(d -> isVisible(d, acteur))
            .orElseThrow(() -> new IntrouvableException("demande"));
    return new Fiche(
        demande,
        contexte.objet(demande, acteur),
        contexte.faits(demande, acteur),
        demandes.faits(demandeId),
        taches.ofDossier(demandeId).stream().filter(t -> isMine(t, acteur)).toList(),
        demande.etat().isEnCours() && acteur.isMembreOf(demande.siaeId()));
  }

  /** Those of the current SIAE, or of the current service's département. */
  @Transactional(readOnly = true)
  public List<Ligne> list(Acteur acteur, int taille, int page) {
    return lignes(demandes.page(all(acteur), taille, page), acteur);
  }

  /** All of them, to take out. */
  public LignesExport<?, Ligne> lignes(Acteur acteur) {
    return new LignesExport<>(all(acteur), found -> lignes(found, acteur));
  }

  /**
   * The choices of the request's form.
   *
   * @param type what a link proposed; none most of the time
   * @param passId the person a link came from; none most of the time
   */
  @Transactional(readOnly = true)
  public Map<String, Object> choix(
      @Nullable TypeDecisionPrefet type, @Nullable UUID passId, Acteur acteur) {
    Organisation siae =
        organisations.find(Objects.requireNonNull(acteur.organisationId())).orElseThrow();
    List<RegleDecisionPrefet> proposees = regles.proposees(siae);
    Map<String, Object> faits = new HashMap<>();
    faits.put(
        "types",
        proposees.stream()
            .map(r -> Map.of("label", r.type().libelle(), "value", r.type().name()))
            .toList());
    faits.put("typesStructure", codes(proposees, r -> r.portee() == Portee.STRUCTURE));
    faits.put("typesPersonne", codes(proposees, r -> r.portee() == Portee.PERSONNE));
    faits.put(
        "typesHeures",
        codes(proposees, r -> r.type().isHoraire() || r.type() == TypeDecisionPrefet.CUMUL));
    faits.put("typesMesure", codes(proposees, r -> r.type().mesure().isPresent()));
    faits.put("personnes", personnes(siae.id(), acteur));
    if (type != null) {
      faits.put("typeDecision", type.name());
    }
    if (passId != null) {
      employes(siae.id(), passId).stream()
          .findFirst()
          .ifPresent(e -> faits.put("personneConcernee", e.candidatureId().toString()));
    }
    return faits;
  }

  private RequeteExport<DemandePrefet> all(Acteur acteur) {
    return acteur.isSiae()
        ? demandes.ofSiae(Objects.requireNonNull(acteur.organisationId()))
        : demandes.ofDepartement(Objects.requireNonNull(acteur.departement()));
  }

  private List<Ligne> lignes(List<DemandePrefet> found, Acteur acteur) {
    return found.stream()
        .map(d -> new Ligne(d, contexte.objet(d, acteur), contexte.siae(d)))
        .toList();
  }

  private List<Map<String, String>> personnes(UUID siaeId, Acteur acteur) {
    List<Employe> employes = employes(siaeId, null);
    Map<UUID, Identite> noms =
        candidats.identitesOf(employes.stream().map(Employe::candidatId).toList(), acteur);
    return employes.stream()
        .map(
            e ->
                Map.of(
                    "label",
                    Objects.requireNonNull(noms.get(e.candidatId())).nomComplet(),
                    "value",
                    e.candidatureId().toString()))
        .sorted(Comparator.comparing(m -> m.get("label")))
        .toList();
  }

  private List<Employe> employes(UUID siaeId, @Nullable UUID passId) {
    return jdbc.sql(
            """
            select candidature_id, candidat_id from embauche
            where siae_id = :siae and etat = 'CONCLUE' and pass_id is not null
              and (fin is null or fin >= :today)
              and (cast(:pass as uuid) is null or pass_id = :pass)
            order by debut desc
            """)
        .param("siae", siaeId)
        .param("today", LocalDate.now(clock))
        .param("pass", passId)
        .query(Employe.class)
        .list();
  }

  private static List<String> codes(
      List<RegleDecisionPrefet> regles, Predicate<RegleDecisionPrefet> test) {
    return regles.stream().filter(test).map(r -> r.type().name()).toList();
  }

  private static boolean isVisible(DemandePrefet demande, Acteur acteur) {
    return acteur.isSupport()
        || acteur.isMembreOf(demande.siaeId())
        || acteur.organisationCategorie() == Categorie.INSTITUTION
            && demande.departement().equals(acteur.departement());
  }

  private static boolean isMine(TacheOuverte tache, Acteur acteur) {
    UUID organisation = tache.organisationId();
    return tache.isOuverte()
        && (organisation == null ? acteur.isSupport() : acteur.isMembreOf(organisation));
  }
}
