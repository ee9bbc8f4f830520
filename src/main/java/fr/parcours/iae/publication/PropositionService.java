package fr.parcours.iae.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.comparaison.ComparaisonService;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.engine.VersionsDeployees;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.version.Nature;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator proposes: files that replace those of a version, checked at once, kept. */
@Service
public class PropositionService {

  private static final int OUVERTES_LUES = 200;

  private final Propositions propositions;
  private final ComparaisonService modeles;
  private final VersionsDeployees deployees;
  private final Controleur controleur;
  private final ObjectMapper json;

  PropositionService(
      Propositions propositions,
      ComparaisonService modeles,
      VersionsDeployees deployees,
      Controleur controleur,
      ObjectMapper json) {
    this.propositions = propositions;
    this.modeles = modeles;
    this.deployees = deployees;
    this.controleur = controleur;
    this.json = json;
  }

  /**
   * Keeps a proposed version, whatever faults it has; the same demand again answers the one kept.
   *
   * @return refused {@code COMMENTAIRE_REQUIS}, {@code ENVOI_HOSTILE}, {@code RIEN_NE_CHANGE},
   *     {@code DEJA_RECUE}, {@code DEJA_PROPOSEE} or a code of the files: {@code FICHIER_REQUIS},
   *     {@code FICHIER_VIDE}, {@code FICHIER_TROP_GRAND}, {@code TROP_DE_FICHIERS}, {@code
   *     FICHIER_EN_DOUBLE}, {@code NOM_DE_FICHIER}
   * @throws IntrouvableException for a model or a version nobody knows
   */
  @Transactional
  public Resultat<UUID> propose(DemandeProposition demande, Acteur acteur) {
    ReglesDepot.administers(acteur);
    ModeleLu depart = modeles.lire(kind(demande.nature()), demande.cle(), demande.depart());
    Optional<Proposition> known = propositions.find(demande.id(), acteur.utilisateurId());
    if (known.isPresent()) {
      return known.get().deMoi() ? Resultat.fait(demande.id()) : Resultat.refuse(changee());
    }
    Optional<Refus> refus =
        ReglesDepot.motif("COMMENTAIRE_REQUIS", demande.commentaire())
            .or(() -> ReglesDepot.fichiers(demande.nature(), demande.fichiers()));
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    Map<String, byte[]> recus = byName(depart, demande.fichiers());
    ModeleLu propose = Composition.compose(depart, recus);
    RapportDepot rapport = controleur.control(depart, propose);
    refus = refusal(demande.nature(), demande.cle(), depart, propose, recus, rapport, acteur);
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    if (propositions.insert(demande, depart.version())) {
      keep(demande.id(), 1, demande.commentaire(), recus, propose, rapport, acteur);
    }
    return Resultat.fait(demande.id());
  }

  /**
   * Sends further files for a proposal that is still open; checked again at once.
   *
   * @param vue rank of the last deposit its author had read
   * @return refused {@code PROPOSITION_CHANGEE}, {@code PROPOSITION_CLOSE} or as a first deposit is
   */
  @Transactional
  public Resultat<UUID> correct(
      UUID id, int vue, List<FichierRecu> fichiers, String commentaire, Acteur acteur) {
    Proposition p = held(id, acteur);
    if (!p.etat().isOuverte()) {
      return Resultat.refuse(close(p));
    }
    Optional<Refus> refus =
        ReglesDepot.motif("COMMENTAIRE_REQUIS", commentaire)
            .or(() -> ReglesDepot.fichiers(p.nature(), fichiers));
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    ModeleLu depart = depart(p);
    Map<String, byte[]> recus = byName(depart, fichiers);
    Map<String, byte[]> all = new TreeMap<>(propositions.fichiers(id));
    all.putAll(recus);
    ModeleLu propose = Composition.compose(depart, all);
    if (propose.lot().sha256().equals(p.sha256())) {
      return p.rang() == vue
          ? Resultat.refuse(
              Refus.saisie("RIEN_NE_CHANGE", "Ces fichiers sont ceux que la proposition a déjà."))
          : Resultat.fait(id);
    }
    if (p.rang() != vue) {
      return Resultat.refuse(changee());
    }
    RapportDepot rapport = controleur.control(depart, propose);
    refus = refusal(p.nature(), p.cle(), depart, propose, recus, rapport, acteur);
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    keep(id, p.rang() + 1, commentaire, recus, propose, rapport, acteur);
    return Resultat.fait(id);
  }

  /**
   * Takes back what one proposed.
   *
   * @return refused {@code MOTIF_REQUIS}, {@code PROPOSITION_CLOSE} or {@code PAS_AUTEUR}
   */
  @Transactional
  public Resultat<UUID> withdraw(UUID id, String motif, Acteur acteur) {
    Proposition p = held(id, acteur);
    if (p.etat() == EtatProposition.RETIREE && p.deMoi()) {
      return Resultat.fait(id);
    }
    if (!p.etat().isOuverte()) {
      return Resultat.refuse(close(p));
    }
    if (!p.deMoi()) {
      return Resultat.refuse(
          Refus.saisie("PAS_AUTEUR", "Seule une personne qui a envoyé ses fichiers la retire."));
    }
    Optional<Refus> refus = ReglesDepot.motif("MOTIF_REQUIS", motif);
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    propositions.insertDecision(
        id, p.rang(), EtatProposition.RETIREE, motif, acteur.utilisateurId(), null, null);
    return Resultat.fait(id);
  }

