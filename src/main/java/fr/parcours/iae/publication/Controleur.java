package fr.parcours.iae.publication;

import fr.parcours.iae.controle.ControleModeles;
import fr.parcours.iae.controle.Defaut;
import fr.parcours.iae.controle.LotPropose;
import fr.parcours.iae.controle.RapportControle;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.version.Nature;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the gate of the product what it says of a version, and what of it is not even kept. */
@Component
class Controleur {

  /** What nobody draws by mistake: kept nowhere. Anything else may be read, and corrected. */
  private static final Set<String> HOSTILES =
      Set.of(
          "NOM_DE_FICHIER",
          "FICHIER_TROP_GRAND",
          "ARCHIVE",
          "PAS_DU_TEXTE",
          "CARACTERE_INTERDIT",
          "CODAGE_ETRANGER",
          "TYPE_DE_DOCUMENT",
          "XML_ILLISIBLE",
          "INSTRUCTION_XML",
          "SCHEMA_DISTANT",
          "SCRIPT_INTERDIT",
          "CLASSE_INTERDITE",
          "CONNECTEUR_INTERDIT");

  private final ControleModeles controle;

  Controleur(ControleModeles controle) {
    this.controle = controle;
  }

  RapportDepot control(ModeleLu depart, ModeleLu propose) {
    RapportControle rapport =
        controle.control(
            new LotPropose(
                Nature.valueOf(propose.version().nature().name()),
                propose.version().cle(),
                propose.lot().files(),
                depart.lot().files()));
    List<DefautConstate> defauts = rapport.defauts().stream().map(Controleur::constate).toList();
    return new RapportDepot(
        rapport.versionTag().isBlank() ? null : rapport.versionTag(),
        defauts.stream().anyMatch(d -> HOSTILES.contains(d.code())),
        defauts);
  }

  private static DefautConstate constate(Defaut d) {
    return new DefautConstate(d.code(), d.fichier(), d.element().orElse(null), d.message());
  }
}
