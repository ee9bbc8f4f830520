package fr.parcours.iae.candidat;

import fr.parcours.iae.regles.NirRule;
import fr.parcours.iae.shared.Resultat;
import org.jspecify.annotations.Nullable;

/** A valid NIR, normalised. It never prints itself; only {@link #valeur()} tells it. */
public final class Nir {

  private final String valeur;

  private Nir(String valeur) {
    this.valeur = valeur;
  }

  /** A NIR as typed, or why it is not one. */
  public static Resultat<Nir> of(String saisie) {
    return NirRule.verdict(saisie)
        .refus()
        .<Resultat<Nir>>map(Resultat::refuse)
        .orElseGet(() -> Resultat.fait(new Nir(NirRule.normalise(saisie))));
  }

  /** A number read back from our own store. */
  static Nir relu(String valeur) {
    return new Nir(valeur);
  }

  /** The number itself: only for the rules that compare it and for the ASP. */
  public String valeur() {
    return valeur;
  }

  @Override
  public boolean equals(@Nullable Object autre) {
    return autre instanceof Nir nir && nir.valeur.equals(valeur);
  }

  @Override
  public int hashCode() {
    return valeur.hashCode();
  }

  @Override
  public String toString() {
    return "Nir[masqué]";
  }
}
