package fr.parcours.iae.asp;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The person's situation when hired; durations are the ASP's codes 01 to 04.
 *
 * @param niveauFormation the ASP's code
 * @param sansEmploiDepuis duration, for somebody without a job; none for somebody who has one
 * @param identifiantFt France Travail's number, for somebody registered there
 * @param rsa NON, OUI-M (increased) or OUI-NM
 * @param independant what an EITI adds; none for the other kinds
 */
public record Situation(
    String orienteur,
    @Nullable String niveauFormation,
    @Nullable String sansEmploiDepuis,
    boolean sansRessource,
    @Nullable String identifiantFt,
    @Nullable String inscritFtDepuis,
    boolean rqth,
    boolean oeth,
    String rsa,
    @Nullable String rsaDepuis,
    @Nullable String assDepuis,
    @Nullable String aahDepuis,
    @Nullable Independant independant,
    Freins freins) {

  static final String SANS_RSA = "NON";

  /**
   * What the ASP asks of a self-employed worker.
   *
   * @param revenuMensuel in euros
   * @param cotisations 01 to 06; 06 when none applies
   */
  public record Independant(
      @Nullable String areDepuis,
      @Nullable String primeActiviteDepuis,
      boolean cape,
      boolean cesa,
      @Nullable String acteur,
      @Nullable BigDecimal revenuMensuel,
      @Nullable String cotisations) {}

  /** Seven difficulties, since December 2025. */
  public record Freins(
      boolean sortantAse,
      boolean parentIsole,
      boolean hebergement,
      boolean refugie,
      boolean sortantDetention,
      boolean langueFrancaise,
      boolean mobilite) {

    public static Freins aucun() {
      return new Freins(false, false, false, false, false, false, false);
    }
  }

  public boolean isEnEmploi() {
    return sansEmploiDepuis == null;
  }

  public boolean isRsa() {
    return !SANS_RSA.equals(rsa);
  }

  public boolean isAideSociale() {
    return isRsa() || assDepuis != null || aahDepuis != null;
  }
}
