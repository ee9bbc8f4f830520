package fr.parcours.iae.securite;

import java.util.Map;
import java.util.Optional;

/**
 * Who walks the route matrix and on which cases. A test bean of this type replaces the default one,
 * which knows no case.
 */
public interface FixtureRoutes {

  /**
   * Column of the matrix → the person, acting for their organisation; {@code anonyme} is absent.
   */
  Map<String, UtilisateurConnecte> personnes();

  /**
   * What to put into a route for one column.
   *
   * @param methode GET or POST
   * @param route path template as in the matrix
   * @param lien whose case it is, seen from this person
   * @return empty when there is no such case for this person: the cell is counted as not tried
   */
  Optional<Cas> cas(String methode, String route, String personne, Lien lien);

  /** Whose case a request names. */
  enum Lien {
    PROPRE,
    AUTRE,
    INCONNU
  }

  /** Values of the path variables and of the parameters sent. */
  record Cas(Map<String, String> variables, Map<String, String> parametres) {

    public static Cas vide() {
      return new Cas(Map.of(), Map.of());
    }
  }
}
