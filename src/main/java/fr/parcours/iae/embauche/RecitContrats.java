package fr.parcours.iae.embauche;

import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.MemoireTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The first and last day of each contract: the one of the case, and for whoever reads the PASS
 * those that rest on the same PASS, as its own page shows them.
 */
@Component
class RecitContrats implements Recit, Suite {

  private record Contrat(
      LocalDate debut, @Nullable LocalDate fin, @Nullable String poste, String siae) {}

  /** Past and future are told from the same rows. */
  private record Lues(Cas cas) {}

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;

  RecitContrats(JdbcClient jdbc, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    this.memoire = memoire;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    LocalDate today = cas.aujourdhui();
    return lues(cas).stream()
        .flatMap(c -> Stream.concat(Stream.of(debut(c)), fin(c)))
        .filter(e -> !e.jour().isAfter(today))
        .toList();
  }

  @Override
  public List<Attendu> attendus(Cas cas) {
    LocalDate today = cas.aujourdhui();
    List<Attendu> attendus = new ArrayList<>();
    for (Contrat c : lues(cas)) {
      LocalDate fin = c.fin();
      if (c.debut().isAfter(today)) {
        attendus.add(Attendu.comes("Début du contrat", c.siae(), c.debut(), c.poste()));
      }
      if (fin != null && fin.isAfter(today)) {
        attendus.add(Attendu.comes("Fin du contrat", c.siae(), fin, c.poste()));
      }
    }
    return attendus;
  }

  private List<Contrat> lues(Cas cas) {
    return memoire.once(new Lues(cas), () -> read(cas));
  }

  private List<Contrat> read(Cas cas) {
    return jdbc.sql(
            """
            select e.debut, e.fin, e.poste, o.nom as siae
            from embauche e join organisation o on o.id = e.siae_id
            where e.etat = 'CONCLUE' and (e.candidature_id = :id or e.pass_id = :pass)
            """)
        .param("id", cas.id())
        .param("pass", cas.passId())
        .query(Contrat.class)
        .list();
  }

  private static Evenement debut(Contrat c) {
    LocalDate fin = c.fin();
    return Evenement.on(c.debut(), Theme.CONTRAT, "Début du contrat")
        .detail(
            "%s%s, %s."
                .formatted(
                    c.siae(),
                    c.poste() == null ? "" : " : " + c.poste(),
                    fin == null ? "sans terme" : "jusqu’au " + Ecrit.jour(fin)))
        .base(BaseLegale.CONTRATS);
  }

  private static Stream<Evenement> fin(Contrat c) {
    return Stream.ofNullable(c.fin())
        .map(fin -> Evenement.on(fin, Theme.CONTRAT, "Fin du contrat").detail(c.siae() + "."));
  }
}
