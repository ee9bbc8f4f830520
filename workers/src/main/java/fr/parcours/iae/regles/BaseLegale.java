package fr.parcours.iae.regles;

/** The texts our refusals cite, written once. */
public final class BaseLegale {

  public static final String ELIGIBILITE = "Code du travail, article L. 5132-3";
  public static final String STRUCTURES = "Code du travail, article L. 5132-4";
  public static final String CONVENTION = "Code du travail, article L. 5132-2";
  public static final String PARCOURS =
      "Code du travail, article L. 5132-3 ; décret n° 2021-1128 du 30 août 2021";
  public static final String CRITERES =
      "Code du travail, article L. 5132-3 ; arrêté du 1er septembre 2021";
  public static final String HABILITATION =
      "Code du travail, article L. 5132-3 ; arrêté du 1er septembre 2021 sur les prescripteurs habilités";
  public static final String CONTROLE = "Code du travail, articles R. 5132-1-12 à R. 5132-1-17";

  public static final String PASSERELLE =
      "Loi n° 2020-1577 du 14 décembre 2020, article 5 ; décret n° 2021-1129 du 30 août 2021";
  public static final String PROLONGATION =
      "Code du travail, article R. 5132-1-8 ; décret n° 2021-1128 du 30 août 2021";
  public static final String SORTIES =
      "Circulaire DGEFP n° 2008-21 du 10 décembre 2008 ; Code du travail, article L. 5132-2";
  public static final String MESURES_SORTIE =
      "Loi n° 2020-1577 du 14 décembre 2020 ; décret n° 2021-1129 du 30 août 2021";
  public static final String PMSMP = "Code du travail, articles L. 5135-1 à L. 5135-8";
  public static final String CONTRATS =
      "Code du travail, articles L. 5132-5, L. 5132-6, L. 5132-11-1 et L. 5132-15-1";
  public static final String MISE_A_DISPOSITION =
      "Code du travail, articles L. 5132-9, R. 5132-18 et D. 5132-18-1";

  public static final String DECISIONS_PREFET =
      "Code du travail, articles L. 5132-5, L. 5132-9, L. 5132-15-1 et D. 5132-18-1";
  public static final String DUREE_DU_TRAVAIL =
      "Code du travail, articles L. 3121-20 et L. 3121-21";

  /** No text of law: the rule every département knows from the service that ran before. */
  public static final String SERVICE_PUBLIC = "Règle du service public existant";

  private BaseLegale() {}
}
