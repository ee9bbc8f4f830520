package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.regles.EtatFicheSalarie;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fiche salarié of the hire on its way to the ASP and back, for the SIAE. */
@Component
class RecitFiche implements Recit {

  private final JdbcClient jdbc;

  RecitFiche(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    if (!cas.isEmployeur()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select t.le, t.action, t.etat_apres, t.code, u.nom_affiche as qui
            from fiche_salarie f join fiche_salarie_transition t on t.fiche_id = f.id
              left join utilisateur u on u.id = t.par
            where f.candidature_id = :id order by t.id
            """)
        .param("id", cas.id())
        .query(RecitFiche::transition)
        .list();
  }

  private static Evenement transition(ResultSet row, int n) throws SQLException {
    return Evenement.at(
            row.getObject("le", OffsetDateTime.class),
            Theme.FICHE,
            ActionsFiche.libelle(
                row.getString("action"),
                EtatFicheSalarie.valueOf(row.getString("etat_apres")),
                row.getString("code")))
        .by(row.getString("qui"), null);
  }
}
