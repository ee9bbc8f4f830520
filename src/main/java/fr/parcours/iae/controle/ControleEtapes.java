package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.Constats.nomDe;

import fr.parcours.iae.controle.EtapesRequises.EtapeRequise;
import fr.parcours.iae.controle.regles.Constats;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way through a process: no step out of reach, no endless turn, the required ones on it. */
final class ControleEtapes {

  private static final Set<String> SANS_SUITE = Set.of("endEvent", "subProcess");

  private ControleEtapes() {}

  static List<Defaut> check(Examen examen, List<EtapeRequise> requises) {
    Constats constats = new Constats(examen.modele().fichier());
    Graphe graphe = new Graphe(examen.modele());
    Set<String> atteints = graphe.atteints("");
    graphe
        .noeuds()
        .forEach(
            (id, noeud) -> {
              boolean evenementiel = "true".equals(noeud.getAttribute("triggeredByEvent"));
              if (!evenementiel && !atteints.contains(id)) {
                constats.add(
                    "ELEMENT_HORS_D_ATTEINTE",
                    noeud,
                    "Aucun chemin ne mène à " + nomDe(noeud) + ".");
              }
              if (!SANS_SUITE.contains(noeud.getLocalName()) && !graphe.hasSuite(id)) {
                constats.add(
                    "ELEMENT_SANS_SUITE",
                    noeud,
                    "Rien ne suit " + nomDe(noeud) + " : un chemin finit par une fin.");
              }
            });
    graphe.boucles().stream()
        .findFirst()
        .flatMap(id -> Optional.ofNullable(graphe.noeuds().get(id)))
        .ifPresent(
            noeud ->
                constats.add(
                    "BOUCLE_SANS_ATTENTE",
                    noeud,
                    "Le chemin qui passe par "
                        + nomDe(noeud)
                        + " tourne sans jamais attendre personne ni aucune date."));
    requises.forEach(requise -> check(examen, graphe, atteints, requise, constats));
    return constats.defauts();
  }

  private static void check(
      Examen examen, Graphe graphe, Set<String> atteints, EtapeRequise requise, Constats constats) {
    if (!atteints.contains(requise.id()) || !graphe.noeuds().containsKey(requise.id())) {
      constats.add(
          "ETAPE_REQUISE_ABSENTE",
          Optional.of(requise.id()),
          "L’étape "
              + examen
                  .produit()
                  .find(requise.id())
                  .map(Constats::nomDe)
                  .orElse("« " + requise.id() + " »")
              + " manque, ou rien n’y mène. "
              + requise.motif());
    } else if (requise.apres() != null && graphe.atteints(requise.apres()).contains(requise.id())) {
      constats.add(
          "ETAPE_REQUISE_CONTOURNEE",
          Optional.of(requise.id()),
          "Un chemin mène à "
              + examen.modele().find(requise.id()).map(Constats::nomDe).orElse("")
              + " sans passer par "
              + examen
                  .produit()
                  .find(requise.apres())
                  .map(Constats::nomDe)
                  .orElse("« " + requise.apres() + " »")
              + ". "
              + requise.motif());
    }
  }
}
