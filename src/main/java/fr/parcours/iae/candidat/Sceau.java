package fr.parcours.iae.candidat;

import org.springframework.stereotype.Component;

/** Seals under the keys of the NIR what is kept outside of its table: files, secrets. */
@Component
public class Sceau {

  private final NirChiffre chiffre;

  Sceau(NirChiffre chiffre) {
    this.chiffre = chiffre;
  }

  /** The key new envelopes are sealed with. */
  public String cleActive() {
    return chiffre.cleActive();
  }

  /**
   * Seals.
   *
   * @param ligne table and id of the row the envelope is bound to: it opens nowhere else
   */
  public byte[] sceller(String ligne, byte[] clair) {
    return chiffre.sceller(ligne, clair);
  }

  /** Opens; an envelope of another row, or of a key this node has not, is refused. */
  public byte[] ouvrir(String ligne, byte[] enveloppe) {
    return chiffre.ouvrir(ligne, enveloppe);
  }
}
