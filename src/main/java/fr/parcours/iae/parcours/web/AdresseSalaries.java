package fr.parcours.iae.parcours.web;

import fr.parcours.iae.parcours.FiltreSalaries;
import fr.parcours.iae.parcours.FiltreSalaries.Contrat;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The address of the list of employees. What is not understood is ignored.
 *
 * @param fin months before which the PASS ends: 1, 3 or 7
 * @param contrat a {@link Contrat}
 * @param expires {@code true} to show the PASS that are over too
 * @param suspendus {@code true} for the suspended ones only
 */
record AdresseSalaries(
    @Nullable String fin,
    @Nullable String contrat,
    @Nullable String expires,
    @Nullable String suspendus) {

  static final String[] FILTRES = {"fin", "contrat", "expires", "suspendus"};

  private static final List<Integer> MOIS = List.of(1, 3, 7);

  /** 0 for all. */
  int mois() {
    return MOIS.stream().filter(m -> m.toString().equals(fin)).findFirst().orElse(0);
  }

  FiltreSalaries filtre(LocalDate today, int page, int taille) {
    int mois = mois();
    boolean suspendu = "true".equals(suspendus);
    return new FiltreSalaries(
        mois == 0 ? null : today.plusMonths(mois),
        "true".equals(expires) && mois == 0 && !suspendu,
        suspendu,
        Arrays.stream(Contrat.values())
            .filter(c -> c.name().equals(contrat))
            .findFirst()
            .orElse(Contrat.TOUS),
        today,
        page,
        taille);
  }

  /** What a filter narrows, without saying to what. */
  static Set<String> kinds(FiltreSalaries filtre) {
    Set<String> kinds = new TreeSet<>();
    if (filtre.finAvant() != null) {
      kinds.add("fin");
    }
    if (filtre.contrat() != Contrat.TOUS) {
      kinds.add("contrat");
    }
    if (filtre.avecExpires()) {
      kinds.add("expires");
    }
    if (filtre.suspendus()) {
      kinds.add("suspendus");
    }
    return kinds;
  }

  static UUID siae(Acteur acteur) {
    UUID siae = acteur.organisationId();
    if (siae == null) {
      throw new IntrouvableException("liste");
    }
    return siae;
  }
}
