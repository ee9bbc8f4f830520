package fr.parcours.iae.regles;

/** The texts our refusals cite, written once. */
public final class BaseLegale {

  public static final String ELIGIBILITE = "Code du travail, article L. 5132-3";
  public static final String STRUCTURES = "Code du travail, article L. 5132-4";
  public static final String PARCOURS =
      "Code du travail, article L. 5132-3 ; décret n° 2021-1128 du 30 août 2021";
  public static final String CRITERES =
      "Code du travail, article L. 5132-3 ; arrêté du 1er septembre 2021";
  public static final String CONTROLE = "Code du travail, articles R. 5132-1-12 à R. 5132-1-17";

  public static final String PASSERELLE =
      "Loi n° 2020-1577 du 14 décembre 2020, article 5 ; décret n° 2021-1129 du 30 août 2021";
  public static final String PROLONGATION =
      "Code du travail, article R. 5132-1-8 ; décret n° 2021-1128 du 30 août 2021";

  private BaseLegale() {}
}