  /** What the gate would say of these files; nothing is kept. */
  @Transactional(readOnly = true)
  public List<DefautConstate> verify(ModeleLu depart, List<FichierRecu> fichiers, Acteur acteur) {
    ReglesDepot.administers(acteur);
    return controleur
        .control(depart, Composition.compose(depart, byName(depart, fichiers)))
        .defauts();
  }

  private Proposition held(UUID id, Acteur acteur) {
    ReglesDepot.administers(acteur);
    if (!propositions.lock(id)) {
      throw new IntrouvableException("proposition");
    }
    return propositions.find(id, acteur.utilisateurId()).orElseThrow();
  }

  private ModeleLu depart(Proposition p) {
    return modeles.lire(kind(p.nature()), p.cle(), p.departVersion());
  }

  private Optional<Refus> refusal(
      Nature nature,
      String cle,
      ModeleLu depart,
      ModeleLu propose,
      Map<String, byte[]> recus,
      RapportDepot rapport,
      Acteur acteur) {
    String sha256 = propose.lot().sha256();
    if (rapport.hostile()) {
      propositions.keepHostile(
          nature,
          cle,
          acteur.utilisateurId(),
          List.copyOf(recus.keySet()),
          sha256,
          rapport.codes());
      String first = rapport.defauts().isEmpty() ? "" : rapport.defauts().get(0).message();
      return ReglesDepot.refus(
          "ENVOI_HOSTILE",
          "Ces fichiers ne sont pas gardés : ils contiennent ce qu’aucun modèle ne doit contenir. "
              + first);
    }
    if (sha256.equals(depart.lot().sha256())) {
      return Optional.of(ReglesDepot.rienNeChange());
    }
    return deployees.of(kind(nature), cle).stream()
        .filter(v -> v.sha256().equals(sha256))
        .findFirst()
        .map(
            v ->
                Refus.saisie(
                    "DEJA_RECUE",
                    "Ces fichiers sont ceux de la version "
                        + v.version()
                        + ", déjà reçue : mettez-la en vigueur."))
        .or(() -> dejaProposee(cle, sha256, acteur));
  }

  /** The same files sent again, by the back button of a browser most often. */
  private Optional<Refus> dejaProposee(String cle, String sha256, Acteur acteur) {
    return propositions.all(acteur.utilisateurId(), null, false, cle, OUVERTES_LUES).stream()
        .filter(p -> p.deMoi() && p.etat().isOuverte() && p.sha256().equals(sha256))
        .findFirst()
        .map(
            p ->
                Refus.saisie(
                    "DEJA_PROPOSEE",
                    "Vous avez déjà envoyé ces fichiers : la proposition est toujours ouverte, dans"
                        + " « Nouvelles versions »."));
  }

  private void keep(
      UUID id,
      int rang,
      String commentaire,
      Map<String, byte[]> recus,
      ModeleLu propose,
      RapportDepot rapport,
      Acteur acteur) {
    propositions.insertDepot(
        id,
        rang,
        commentaire,
        acteur.utilisateurId(),
        propose.lot().sha256(),
        rapport.versionTag());
    recus.forEach((nom, contenu) -> propositions.insertFichier(id, rang, nom, contenu));
    propositions.insertControle(id, rang, rapport.defauts().size(), written(rapport.defauts()));
  }

  private String written(List<DefautConstate> defauts) {
    try {
      return json.writeValueAsString(defauts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Défauts illisibles", e);
    }
  }

  /** The one BPMN or DMN file takes the name of the one it replaces, whatever its own. */
  private static Map<String, byte[]> byName(ModeleLu depart, List<FichierRecu> fichiers) {
    Map<String, byte[]> result = new TreeMap<>();
    for (FichierRecu f : fichiers) {
      result.put(f.nom().endsWith(".form") ? f.nom() : depart.fichier(), f.contenu());
    }
    return result;
  }

  static Refus close(Proposition p) {
    return Refus.saisie(
        "PROPOSITION_CLOSE",
        "Cette proposition est déjà "
            + p.etat().libelle().toLowerCase(Locale.ROOT)
            + ", par "
            + p.decideePar()
            + ".");
  }

  static Refus changee() {
    return Refus.saisie(
        "PROPOSITION_CHANGEE",
        "D’autres fichiers viennent d’être envoyés pour cette proposition : relisez-la, puis"
            + " recommencez.");
  }

  static Kind kind(Nature nature) {
    return Kind.valueOf(nature.name());
  }
}
