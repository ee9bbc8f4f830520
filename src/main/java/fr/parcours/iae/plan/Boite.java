package fr.parcours.iae.plan;

/** A rectangle of the drawing that something already fills. */
record Boite(double gauche, double haut, double droite, double bas) {

  boolean touches(Boite autre) {
    return gauche < autre.droite && autre.gauche < droite && haut < autre.bas && autre.haut < bas;
  }

  boolean isInside(Boite cadre) {
    return gauche >= cadre.gauche
        && droite <= cadre.droite
        && haut >= cadre.haut
        && bas <= cadre.bas;
  }
}
