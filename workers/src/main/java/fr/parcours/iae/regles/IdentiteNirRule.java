package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import org.jspecify.annotations.Nullable;

/** A file holds either a NIR or the reason why there is none. */
public final class IdentiteNirRule {

  private IdentiteNirRule() {}

  /** What the identity step was given; {@code absent} is the box "je n'ai pas de numéro". */
  public record Saisie(@Nullable String nir, boolean absent, @Nullable MotifAbsenceNir motif) {

    /** Never shows the number. */
    @Override
    public String toString() {
      return "Saisie[masquée]";
    }
  }

  /** What is kept of it: exactly one of the two. */
  public record Retenu(@Nullable String nir, @Nullable MotifAbsenceNir motif) {

    /** Never shows the number. */
    @Override
    public String toString() {
      return "Retenu[nir=" + (nir == null ? "absent" : "présent") + ", motif=" + motif + "]";
    }
  }

  /** Reads the step: the box decides, a number given clears the reason. */
  public static Resultat<Retenu> retenir(Saisie saisie) {
    MotifAbsenceNir motif = saisie.motif();
    if (saisie.absent()) {
      return motif == null
          ? refuse("MOTIF_ABSENCE_NIR_REQUIS", "Indiquez pourquoi le numéro est absent.")
          : Resultat.fait(new Retenu(null, motif));
    }
    String nir = saisie.nir();
    if (nir == null || nir.isBlank()) {
      return refuse(
          "NIR_REQUIS", "Indiquez le numéro de sécurité sociale, ou pourquoi il est absent.");
    }
    return NirRule.verdict(nir)
        .refus()
        .<Resultat<Retenu>>map(Resultat::refuse)
        .orElseGet(() -> Resultat.fait(new Retenu(NirRule.normalise(nir), null)));
  }

  /** The store itself never holds both. */
  public static Verdict stockage(@Nullable String nir, @Nullable MotifAbsenceNir motif) {
    return nir != null && !nir.isBlank() && motif != null
        ? Verdict.refuse(
            Refus.saisie(
                "NIR_ET_MOTIF", "Un dossier porte un numéro ou un motif d’absence, pas les deux."))
        : Verdict.accorde();
  }

  private static Resultat<Retenu> refuse(String code, String message) {
    return Resultat.refuse(Refus.saisie(code, message));
  }
}
