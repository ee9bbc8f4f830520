package fr.parcours.iae.migration;

import fr.parcours.iae.migration.PhotoCas.MinuterieVue;
import fr.parcours.iae.migration.PhotoCas.TacheVue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a passage does to the tasks and timers of a case, as French lines. */
public record EffetsPassage(List<String> taches, List<String> minuteries) {

  static EffetsPassage between(PhotoCas avant, PhotoCas apres) {
    return new EffetsPassage(
        taches(avant.taches(), apres.taches()), minuteries(avant.minuteries(), apres.minuteries()));
  }

  private static List<String> taches(Map<String, TacheVue> avant, Map<String, TacheVue> apres) {
    List<String> lignes = new ArrayList<>();
    avant.forEach(
        (id, tache) -> {
          TacheVue reste = apres.get(id);
          if (reste == null) {
            lignes.add("« " + tache.nom() + " » disparaît");
          } else if (reste.element().equals(tache.element())) {
            lignes.add("« " + tache.nom() + " » reste ouverte, même échéance");
          } else {
            lignes.add("« " + tache.nom() + " » devient « " + reste.nom() + " », même échéance");
          }
        });
    apres.forEach(
        (id, tache) -> {
          if (!avant.containsKey(id)) {
            lignes.add("« " + tache.nom() + " » s’ouvre");
          }
        });
    return lignes.stream().sorted().toList();
  }

  private static List<String> minuteries(
      Map<String, MinuterieVue> avant, Map<String, MinuterieVue> apres) {
    List<String> lignes = new ArrayList<>();
    avant.forEach(
        (id, minuterie) -> {
          MinuterieVue reste = apres.get(id);
          if (reste == null) {
            lignes.add("« " + minuterie.nom() + " » est retirée");
          } else if (reste.sonne().equals(minuterie.sonne())) {
            lignes.add("« " + minuterie.nom() + " » garde sa date");
          } else {
            lignes.add("« " + minuterie.nom() + " » change de date");
          }
        });
    apres.forEach(
        (id, minuterie) -> {
          if (!avant.containsKey(id)) {
            lignes.add("« " + minuterie.nom() + " » est ajoutée");
          }
        });
    return lignes.stream().sorted().toList();
  }
}
