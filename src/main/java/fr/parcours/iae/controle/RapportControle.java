package fr.parcours.iae.controle;

import java.util.List;

/**
 * What the gate says of proposed files.
 *
 * @param sha256 of the files together, the one they will be deployed under
 * @param versionTag of the process or decision; empty when it could not be read
 * @param defauts every reason to refuse, in the order they should be read
 */
public record RapportControle(String sha256, String versionTag, List<Defaut> defauts) {

  public RapportControle {
    defauts = List.copyOf(defauts);
  }

  public boolean isAccepted() {
    return defauts.isEmpty();
  }
}
