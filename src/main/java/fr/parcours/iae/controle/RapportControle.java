package fr.parcours.iae.controle;

import java.util.List;
import java.util.Set;

/**
 * What the gate says of proposed files.
 *
 * @param sha256 of the files together, the one they will be deployed under
 * @param versionTag of the process or decision; empty when it could not be read
 * @param defauts every reason to refuse, in the order they should be read
 */
public record RapportControle(String sha256, String versionTag, List<Defaut> defauts) {

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

  public RapportControle {
    defauts = List.copyOf(defauts);
  }

  public boolean isAccepted() {
    return defauts.isEmpty();
  }

  /** Whether something in the files is never drawn by mistake: better kept nowhere. */
  public boolean isHostile() {
    return defauts.stream().anyMatch(defaut -> HOSTILES.contains(defaut.code()));
  }
}
