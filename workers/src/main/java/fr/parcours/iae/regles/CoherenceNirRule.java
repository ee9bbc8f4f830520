package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A NIR tells the sex, the year and often the month of birth: they must match the file. */
public final class CoherenceNirRule {

  private CoherenceNirRule() {}

  /** Compares a valid NIR with what is known; what is unknown is not compared. */
  public static Verdict verdict(
      String nir, @Nullable Civilite civilite, @Nullable LocalDate naissance) {
    String normalise = NirRule.normalise(nir);
    if (civilite != null && civilite != civilite(normalise)) {
      return refuse(
          "NIR_CIVILITE", "Le numéro de sécurité sociale ne correspond pas à la civilité.");
    }
    if (naissance != null && !isNeLe(normalise, naissance)) {
      return refuse(
          "NIR_NAISSANCE",
          "Le numéro de sécurité sociale ne correspond pas à la date de naissance.");
    }
    return Verdict.accorde();
  }

  private static Civilite civilite(String nir) {
    return nir.charAt(0) % 2 == '1' % 2 ? Civilite.M : Civilite.MME;
  }

  private static boolean isNeLe(String nir, LocalDate naissance) {
    if (nir.charAt(0) != '1' && nir.charAt(0) != '2') {
      return true;
    }
    int annee = Integer.parseInt(nir.substring(1, 3));
    int mois = Integer.parseInt(nir.substring(3, 5));
    boolean moisConnu = mois >= 1 && mois <= 12;
    return annee == naissance.getYear() % 100 && (!moisConnu || mois == naissance.getMonthValue());
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
