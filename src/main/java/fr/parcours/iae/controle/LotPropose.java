package fr.parcours.iae.controle;

import fr.parcours.iae.version.Nature;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files somebody proposes as a new version, whole: a process with its forms, or one decision
 * file.
 *
 * @param cle key of the process, or of the decision that names the file
 * @param fichiers bytes by file name, without folder
 * @param reference the files of the version it starts from, by the same names; empty when none
 */
public record LotPropose(
    Nature nature, String cle, Map<String, byte[]> fichiers, Map<String, byte[]> reference) {

  public LotPropose {
    fichiers = new TreeMap<>(fichiers);
    reference = new TreeMap<>(reference);
  }
}
