package fr.parcours.iae.formulaire;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names the conditions of a form look at: a change of one of them may change the form. */
final class Variables {

  private Variables() {}

  static void collect(List<Composant> composants, Set<String> variables) {
    for (Composant composant : composants) {
      add(composant.masque(), variables);
      if (composant instanceof Composant.Groupe groupe) {
        collect(groupe.composants(), variables);
      } else if (composant instanceof Composant.Liste liste) {
        collect(liste.composants(), variables);
      } else if (composant instanceof Composant.Calcul calcul) {
        add(calcul.expression(), variables);
      } else if (composant instanceof Composant.Champ champ) {
        Stream.of(champ.lectureSeuleSi(), champ.source().expression(), champ.contraintes().obligatoireSi())
            .forEach(expression -> add(expression, variables));
      }
    }
  }

  private static void add(@Nullable ExpressionFeel expression, Set<String> variables) {
    if (expression != null) {
      variables.addAll(expression.variables());
    }
  }
}
