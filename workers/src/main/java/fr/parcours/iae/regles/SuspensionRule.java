package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates of a suspension: never in the future, inside the PASS, bounded, apart from the others. */
public final class SuspensionRule {

  public static final int MOIS_MAXIMUM = 36;
  public static final int JOURS_RETROACTIFS = 365;

  private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private SuspensionRule() {}

  /**
   * A suspension to create or to edit.
   *
   * @param reference day backdating counts from: today for a new one, the day it was recorded for
   *     an edit
   * @param pass its dates without the suspension edited
   * @param debutDerniereEmbauche first day of the last accepted hire, null if unknown
   * @param autres the other suspensions of the PASS, without the one edited
   * @param fin last day, null when it is not known: the longest suspension allowed
   */
  public record Demande(
      LocalDate aujourdhui,
      LocalDate reference,
      PeriodePass pass,
      @Nullable LocalDate debutDerniereEmbauche,
      Collection<PeriodeSuspension> autres,
      LocalDate debut,
      @Nullable LocalDate fin,
      RegleMotifSuspension motif,
      String explication) {

    LocalDate finDemandee() {
      return fin == null ? finMaximum(debut) : fin;
    }
  }

  /** The suspension as it may be written, or why it may not. */
  public static Resultat<PeriodeSuspension> periode(Demande demande) {
    return verdict(demande)
        .refus()
        .<Resultat<PeriodeSuspension>>map(Resultat::refuse)
        .orElseGet(
            () -> Resultat.fait(new PeriodeSuspension(demande.debut(), demande.finDemandee())));
  }

  public static Verdict verdict(Demande demande) {
    return demande
        .motif()
        .explication(demande.explication())
        .and(() -> duree(demande))
        .and(() -> debut(demande))
        .and(
            () ->
                chevauchement(
                    new PeriodeSuspension(demande.debut(), demande.finDemandee()),
                    demande.autres()));
  }

  /** Last day allowed: thirty-six months, its last day included. */
  public static LocalDate finMaximum(LocalDate debut) {
    return debut.plusMonths(MOIS_MAXIMUM).minusDays(1);
  }

  /** First day allowed, from the last hire, the last finished suspension and the backdating. */
  public static LocalDate debutMinimum(
      LocalDate reference,
      @Nullable LocalDate debutDerniereEmbauche,
      @Nullable LocalDate finDerniereSuspension) {
    return Stream.of(
            reference.minusDays(JOURS_RETROACTIFS),
            debutDerniereEmbauche == null ? LocalDate.MIN : debutDerniereEmbauche,
            finDerniereSuspension == null ? LocalDate.MIN : finDerniereSuspension.plusDays(1))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  public static LocalDate debutMinimum(Demande demande) {
    LocalDate derniere =
        demande.autres().stream()
            .map(PeriodeSuspension::fin)
            .filter(fin -> fin.isBefore(demande.reference()))
            .max(LocalDate::compareTo)
            .orElse(null);
    return debutMinimum(demande.reference(), demande.debutDerniereEmbauche(), derniere);
  }

  public static boolean isDansLePass(LocalDate debut, PeriodePass pass) {
    return !debut.isBefore(pass.debut()) && !debut.isAfter(pass.fin());
  }

  /** Two suspensions never share a day; the next one may start the day after. */
  public static Verdict chevauchement(
      PeriodeSuspension nouvelle, Collection<PeriodeSuspension> autres) {
    return autres.stream().anyMatch(nouvelle::chevauche)
        ? refuse(
            "CHEVAUCHEMENT_SUSPENSION", "Une autre suspension couvre déjà une partie de ces dates.")
        : Verdict.accorde();
  }

  private static Verdict duree(Demande demande) {
    if (demande.finDemandee().isBefore(demande.debut())) {
      return Verdict.refuse(
          Refus.saisie(
              "FIN_AVANT_DEBUT", "La fin de la suspension ne peut pas précéder son début."));
    }
    return demande.finDemandee().isAfter(finMaximum(demande.debut()))
        ? refuse(
            "SUSPENSION_TROP_LONGUE",
            "Une suspension dure %d mois au plus : celle-ci peut aller jusqu’au %s."
                .formatted(MOIS_MAXIMUM, JOUR.format(finMaximum(demande.debut()))))
        : Verdict.accorde();
  }

  private static Verdict debut(Demande demande) {
    if (demande.debut().isAfter(demande.aujourdhui())) {
      return refuse(
          "SUSPENSION_FUTURE", "Une suspension commence aujourd’hui ou avant, jamais plus tard.");
    }
    if (!isDansLePass(demande.debut(), demande.pass())) {
      return refuse("HORS_DU_PASS", "La suspension doit commencer pendant le PASS IAE.");
    }
    LocalDate minimum = debutMinimum(demande);
    return demande.debut().isBefore(minimum)
        ? refuse(
            "DEBUT_TROP_ANCIEN",
            "La suspension ne peut pas commencer avant le %s.".formatted(JOUR.format(minimum)))
        : Verdict.accorde();
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.PARCOURS);
  }
}
