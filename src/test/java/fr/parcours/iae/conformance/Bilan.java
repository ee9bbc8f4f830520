package fr.parcours.iae.conformance;

import java.util.ArrayList;
import java.util.List;

/** Outcome of one file of cases. */
final class Bilan {

  private final String fichier;
  private int passes;
  private final List<String> echecs = new ArrayList<>();
  private final List<String> sansRegle = new ArrayList<>();

  Bilan(String fichier) {
    this.fichier = fichier;
  }

  void compter(Cas cas, Correspondances correspondances) {
    correspondances
        .regleDe(cas)
        .ifPresentOrElse(
            regle -> jouer(cas, regle), () -> sansRegle.add(cas.id() + " : « " + cas.when() + " »"));
  }

  private void jouer(Cas cas, Correspondances.Regle regle) {
    try {
      List<String> ecarts = Comparaison.ecarts(cas.then(), regle.jouer(cas));
      if (ecarts.isEmpty()) {
        passes++;
      } else {
        echecs.add(cas.id() + " : " + String.join(" ; ", ecarts));
      }
    } catch (Correspondances.NonCorrespondance e) {
      sansRegle.add(cas.id() + " : " + e.getMessage());
    } catch (RuntimeException e) {
      echecs.add(cas.id() + " : " + e);
    }
  }

  boolean isConforme() {
    return echecs.isEmpty() && sansRegle.isEmpty();
  }

  /** The line of the file, then each case that did not pass, by its id. */
  String rapport() {
    StringBuilder lignes =
        new StringBuilder(
            "CONFORMANCE %s: %d passed, %d failed, %d unmapped"
                .formatted(fichier, passes, echecs.size(), sansRegle.size()));
    echecs.forEach(echec -> lignes.append("\n  FAILED ").append(echec));
    sansRegle.forEach(cas -> lignes.append("\n  UNMAPPED ").append(cas));
    return lignes.toString();
  }
}
