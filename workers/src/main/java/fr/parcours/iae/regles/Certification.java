package fr.parcours.iae.regles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an administration's service answered about one criterion of one person. */
public record Certification(Etat etat, @Nullable LocalDate debut, @Nullable LocalDate fin) {

  /** Days a certified criterion is still taken as true after it was checked. */
  public static final int JOURS_DE_GRACE = 92;

  /** Outcome of the check. */
  public enum Etat {
    NON_TENTEE,
    CERTIFIE,
    NON_CERTIFIE,
    IDENTITE_INTROUVABLE,
    A_RETENTER
  }

  public static Certification nonTentee() {
    return new Certification(Etat.NON_TENTEE, null, null);
  }

  public static Certification beneficiaire(LocalDate debut, @Nullable LocalDate fin) {
    return new Certification(Etat.CERTIFIE, debut, fin);
  }

  public static Certification nonBeneficiaire() {
    return new Certification(Etat.NON_CERTIFIE, null, null);
  }

  public static Certification identiteIntrouvable() {
    return new Certification(Etat.IDENTITE_INTROUVABLE, null, null);
  }

  public static Certification aRetenter() {
    return new Certification(Etat.A_RETENTER, null, null);
  }

  /** True or false once the administration answered; null while nothing is known. */
  public @Nullable Boolean certifie() {
    return switch (etat) {
      case CERTIFIE -> Boolean.TRUE;
      case NON_CERTIFIE -> Boolean.FALSE;
      default -> null;
    };
  }

  /** Whether the criterion is certified on that day. */
  public boolean couvre(LocalDate jour) {
    return debut != null && !jour.isBefore(debut) && (fin == null || !jour.isAfter(fin));
  }
}
