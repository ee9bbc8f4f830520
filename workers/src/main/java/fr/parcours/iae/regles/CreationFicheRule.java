package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a hire needs a fiche salarié, and when one may be made.
 *
 * <p>Spécification d'échange de l'ASP, fiches salarié (RIAE_FS).
 */
public final class CreationFicheRule {

  private static final Set<KindSiae> CONCERNES =
      EnumSet.of(KindSiae.AI, KindSiae.ACI, KindSiae.EI, KindSiae.ETTI, KindSiae.EITI);

  /**
   * A hire, as the ASP looks at it.
   *
   * @param nirAUnAutre the person's number is another's: to be put right first
   * @param dejaFaite a fiche exists for this measure, SIRET and PASS
   */
  public record Embauche(
      boolean acceptee,
      boolean pass,
      boolean civilite,
      boolean convention,
      boolean nirAUnAutre,
      boolean dejaFaite) {}

  private CreationFicheRule() {}

  public static boolean isConcernee(KindSiae kind) {
    return CONCERNES.contains(kind);
  }

  /** Whether the hire is in the list of those that miss a fiche. */
  public static boolean isAFaire(
      boolean acceptee, boolean pass, boolean voulue, boolean dejaFaite) {
    return acceptee && pass && voulue && !dejaFaite;
  }

  public static Verdict verdict(Embauche e) {
    if (!e.acceptee()) {
      return refuse("EMBAUCHE_NON_ACCEPTEE", "Seule une embauche en cours a une fiche salarié.");
    }
    if (!e.pass()) {
      return refuse("SANS_PASS", "Cette embauche n’a pas encore de PASS IAE.");
    }
    if (e.dejaFaite()) {
      return refuse(
          "FICHE_EXISTANTE", "Une fiche salarié existe déjà pour ce PASS IAE et ce SIRET.");
    }
    if (!e.convention()) {
      return refuse("SANS_CONVENTION", "Votre structure n’a pas de convention connue de l’ASP.");
    }
    if (e.nirAUnAutre()) {
      return refuse(
          "NIR_A_UN_AUTRE",
          "Le numéro de sécurité sociale de cette personne est associé à quelqu’un d’autre :"
              + " le support doit d’abord le régulariser.");
    }
    return e.civilite()
        ? Verdict.accorde()
        : refuse(
            "CIVILITE_REQUISE", "La civilité de la personne est nécessaire à sa fiche salarié.");
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
