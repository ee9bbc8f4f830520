package fr.parcours.iae.regles;

import java.time.LocalDate;

/** The last day of a PASS IAE after a suspension or a prolongation is added, changed or removed. */
public final class FinPass {

  private FinPass() {}

  public static LocalDate avec(LocalDate fin, DecalagePass ajoute) {
    return fin.plusDays(ajoute.joursRendus());
  }

  public static LocalDate sans(LocalDate fin, DecalagePass retire) {
    return fin.minusDays(retire.joursRendus());
  }

  /** The old one is taken back, the new one given. */
  public static <D extends DecalagePass> LocalDate modifiee(LocalDate fin, D avant, D apres) {
    return avec(sans(fin, avant), apres);
  }

  public static LocalDate avecTous(LocalDate fin, Iterable<? extends DecalagePass> ajoutes) {
    LocalDate apres = fin;
    for (DecalagePass ajoute : ajoutes) {
      apres = avec(apres, ajoute);
    }
    return apres;
  }
}
