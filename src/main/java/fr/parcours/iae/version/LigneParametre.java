package fr.parcours.iae.version;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One decision on a delay, as it was written.
 *
 * @param departement none for the national value
 * @param valeur ISO 8601 period; none when the département follows the national value again
 * @param decidePar name of who decided; none for what the build brought
 */
public record LigneParametre(
    long id,
    String cle,
    @Nullable String departement,
    @Nullable String valeur,
    LocalDate enVigueurLe,
    @Nullable String decidePar,
    String motif,
    OffsetDateTime enregistreLe) {

  public @Nullable Period delai() {
    return valeur == null ? null : Period.parse(valeur);
  }
}
