package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;

/** When a SIAE may ask for more time on a PASS IAE: twelve months before its end to six after. */
public final class OuvertureProlongationRule {

  public static final int MOIS_AVANT = 12;
  public static final int MOIS_APRES = 6;

  private OuvertureProlongationRule() {}

  /**
   * The PASS and what surrounds it.
   *
   * @param dernierPass whether it is the person's latest PASS
   * @param demandeEnAttente a request on this PASS waits for its answer
   * @param embaucheAcceptee the SIAE that asks has an accepted hire on it
   */
  public record Situation(
      LocalDate aujourdhui,
      PeriodePass pass,
      EtatPassIae etat,
      boolean dernierPass,
      boolean demandeEnAttente,
      boolean embaucheAcceptee) {}

  public static boolean isOuverte(LocalDate finPass, LocalDate jour) {
    return !jour.isBefore(finPass.minusMonths(MOIS_AVANT))
        && !jour.isAfter(finPass.plusMonths(MOIS_APRES));
  }

  public static Verdict verdict(Situation situation) {
    if (!situation.embaucheAcceptee()) {
      return Verdict.refuse(
          Refus.saisie("PASS_INTROUVABLE", "Ce PASS IAE n’existe pas pour votre structure."));
    }
    if (!situation.dernierPass()) {
      return refuse("PAS_DERNIER_PASS", "La personne a un PASS IAE plus récent que celui-ci.");
    }
    if (!isOuverte(situation.pass().fin(), situation.aujourdhui())) {
      return refuse(
          "HORS_PERIODE_PROLONGATION",
          "Un PASS IAE se prolonge de douze mois avant sa fin à six mois après.");
    }
    if (situation.etat() == EtatPassIae.SUSPENDU) {
      return refuse(
          "PROLONGATION_PASS_SUSPENDU", "Un PASS IAE suspendu ne peut pas être prolongé.");
    }
    return situation.demandeEnAttente() ? enAttente() : Verdict.accorde();
  }

  /** One request waits at most on a PASS. */
  public static Verdict uneSeuleDemande(boolean demandeEnAttente) {
    return demandeEnAttente ? enAttente() : Verdict.accorde();
  }

  private static Verdict enAttente() {
    return refuse(
        "DEMANDE_EN_ATTENTE", "Une demande de prolongation de ce PASS IAE attend déjà sa réponse.");
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.PROLONGATION);
  }
}
