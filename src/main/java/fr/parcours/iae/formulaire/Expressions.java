package fr.parcours.iae.formulaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The expressions of a form: all of them, and those that decide what the form holds. */
final class Expressions {

  private final List<ExpressionFeel> decisives = new ArrayList<>();
  private final List<ExpressionFeel> toutes = new ArrayList<>();

  private Expressions() {}

  static List<ExpressionFeel> toutes(FormulaireDefinition definition) {
    return of(definition).toutes;
  }

  /** The names a change of which may change the form. */
  static Set<String> variablesDecisives(FormulaireDefinition definition) {
    Set<String> variables = new HashSet<>();
    of(definition).decisives.forEach(expression -> variables.addAll(expression.variables()));
    return variables;
  }

  private static Expressions of(FormulaireDefinition definition) {
    Expressions expressions = new Expressions();
    expressions.collect(definition.composants());
    return expressions;
  }

  private void collect(List<Composant> composants) {
    for (Composant composant : composants) {
      addDecisives(composant.masque());
      if (composant instanceof Composant.Groupe groupe) {
        collect(groupe.composants());
      } else if (composant instanceof Composant.Liste liste) {
        collect(liste.composants());
      } else if (composant instanceof Composant.Calcul calcul) {
        addDecisives(calcul.expression());
      } else if (composant instanceof Composant.Champ champ) {
        Contraintes regles = champ.contraintes();
        addDecisives(champ.lectureSeuleSi(), champ.source().expression(), regles.obligatoireSi());
        Stream.of(Optional.ofNullable(regles.dateMin()), Optional.ofNullable(regles.dateMax()))
            .flatMap(Optional::stream)
            .forEach(toutes::add);
      }
    }
  }

  private void addDecisives(@Nullable ExpressionFeel... expressions) {
    for (ExpressionFeel expression : expressions) {
      if (expression != null) {
        decisives.add(expression);
        toutes.add(expression);
      }
    }
  }
}
