package fr.parcours.iae.sortie;

import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.regles.SituationSortie;
import fr.parcours.iae.version.Parametres;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The follow-ups of an exit that are still to be made, for the SIAE that makes them. */
@Component
class SuiteSortie implements Suite {

  private record Suivie(LocalDate jour, String departement, SituationSortie situation) {}

  private final JdbcClient jdbc;
  private final Parametres parametres;

  SuiteSortie(JdbcClient jdbc, Parametres parametres) {
    this.jdbc = jdbc;
    this.parametres = parametres;
  }

  /** One whose day has come is a task already. */
  @Override
  public List<Attendu> attendus(Cas cas) {
    if (!cas.isEmployeur()) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            select jour, departement, situation from sortie
            where candidature_id = :id and annulee_le is null
            """)
        .param("id", cas.id())
        .query(Suivie.class)
        .optional()
        .filter(s -> s.situation() != SituationSortie.DECES)
        .stream()
        .flatMap(s -> Stream.of(point(s, 3, cas), point(s, 6, cas)))
        .filter(a -> a.quand() != null && a.quand().isAfter(cas.aujourdhui()))
        .toList();
  }

  private Attendu point(Suivie s, int mois, Cas cas) {
    return Attendu.comes(
        "Point à %d mois de la sortie".formatted(mois),
        cas.siae(),
        s.jour().plus(parametres.delai("suivi-sortie." + mois, s.departement(), cas.aujourdhui())),
        "Une tâche sera proposée ce jour-là.");
  }
}
