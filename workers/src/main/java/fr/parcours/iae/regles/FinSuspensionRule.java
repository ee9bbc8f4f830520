package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/** How a suspension ends before its time: the person is back, is hired, or it is deleted. */
public final class FinSuspensionRule {

  private static final int JOURS_SANS_EMBAUCHE = 365;

  private FinSuspensionRule() {}

  /** The suspension that covers this day. */
  public static Optional<PeriodeSuspension> enCours(
      Collection<PeriodeSuspension> suspensions, LocalDate jour) {
    return suspensions.stream().filter(suspension -> suspension.isEnCours(jour)).findFirst();
  }

  /** The first day back at work that the page proposes. */
  public static LocalDate retourPropose(PeriodeSuspension suspension, LocalDate aujourdhui) {
    LocalDate lendemain = suspension.debut().plusDays(1);
    return aujourdhui.isBefore(lendemain) ? lendemain : aujourdhui;
  }

  /** The person is back on this day: the suspension ends the day before. */
  public static Resultat<PeriodeSuspension> retour(
      PeriodeSuspension suspension, LocalDate premierJour) {
    if (!premierJour.isAfter(suspension.debut())) {
      return refuse(
          "RETOUR_AVANT_SUSPENSION", "Le retour doit suivre le premier jour de la suspension.");
    }
    return premierJour.isBefore(suspension.fin())
        ? Resultat.fait(suspension.jusquAu(premierJour.minusDays(1)))
        : refuse(
            "RETOUR_APRES_SUSPENSION", "Le retour doit précéder le dernier jour de la suspension.");
  }

  /**
   * What a hire leaves of a suspension: shortened to the day before, or nothing if it starts it.
   */
  public static Optional<PeriodeSuspension> apresEmbauche(
      PeriodeSuspension suspension, RegleMotifSuspension motif, LocalDate debutEmbauche) {
    if (!motif.leveeParEmbauche() || debutEmbauche.isAfter(suspension.fin())) {
      return Optional.of(suspension);
    }
    return debutEmbauche.isAfter(suspension.debut())
        ? Optional.of(suspension.jusquAu(debutEmbauche.minusDays(1)))
        : Optional.empty();
  }

  /** Nobody applies for a person whose PASS is suspended for a reason that no hire lifts. */
  public static Verdict candidature(EtatPassIae etat, RegleMotifSuspension motif) {
    return etat != EtatPassIae.SUSPENDU || motif.leveeParEmbauche()
        ? Verdict.accorde()
        : Verdict.refuse(
            "PASS_SUSPENDU",
            "Le PASS IAE de cette personne est suspendu pour un motif qu’une embauche ne lève pas.",
            BaseLegale.PARCOURS);
  }

  /** Days of the PASS that deleting the suspension takes back for good, today included. */
  public static long joursPerdus(PeriodeSuspension suspension, LocalDate aujourdhui) {
    LocalDate dernier = suspension.isTerminee(aujourdhui) ? suspension.fin() : aujourdhui;
    return Math.max(0, ChronoUnit.DAYS.between(suspension.debut(), dernier) + 1);
  }

  /** Twelve months suspended in one go and no hire since: the PASS itself may be deleted. */
  public static boolean isPassSupprimable(
      Collection<PeriodeSuspension> suspensions,
      Collection<LocalDate> debutsEmbauche,
      LocalDate aujourdhui) {
    return suspensions.stream()
        .filter(s -> debutsEmbauche.stream().noneMatch(debut -> debut.isAfter(s.debut())))
        .anyMatch(s -> joursPerdus(s, aujourdhui) > JOURS_SANS_EMBAUCHE);
  }

  private static Resultat<PeriodeSuspension> refuse(String code, String message) {
    return Resultat.refuse(Refus.saisie(code, message));
  }
}
