package fr.parcours.iae.tache;

/** How many open tasks each view has. */
public record CompteTaches(
    long aTraiter, long enRetard, long aMoi, long nonPrises, long cetteSemaine, long misesDeCote) {

  static final CompteTaches AUCUNE = new CompteTaches(0, 0, 0, 0, 0, 0);

  public long of(VueTaches vue) {
    return switch (vue) {
      case A_TRAITER -> aTraiter;
      case EN_RETARD -> enRetard;
      case A_MOI -> aMoi;
      case NON_PRISES -> nonPrises;
      case CETTE_SEMAINE -> cetteSemaine;
      case MISES_DE_COTE -> misesDeCote;
    };
  }
}
