package fr.parcours.iae.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.comparaison.ComparaisonProcessus;
import fr.parcours.iae.comparaison.ComparaisonService;
import fr.parcours.iae.comparaison.ComparaisonTable;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.publication.FichierPropose.Sort;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.version.Nature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators read of proposed versions. Who takes a file is kept. */
@Service
public class LecturePropositionsService {

  private static final int MAX = 200;
  private static final TypeReference<List<DefautConstate>> DEFAUTS = new TypeReference<>() {};

  private final Propositions propositions;
  private final ComparaisonService comparaisons;
  private final ObjectMapper json;

  LecturePropositionsService(
      Propositions propositions, ComparaisonService comparaisons, ObjectMapper json) {
    this.propositions = propositions;
    this.comparaisons = comparaisons;
    this.json = json;
  }

  /**
   * The last sent first, two hundred at most.
   *
   * @param pourMoi only those that wait for this person's decision
   * @param cle of one model; all without
   */
  @Transactional(readOnly = true)
  public List<Proposition> all(
      @Nullable EtatProposition etat, boolean pourMoi, @Nullable String cle, Acteur acteur) {
    ReglesDepot.administers(acteur);
    return propositions.all(acteur.utilisateurId(), etat, pourMoi, cle, MAX);
  }

  /** How many wait for this person's decision. */
  @Transactional(readOnly = true)
  public long waitingFor(UUID utilisateurId) {
    return propositions.waitingFor(utilisateurId);
  }

  @Transactional(readOnly = true)
  public Proposition find(UUID id, Acteur acteur) {
    ReglesDepot.administers(acteur);
    return propositions
        .find(id, acteur.utilisateurId())
        .orElseThrow(() -> new IntrouvableException("proposition"));
  }

  @Transactional(readOnly = true)
  public FicheProposition fiche(UUID id, Acteur acteur) {
    Proposition p = find(id, acteur);
    ModeleLu depart = depart(p);
    ModeleLu propose = propose(p, depart);
    boolean lisible = propose.isLisible();
    boolean processus = p.nature() == Nature.PROCESSUS;
    ComparaisonProcessus bpmn =
        lisible && processus ? comparaisons.processus(depart, propose) : null;
    ComparaisonTable dmn =
        lisible && !processus ? comparaisons.decision(p.cle(), depart, propose) : null;
    List<TableLue> tables = lisible && !processus ? FichierDmn.read(propose) : List.of();
    return new FicheProposition(
        p,
        propositions.depots(id),
        fichiers(depart, propose),
        numbered(defauts(p), tables),
        lisible,
        bpmn,
        dmn,
        tables);
  }

  /** The version as it would be deployed. */
  @Transactional(readOnly = true)
  public ModeleLu propose(UUID id, Acteur acteur) {
    Proposition p = find(id, acteur);
    return propose(p, depart(p));
  }

  /** One file of a proposed version, with who took it; not found for a file it does not have. */
  @Transactional
  public byte[] telecharge(UUID id, String nom, Acteur acteur) {
    Proposition p = find(id, acteur);
    byte[] contenu = file(propose(p, depart(p)), nom);
    propositions.keepTelechargement(p.nature(), p.cle(), id, null, nom, acteur.utilisateurId());
    return contenu;
  }

  /** One file of a version the engine holds, with who took it. */
  @Transactional
  public byte[] telecharge(Nature nature, String cle, int version, String nom, Acteur acteur) {
    ReglesDepot.administers(acteur);
    byte[] contenu = file(comparaisons.lire(PropositionService.kind(nature), cle, version), nom);
    propositions.keepTelechargement(nature, cle, null, version, nom, acteur.utilisateurId());
    return contenu;
  }

  /** Faults numbered as the page shows them, with the row or column they are in. */
  static List<DefautNumerote> numbered(List<DefautConstate> defauts, List<TableLue> tables) {
    List<DefautNumerote> result = new ArrayList<>();
    for (DefautConstate d : defauts) {
      result.add(new DefautNumerote(result.size() + 1, d, where(d, tables)));
    }
    return result;
  }

  private static @Nullable String where(DefautConstate d, List<TableLue> tables) {
    String element = d.element();
    if (element == null || element.isEmpty()) {
      return null;
    }
    for (TableLue table : tables) {
      for (int i = 0; i < table.colonnes().size(); i++) {
        if (table.colonnes().get(i).id().equals(element)) {
          return "colonne « " + table.colonnes().get(i).libelle() + " »";
        }
      }
      for (int r = 0; r < table.lignes().size(); r++) {
        TableLue.Ligne ligne = table.lignes().get(r);
        if (ligne.id().equals(element)) {
          return "ligne " + (r + 1);
        }
        for (int i = 0; i < ligne.cellules().size(); i++) {
          if (ligne.cellules().get(i).id().equals(element)) {
            return "ligne " + (r + 1) + ", colonne « " + table.colonnes().get(i).libelle() + " »";
          }
        }
      }
    }
    return null;
  }

  private ModeleLu depart(Proposition p) {
    return comparaisons.lire(PropositionService.kind(p.nature()), p.cle(), p.departVersion());
  }

  private ModeleLu propose(Proposition p, ModeleLu depart) {
    return Composition.named(
        Composition.compose(depart, propositions.fichiers(p.id())), p.versionTag());
  }

  private static byte[] file(ModeleLu modele, String nom) {
    byte[] found = modele.lot().files().get(nom);
    if (found == null) {
      throw new IntrouvableException("fichier");
    }
    return found;
  }

  private static List<FichierPropose> fichiers(ModeleLu depart, ModeleLu propose) {
    Map<String, byte[]> avant = depart.lot().files();
    Map<String, byte[]> apres = propose.lot().files();
    TreeSet<String> noms = new TreeSet<>(apres.keySet());
    noms.addAll(avant.keySet());
    return noms.stream()
        .map(
            nom -> {
              byte @Nullable [] old = avant.get(nom);
              byte @Nullable [] now = apres.get(nom);
              Sort sort =
                  old == null
                      ? Sort.AJOUTE
                      : now == null
                          ? Sort.RETIRE
                          : Arrays.equals(old, now) ? Sort.INCHANGE : Sort.REMPLACE;
              byte[] shown = now == null ? Objects.requireNonNull(old) : now;
              return new FichierPropose(nom, sort, shown.length);
            })
        .sorted(
            Comparator.comparing((FichierPropose f) -> f.sort() == Sort.INCHANGE)
                .thenComparing(FichierPropose::nom))
        .toList();
  }

  private List<DefautConstate> defauts(Proposition p) {
    try {
      return json.readValue(propositions.defauts(p.id(), p.rang()), DEFAUTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Défauts illisibles", e);
    }
  }
}
