package fr.parcours.iae.parcours;

import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.version.Parametres;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The next alert before the end of the PASS and the day the review is asked for, for the SIAE. */
@Component
class SuiteAlertes implements Suite {

  private record Suivi(
      LocalDate fin, String departement, UUID siaeId, String siae, String donnees) {}

  private final JdbcClient jdbc;
  private final Parametres parametres;

  SuiteAlertes(JdbcClient jdbc, Parametres parametres) {
    this.jdbc = jdbc;
    this.parametres = parametres;
  }

  @Override
  public List<Attendu> attendus(Cas cas) {
    if (!cas.isEmployeur() || cas.passId() == null) {
      return List.of();
    }
    return jdbc.sql(
            """
            select p.fin, s.departement, s.siae_id, o.nom as siae, coalesce((
              select string_agg(a.seuil, ' ') from parcours_alerte a
              where a.pass_id = p.id and a.fin = p.fin), '') as donnees
            from parcours s join pass_iae p on p.id = s.pass_id join organisation o on o.id = s.siae_id
            where s.pass_id = :pass and s.clos_le is null
            """)
        .param("pass", cas.passId())
        .query(Suivi.class)
        .optional()
        .map(s -> after(s, cas))
        .orElse(List.of());
  }

  private List<Attendu> after(Suivi suivi, Cas cas) {
    Set<String> donnees = Set.of(suivi.donnees().split(" "));
    List<Attendu> attendus = new ArrayList<>();
    EcheancesParcours.ALERTES.stream()
        .filter(cle -> !donnees.contains(cle))
        .map(cle -> seuil(cle, suivi, cas))
        .filter(jour -> jour.isAfter(cas.aujourdhui()))
        .sorted()
        .limit(1)
        .forEach(
            jour ->
                attendus.add(Attendu.comes("Alerte de fin de PASS", "La plateforme", jour, null)));
    LocalDate bilan = seuil(EcheancesParcours.BILAN, suivi, cas);
    if (!donnees.contains(EcheancesParcours.BILAN)
        && bilan.isAfter(cas.aujourdhui())
        && cas.isEmployeur(suivi.siaeId())) {
      attendus.add(
          Attendu.comes(
              "Faire le bilan de fin de parcours",
              suivi.siae(),
              bilan,
              "Une tâche sera proposée ce jour-là."));
    }
    return attendus;
  }

  private LocalDate seuil(String cle, Suivi suivi, Cas cas) {
    return suivi
        .fin()
        .plusDays(1)
        .minus(parametres.delai(cle, suivi.departement(), cas.aujourdhui()));
  }
}
