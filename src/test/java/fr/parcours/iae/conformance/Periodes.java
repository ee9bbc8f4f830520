package fr.parcours.iae.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parcours.iae.regles.PeriodePass;
import fr.parcours.iae.regles.PeriodeProlongation;
import fr.parcours.iae.regles.PeriodeSuspension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Periods as the cases write them: {@code [first, last]}, or an object with both. */
final class Periodes {

  private Periodes() {}

  static List<PeriodePass> pass(Cas cas, String champ) {
    return liste(cas.given().path(champ), PeriodePass::new);
  }

  static List<PeriodeSuspension> suspensions(Cas cas, String champ) {
    return liste(cas.given().path(champ), PeriodeSuspension::new);
  }

  static List<PeriodeProlongation> prolongations(Cas cas, String champ) {
    return liste(cas.given().path(champ), PeriodeProlongation::new);
  }

  /** One period alone, a list of periods, or nothing. */
  private static <P> List<P> liste(JsonNode noeud, BiFunction<LocalDate, LocalDate, P> periode) {
    List<P> periodes = new ArrayList<>();
    if (noeud.isObject() || noeud.path(0).isTextual()) {
      periodes.add(une(noeud, periode));
    } else {
      noeud.forEach(n -> periodes.add(une(n, periode)));
    }
    return periodes;
  }

  private static <P> P une(JsonNode noeud, BiFunction<LocalDate, LocalDate, P> periode) {
    return noeud.isObject()
        ? periode.apply(jour(noeud.path("start")), jour(noeud.path("end")))
        : periode.apply(jour(noeud.path(0)), jour(noeud.path(1)));
  }

  static LocalDate jour(JsonNode noeud) {
    return LocalDate.parse(noeud.asText());
  }
}
