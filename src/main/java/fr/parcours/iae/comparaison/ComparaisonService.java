package fr.parcours.iae.comparaison;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.ModelesLus;
import fr.parcours.iae.engine.VersionModele;
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

  private final ModelesLus modeles;
  private final RegistreService registre;

  ComparaisonService(ModelesLus modeles, RegistreService registre) {
    this.modeles = modeles;
    this.registre = registre;
  }

  /** The newest version of every key. */
  @Transactional(readOnly = true)
  public List<VersionModele> cles(Kind nature) {
    return modeles.dernieres(nature);
  }

  /**
   * Newest first.
   *
   * @throws IntrouvableException when nothing bears this key
   */
  @Transactional(readOnly = true)
  public List<VersionModele> versions(Kind nature, String cle) {
    List<VersionModele> versions = modeles.versions(nature, cle);
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
  public VersionModele version(Kind nature, String cle, int version) {
    return versions(nature, cle).stream()
        .filter(v -> v.version() == version)
        .findFirst()
        .orElseThrow(() -> new IntrouvableException("Version absente."));
  }

  @Transactional(readOnly = true)
  public ComparaisonProcessus processus(String cle, int avant, int apres) {
    VersionModele before = version(Kind.PROCESSUS, cle, avant);
    VersionModele after = version(Kind.PROCESSUS, cle, apres);
    return new ComparaisonProcessus(
        before,
        after,
        ElementModele.compare(
            LectureBpmn.read(modeles.document(before)), LectureBpmn.read(modeles.document(after))),
        ComparaisonFormulaires.compare(modeles.formulaires(before), modeles.formulaires(after)));
  }

  @Transactional(readOnly = true)
  public ComparaisonTable decision(String cle, int avant, int apres) {
    VersionModele before = version(Kind.DECISION, cle, avant);
    VersionModele after = version(Kind.DECISION, cle, apres);
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
