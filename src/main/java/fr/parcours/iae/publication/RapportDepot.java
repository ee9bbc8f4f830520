package fr.parcours.iae.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate says of files.
 *
 * @param hostile whether they may not even be kept
 */
record RapportDepot(@Nullable String versionTag, boolean hostile, List<DefautConstate> defauts) {

  List<String> codes() {
    return defauts.stream().map(DefautConstate::code).distinct().sorted().toList();
  }
}
