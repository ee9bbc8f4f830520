package fr.parcours.iae.sortie;

import fr.parcours.iae.regles.ClasseSortie;
import fr.parcours.iae.regles.TauxSorties;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The exits of a SIAE by class.
 *
 * @param depuis first day of the period
 * @param parClasse the exits that count, every class there, in the order of the classes
 * @param nonComptees exits the list shows but no rate counts
 */
public record CompteSorties(
    LocalDate depuis, Map<ClasseSortie, Long> parClasse, long nonComptees, TauxSorties taux) {

  static CompteSorties de(LocalDate depuis, Collection<Sortie> sorties) {
    Map<ClasseSortie, Long> parClasse = new EnumMap<>(ClasseSortie.class);
    for (ClasseSortie classe : ClasseSortie.values()) {
      if (classe != ClasseSortie.RETIREE) {
        parClasse.put(classe, 0L);
      }
    }
    List<ClasseSortie> comptees =
        sorties.stream().filter(Sortie::isComptee).map(Sortie::classe).toList();
    comptees.forEach(classe -> parClasse.computeIfPresent(classe, (c, n) -> n + 1));
    TauxSorties taux = TauxSorties.de(comptees);
    return new CompteSorties(depuis, parClasse, sorties.size() - taux.comptees(), taux);
  }

  public long toutes() {
    return taux.comptees() + nonComptees;
  }
}
