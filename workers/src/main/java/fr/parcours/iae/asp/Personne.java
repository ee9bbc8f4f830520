package fr.parcours.iae.asp;

import fr.parcours.iae.regles.Civilite;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person of a line, as our file knows them.
 *
 * @param idItou thirty hexadecimal characters, the same for ever
 * @param communeNaissance INSEE code, for a birth in France
 * @param paysNaissance INSEE code of the country, 100 for France
 * @param ntt number given while the NIR is awaited
 */
public record Personne(
    String numeroPass,
    LocalDate passDebut,
    LocalDate passFin,
    String idItou,
    Civilite civilite,
    String nomUsage,
    String prenom,
    LocalDate dateNaissance,
    @Nullable String communeNaissance,
    @Nullable String paysNaissance,
    @Nullable String nir,
    @Nullable String ntt) {

  @Override
  public String toString() {
    return "Personne[masqué]";
  }
}
