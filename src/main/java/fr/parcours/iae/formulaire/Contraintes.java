package fr.parcours.iae.formulaire;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value must satisfy, as the {@code validate} part of a field says it. */
record Contraintes(
    boolean obligatoire,
    @Nullable ExpressionFeel obligatoireSi,
    @Nullable Integer minCaracteres,
    int maxCaracteres,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable Integer decimales,
    @Nullable Pattern motif,
    @Nullable Nature nature,
    @Nullable ExpressionFeel dateMin,
    @Nullable ExpressionFeel dateMax,
    boolean dateFuture) {

  /** The {@code validationType} of Camunda Forms. */
  enum Nature {
    EMAIL,
    TELEPHONE
  }
}
