package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Dates of a PASS IAE, and which of a person's PASS counts. */
public final class NouveauPassRule {

  private NouveauPassRule() {}

  /** The last day comes after the first: equal days say a cancelled PASS to France Travail. */
  public static Verdict dates(LocalDate debut, LocalDate fin) {
    return debut.isBefore(fin)
        ? Verdict.accorde()
        : Verdict.refuse(
            Refus.saisie("FIN_PASS_AVANT_DEBUT", "La fin du PASS IAE doit suivre son début."));
  }

  /** One PASS alive per person: no other while one runs or is still to come. */
  public static Verdict seul(
      LocalDate jour, PeriodePass nouveau, Collection<PeriodePass> existants) {
    boolean libre =
        existants.stream()
            .noneMatch(
                pass ->
                    pass.isValide(jour)
                        || !pass.fin().isBefore(nouveau.debut())
                            && !pass.debut().isAfter(nouveau.fin()));
    return libre
        ? Verdict.accorde()
        : Verdict.refuse(
            "PASS_VALIDE_EXISTANT",
            "La personne a déjà un PASS IAE en cours ou à venir.",
            BaseLegale.PARCOURS);
  }

  /** The PASS that ends last, over or not. */
  public static Optional<PeriodePass> dernier(Collection<PeriodePass> passes) {
    return passes.stream().max(Comparator.comparing(PeriodePass::fin));
  }

  /** The last PASS while it counts: until the end of its waiting period. */
  public static Optional<PeriodePass> quiCompte(LocalDate jour, Collection<PeriodePass> passes) {
    return dernier(passes).filter(pass -> !isCarenceEcoulee(jour, pass));
  }

  public static boolean isCarenceEcoulee(LocalDate jour, PeriodePass pass) {
    return jour.isAfter(CarenceRule.finDeCarence(pass.fin()));
  }
}
