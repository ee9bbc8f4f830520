package fr.parcours.iae.regles;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The 18 administrative criteria of eligibility (arrêté du 1er septembre 2021), in their order. */
public enum CritereIae {
  RSA(1, 1, 1, "Bénéficiaire du RSA", "Attestation RSA", AgePreuve.TROIS_MOIS),
  ASS(2, 1, 2, "Allocataire ASS", "Attestation ASS", AgePreuve.TROIS_MOIS),
  AAH(3, 1, 3, "Allocataire AAH", "Attestation AAH", AgePreuve.TROIS_MOIS),
  DETLD(4, 1, 4, "DETLD (+ 24 mois)", "Attestation France Travail", AgePreuve.TROIS_MOIS),
  CAP_BEP(
      5,
      2,
      1,
      "Niveau d'étude 3 (CAP, BEP) ou infra",
      "Diplôme ou attestation sur l'honneur",
      AgePreuve.TROIS_MOIS_ATTESTATION),
  SENIOR(6, 2, 2, "Senior (+50 ans)", "Pièce d'identité", AgePreuve.SANS_LIMITE),
  JEUNE(7, 2, 3, "Jeune (-26 ans)", "Pièce d'identité", AgePreuve.SANS_LIMITE),
  ASE(8, 2, 4, "Sortant de l'ASE", "Attestation ASE", AgePreuve.DOUZE_MOIS),
  DELD(9, 2, 5, "DELD (12-24 mois)", "Attestation France Travail", AgePreuve.TROIS_MOIS),
  TH(10, 2, 6, "Travailleur handicapé", "Attestation RQTH", AgePreuve.VALIDE_A_L_EMBAUCHE),
  PI(11, 2, 7, "Parent isolé", "Attestation CAF", AgePreuve.TROIS_MOIS),
  PSH_PR(
      12,
      2,
      8,
      "Personne sans hébergement ou hébergée ou ayant un parcours de rue",
      "Domiciliation ou déclaration sur l'honneur d'un travailleur social",
      AgePreuve.TROIS_MOIS),
  REF_DA(
      13,
      2,
      9,
      "Réfugié statutaire, bénéficiaire d'une protection temporaire, protégé subsidiaire ou demandeur d'asile",
      "Titre de séjour / autorisation temporaire",
      AgePreuve.VALIDE_A_LA_DELIVRANCE),
  ZRR(14, 2, 10, "Résident ZRR/ZFRR", "Justificatif de domicile", AgePreuve.SIX_MOIS),
  QPV(15, 2, 11, "Résident QPV", "Justificatif de domicile", AgePreuve.SIX_MOIS),
  DETENTION_MJ(
      16,
      2,
      12,
      "Sortant de détention ou personne placée sous main de justice",
      "Billet de sortie ou attestation JAP",
      AgePreuve.SIX_MOIS),
  FLE(17, 2, 13, "Maîtrise de la langue française", "Évaluation FLE", AgePreuve.SIX_MOIS),
  PM(18, 2, 14, "Problème de mobilité", "Diagnostic mobilité", AgePreuve.SIX_MOIS);

  /** How old a proof may be when the PASS is delivered. */
  public enum AgePreuve {
    SANS_LIMITE("sans limite"),
    TROIS_MOIS("moins de 3 mois"),
    TROIS_MOIS_ATTESTATION("moins de 3 mois pour l'attestation sur l'honneur"),
    SIX_MOIS("moins de 6 mois"),
    DOUZE_MOIS("moins de 12 mois"),
    VALIDE_A_L_EMBAUCHE("valable à l'embauche"),
    VALIDE_A_LA_DELIVRANCE("valable à la délivrance du PASS IAE");

    private final String libelle;

    AgePreuve(String libelle) {
      this.libelle = libelle;
    }

    public String libelle() {
      return libelle;
    }
  }

  /** The administration that can confirm a criterion without any paper. */
  public enum Certificateur {
    API_PARTICULIER,
    API_FRANCE_TRAVAIL
  }

  /** Two criteria that one person cannot meet at once. */
  public static final List<List<CritereIae>> EXCLUSIFS =
      List.of(List.of(SENIOR, JEUNE), List.of(DETLD, DELD));

  private static final Set<CritereIae> API_PARTICULIER = EnumSet.of(RSA, AAH, PI);

  private final int numero;
  private final int niveau;
  private final int rang;
  private final String libelle;
  private final String preuve;
  private final AgePreuve agePreuve;

  CritereIae(int numero, int niveau, int rang, String libelle, String preuve, AgePreuve agePreuve) {
    this.numero = numero;
    this.niveau = niveau;
    this.rang = rang;
    this.libelle = libelle;
    this.preuve = preuve;
    this.agePreuve = agePreuve;
  }

  public int numero() {
    return numero;
  }

  public int niveau() {
    return niveau;
  }

  /** Place on the list of its level. */
  public int rang() {
    return rang;
  }

  public String libelle() {
    return libelle;
  }

  public String preuve() {
    return preuve;
  }

  public AgePreuve agePreuve() {
    return agePreuve;
  }

  public Optional<Certificateur> certificateur() {
    if (this == TH) {
      return Optional.of(Certificateur.API_FRANCE_TRAVAIL);
    }
    return API_PARTICULIER.contains(this)
        ? Optional.of(Certificateur.API_PARTICULIER)
        : Optional.empty();
  }

  public static List<CritereIae> duNiveau(int niveau) {
    return Arrays.stream(values()).filter(c -> c.niveau == niveau).toList();
  }
}
