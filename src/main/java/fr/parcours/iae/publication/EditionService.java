package fr.parcours.iae.publication;

import fr.parcours.iae.comparaison.ComparaisonService;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tables edited in a page: read from a file, and made a file again. */
@Service
public class EditionService {

  private final ComparaisonService modeles;
  private final LecturePropositionsService propositions;
  private final PropositionService controle;

  EditionService(
      ComparaisonService modeles,
      LecturePropositionsService propositions,
      PropositionService controle) {
    this.modeles = modeles;
    this.propositions = propositions;
    this.controle = controle;
  }

  /**
   * The file that is edited.
   *
   * @param tables its decisions, in its order
   * @param versionTag its edition, empty when it has none
   */
  public record Edition(ModeleLu modele, List<TableLue> tables, String versionTag) {}

  /** A version the engine holds. */
  @Transactional(readOnly = true)
  public Edition version(String cle, int version, Acteur acteur) {
    ReglesDepot.administers(acteur);
    return edition(modeles.lire(Kind.DECISION, cle, version));
  }

  /** A proposal as it stands; not found for one that cannot be read, is closed, or is no table. */
  @Transactional(readOnly = true)
  public Edition proposition(UUID id, Acteur acteur) {
    Proposition p = propositions.find(id, acteur);
    ModeleLu modele = propositions.propose(id, acteur);
    if (modele.version().kind() != Kind.DECISION || !p.etat().isOuverte() || !modele.isLisible()) {
      throw new IntrouvableException("table");
    }
    return edition(modele);
  }

  /**
   * {@code RIEN_NE_CHANGE} for tables that say what the file edited says; the file written again
   * differs by its spaces and its edition, which change nothing.
   */
  public Optional<Refus> unchanged(Edition edition, List<TableLue> tables) {
    return tables.equals(edition.tables())
        ? Optional.of(ReglesDepot.rienNeChange())
        : Optional.empty();
  }

  /** The file with these tables and this edition. */
  public FichierRecu write(Edition edition, List<TableLue> tables, String versionTag) {
    return new FichierRecu(
        edition.modele().fichier(),
        EcritureDmn.write(edition.modele().document(), tables, versionTag));
  }

  /** What the gate would say of it, numbered as the page shows it; nothing is kept. */
  @Transactional(readOnly = true)
  public List<DefautNumerote> verify(
      ModeleLu depart, FichierRecu fichier, List<TableLue> tables, Acteur acteur) {
    return LecturePropositionsService.numbered(
        controle.verify(depart, List.of(fichier), acteur), tables);
  }

  private static Edition edition(ModeleLu modele) {
    String tag = Composition.versionTag(modele);
    return new Edition(modele, FichierDmn.read(modele), tag == null ? "" : tag);
  }
}
