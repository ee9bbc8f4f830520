package fr.parcours.iae.regles;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of organisations that may be habilitated, in the codes of the service that ran before.
 *
 * <p>Arrêté du 1er septembre 2021.
 */
public enum TypePrescripteur {
  ML,
  CAP_EMPLOI,
  DEPT,
  PLIE,
  SPIP,
  PJJ,
  CCAS,
  CHRS,
  CIDFF,
  PREVENTION,
  AFPA,
  PIJ_BIJ,
  CAF,
  CADA,
  HUDA,
  CPH,
  CHU,
  ASE,
  CAVA,
  OACAS,
  MSA,
  EPIDE,
  E2C,
  /** Habilitated by the order itself: its agencies have nothing to ask. */
  FT,
  /** None of the national list: a département may habilitate it on a proof of what it does. */
  AUTRE;

  /** What an organisation may ask to be. */
  public static List<TypePrescripteur> demandables() {
    return Arrays.stream(values()).filter(TypePrescripteur::isDemandable).toList();
  }

  /** The kind of this code; none for a code of another list, such as that of an orienteur. */
  public static Optional<TypePrescripteur> of(String code) {
    return Arrays.stream(values()).filter(t -> t.name().equals(code)).findFirst();
  }

  public boolean isDemandable() {
    return this != FT;
  }

  public boolean isDePleinDroit() {
    return this == FT;
  }

  /** Whether what the organisation is must be proved by a document. */
  public boolean isJustifie() {
    return isLocal();
  }

  /**
   * Of no national list: habilitated by the prefect of its département, for a time, after the
   * opinion of the CDIAE.
   */
  public boolean isLocal() {
    return this == AUTRE;
  }
}
