package fr.parcours.iae.renouvellement;

import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.version.Parametres;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the SIAE will be asked what follows the contract; once it was asked, it is a task. */
@Component
class SuiteDuContrat implements Suite {

  private final JdbcClient jdbc;
  private final Parametres parametres;

  SuiteDuContrat(JdbcClient jdbc, Parametres parametres) {
    this.jdbc = jdbc;
    this.parametres = parametres;
  }

  @Override
  public List<Attendu> attendus(Cas cas) {
    if (!cas.isEmployeur() || cas.passId() == null) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            select e.fin from embauche e
            where e.candidature_id = :id and e.etat = 'CONCLUE' and e.fin >= :today
              and not exists (select from suite_contrat s
                where s.candidature_id = e.candidature_id and s.fin = e.fin)
              and not exists (select from sortie x
                where x.candidature_id = e.candidature_id and x.annulee_le is null)
            """)
        .param("id", cas.id())
        .param("today", cas.aujourdhui())
        .query(LocalDate.class)
        .optional()
        .map(fin -> asked(fin, cas))
        .stream()
        .toList();
  }

  private Attendu asked(LocalDate fin, Cas cas) {
    LocalDate jour =
        fin.minus(parametres.delai("preavis-suite-contrat", cas.departement(), cas.aujourdhui()));
    return Attendu.comes(
        "Décider de la suite du contrat",
        cas.siae(),
        jour.isAfter(cas.aujourdhui()) ? jour : cas.aujourdhui(),
        "Une tâche sera proposée ce jour-là.");
  }
}
