package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;

/** Who may deliver a PASS by hand, for which hire, and with which dates. */
public final class DelivranceManuelleRule {

  private static final int MOIS_APRES = 6;

  private DelivranceManuelleRule() {}

  /** The request looked at by the support. */
  public record Demande(Profil profil, ModeDelivrance mode, boolean passValide) {}

  public static Verdict verdict(Demande demande) {
    if (demande.profil() != Profil.SUPPORT && demande.profil() != Profil.ADMINISTRATEUR) {
      return refuse("DROIT_INSUFFISANT", "Seul le support peut délivrer un PASS IAE à la main.");
    }
    if (demande.mode() != ModeDelivrance.MANUEL) {
      return refuse(
          "DELIVRANCE_NON_MANUELLE", "Cette embauche n’attend pas de délivrance manuelle.");
    }
    if (demande.passValide()) {
      return refuse("PASS_VALIDE_EXISTANT", "Cette personne a déjà un PASS IAE valide.");
    }
    return Verdict.accorde();
  }

  /** From the first day of the contract on, six months at most after it. */
  public static Verdict debut(LocalDate debut, LocalDate debutEmbauche) {
    return debut.isBefore(debutEmbauche) || debut.isAfter(debutEmbauche.plusMonths(MOIS_APRES))
        ? refuse(
            "DEBUT_PASS_MANUEL",
            "Le PASS IAE commence entre le début du contrat, le %1$td/%1$tm/%1$tY, et six mois après."
                .formatted(debutEmbauche))
        : Verdict.accorde();
  }

  public static PeriodePass proposition(LocalDate debutEmbauche) {
    return DureePass.depuis(debutEmbauche);
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
