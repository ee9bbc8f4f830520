package fr.parcours.iae.comparaison;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.engine.ModelesDeployes;
import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.engine.VersionsDeployees;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.version.Nature;
import fr.parcours.iae.version.RegistreService;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the deployed versions of a key and compares any two of them. */
@Service
public class ComparaisonService {

  private final VersionsDeployees deployees;
  private final ModelesDeployes modeles;
  private final RegistreService registre;

  ComparaisonService(
      VersionsDeployees deployees, ModelesDeployes modeles, RegistreService registre) {
    this.deployees = deployees;
    this.modeles = modeles;
    this.registre = registre;
  }

  /** The newest version of every key. */
  @Transactional(readOnly = true)
  public List<VersionDeployee> cles(Kind nature) {
    return deployees.dernieres(nature);
  }

  /**
   * Newest first.
   *
   * @throws IntrouvableException when nothing bears this key
   */
  @Transactional(readOnly = true)
  public List<VersionDeployee> versions(Kind nature, String cle) {
    List<VersionDeployee> versions = deployees.of(nature, cle);
    if (versions.isEmpty()) {
      throw new IntrouvableException("Aucune version de ce modèle.");
    }
    return versions;
  }

  /** The version in force nationally; none for what the register does not know. */
  @Transactional(readOnly = true)
  public Optional<Integer> enVigueur(Kind nature, String cle) {
    return registre.nationale(Nature.valueOf(nature.name()), cle);
  }

  /**
   * One version of a key.
   *
   * @throws IntrouvableException when the key has no such version
   */
  @Transactional(readOnly = true)
  public VersionDeployee version(Kind nature, String cle, int version) {
    return versions(nature, cle).stream()
        .filter(v -> v.version() == version)
        .findFirst()
        .orElseThrow(() -> new IntrouvableException("Version absente."));
  }

  /** A version with its files. */
  @Transactional(readOnly = true)
  public ModeleLu lire(Kind nature, String cle, int version) {
    return modeles.lire(version(nature, cle, version));
  }

  @Transactional(readOnly = true)
  public ComparaisonProcessus processus(String cle, int avant, int apres) {
    return processus(lire(Kind.PROCESSUS, cle, avant), lire(Kind.PROCESSUS, cle, apres));
  }

  /** Of files, whether deployed or not; both must be readable. */
  public ComparaisonProcessus processus(ModeleLu avant, ModeleLu apres) {
    return new ComparaisonProcessus(
        avant.version(),
        apres.version(),
        ElementModele.compare(
            LectureBpmn.read(avant.document()), LectureBpmn.read(apres.document())),
        ComparaisonFormulaires.compare(avant.formulaires(), apres.formulaires()));
  }

  @Transactional(readOnly = true)
  public ComparaisonTable decision(String cle, int avant, int apres) {
    return decision(cle, lire(Kind.DECISION, cle, avant), lire(Kind.DECISION, cle, apres));
  }

  /** Of files, whether deployed or not; both must be readable. */
  public ComparaisonTable decision(String cle, ModeleLu avant, ModeleLu apres) {
    return new ComparaisonTable(
        avant.version(),
        apres.version(),
        ComparaisonDecisions.compare(
            cle, DecisionLue.read(avant.document()), DecisionLue.read(apres.document())));
  }

  /** The file of a version, for the drawing. */
  @Transactional(readOnly = true)
  public String bpmn(String cle, int version) {
    return modeles.xml(version(Kind.PROCESSUS, cle, version));
  }
}
