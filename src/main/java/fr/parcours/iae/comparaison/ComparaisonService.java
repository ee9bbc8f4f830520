package fr.parcours.iae.comparaison;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
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

  @Transactional(readOnly = true)
  public ComparaisonProcessus processus(String cle, int avant, int apres) {
    VersionDeployee before = version(Kind.PROCESSUS, cle, avant);
    VersionDeployee after = version(Kind.PROCESSUS, cle, apres);
    return new ComparaisonProcessus(
        before,
        after,
        ElementModele.compare(
            LectureBpmn.read(modeles.document(before)), LectureBpmn.read(modeles.document(after))),
        ComparaisonFormulaires.compare(modeles.formulaires(before), modeles.formulaires(after)));
  }

  @Transactional(readOnly = true)
  public ComparaisonTable decision(String cle, int avant, int apres) {
    VersionDeployee before = version(Kind.DECISION, cle, avant);
    VersionDeployee after = version(Kind.DECISION, cle, apres);
    return new ComparaisonTable(
        before,
        after,
        ComparaisonDecisions.compare(
            cle,
            DecisionLue.read(modeles.document(before)),
            DecisionLue.read(modeles.document(after))));
  }

  /** The file of a version, for the drawing. */
  @Transactional(readOnly = true)
  public String bpmn(String cle, int version) {
    return modeles.xml(version(Kind.PROCESSUS, cle, version));
  }
}
