package fr.parcours.iae.engine;

/**
 * One hostile input at one entry point.
 *
 * @param entree where it enters
 * @param id what the canary sings when it runs
 * @param genre what carries it
 * @param texte the model, or the expression itself for a query
 */
record Attaque(String entree, String id, Genre genre, String texte) {

  enum Genre {
    BPMN,
    BPMN_CLASSE,
    DMN,
    REQUETE,
    FILTRE
  }
}
