package fr.parcours.iae.piece;

/** What the antivirus answered about some bytes. */
sealed interface Constat {

  /**
   * Nothing was recognised.
   *
   * @param moteur name and version of the engine and of its signatures
   */
  record Sain(String moteur) implements Constat {}

  /**
   * Malware was recognised.
   *
   * @param signature what the engine calls it
   */
  record Infecte(String signature, String moteur) implements Constat {}

  /**
   * It answers and reads no such file.
   *
   * @param code {@code ANTIVIRUS_TAILLE} beyond its limit, {@code ANTIVIRUS_ERREUR} otherwise
   */
  record Rejete(String code) implements Constat {}
}
