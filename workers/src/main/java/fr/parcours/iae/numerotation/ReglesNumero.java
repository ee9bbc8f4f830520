package fr.parcours.iae.numerotation;

import fr.parcours.iae.regles.OrigineEmbauche;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import org.jspecify.annotations.Nullable;

/** What a person may write as a PASS number by hand: never one of those we issue ourselves. */
public final class ReglesNumero {

  private final String prefixe;

  public ReglesNumero(String prefixe) {
    this.prefixe = prefixe;
  }

  /** Twelve letters or digits; an empty number will be issued. */
  public Verdict format(@Nullable String numero) {
    return numero == null || numero.isEmpty() || NumeroPassIae.isBienForme(numero)
        ? Verdict.accorde()
        : refuse("NUMERO_MAL_FORME", "Un numéro de PASS IAE compte 12 chiffres ou lettres.");
  }

  /** A PASS made by hand: left empty, or with the number of a former agreement. */
  public Verdict creation(@Nullable String numero) {
    if (numero != null && numero.startsWith(prefixe)) {
      return refuse(
          "PREFIXE_RESERVE",
          "Les numéros en %s sont attribués automatiquement : laissez le champ vide."
              .formatted(prefixe));
    }
    return format(numero);
  }

  /** A PASS that exists keeps its number, or takes the one of a former agreement. */
  public Verdict modification(String actuel, String nouveau) {
    if (actuel.equals(nouveau)) {
      return Verdict.accorde();
    }
    if (nouveau.startsWith(prefixe)) {
      return refuse(
          "PREFIXE_NON_MODIFIABLE",
          "Un numéro ne peut pas être remplacé par un numéro en %s.".formatted(prefixe));
    }
    return nouveau.isEmpty()
        ? refuse("NUMERO_MAL_FORME", "Un PASS IAE existant garde un numéro.")
        : format(nouveau);
  }

  /** A number that is not ours can only be that of a former agreement. */
  public OrigineEmbauche origine(@Nullable String numero, OrigineEmbauche declaree) {
    return numero == null || numero.isEmpty() || numero.startsWith(prefixe)
        ? declaree
        : OrigineEmbauche.AGREMENT_PE;
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
