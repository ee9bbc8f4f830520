package fr.parcours.iae.parcours;

import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.shared.Ecrit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Alerts before the end of the PASS and the review that follows, for the professionals who read it.
 */
@Component
class RecitParcours implements Recit {

  private static final String BILAN = "BILAN";

  private final JdbcClient jdbc;

  RecitParcours(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    if (!cas.isInterne() || cas.passId() == null) {
      return List.of();
    }
    return jdbc.sql(
            """
            select le, seuil as nature, fin as jour, null as suite, null as qui, null as organisation
            from parcours_alerte where pass_id = :pass
            union all
            select b.fait_le, 'BILAN', b.entretien_le, b.suite, u.nom_affiche, o.nom
            from bilan_parcours b left join utilisateur u on u.id = b.fait_par
              left join organisation o on o.id = b.siae_id
            where b.pass_id = :pass
            """)
        .param("pass", cas.passId())
        .query(RecitParcours::evenement)
        .list();
  }

  private static Evenement evenement(ResultSet row, int n) throws SQLException {
    OffsetDateTime le = row.getObject("le", OffsetDateTime.class);
    String jour = Ecrit.jour(row.getObject("jour", LocalDate.class));
    String nature = row.getString("nature");
    return BILAN.equals(nature)
        ? Evenement.at(le, Theme.PASS, "Bilan de fin de parcours fait")
            .by(row.getString("qui"), row.getString("organisation"))
            .detail(
                "Entretien du %s. Suite envisagée : %s."
                    .formatted(jour, SuiteEnvisagee.valueOf(row.getString("suite")).libelle()))
        : Evenement.at(le, Theme.PASS, PassVisibles.libelle(nature))
            .by(null, null)
            .detail("Pour un PASS qui finit le %s.".formatted(jour));
  }
}
