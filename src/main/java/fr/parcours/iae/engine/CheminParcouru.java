package fr.parcours.iae.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where one instance of a case went on its diagram, and where it stands.
 *
 * @param nom name of the process, as people read it
 * @param noms names of the steps by id; gateways and nameless steps are only drawn
 */
public record CheminParcouru(
    String processInstanceId,
    String processKey,
    String nom,
    String processDefinitionId,
    boolean termine,
    Set<String> faites,
    Set<String> enCours,
    Map<String, String> noms) {

  /** A step of the diagram; its name is empty when the drawing gives none. */
  public record Etape(String id, String nom) {}

  public List<Etape> etapesFaites() {
    return etapes(faites);
  }

  public List<Etape> etapesEnCours() {
    return etapes(enCours);
  }

  private List<Etape> etapes(Set<String> ids) {
    return ids.stream().map(id -> new Etape(id, noms.getOrDefault(id, ""))).toList();
  }
}
