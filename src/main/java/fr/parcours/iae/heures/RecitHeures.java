package fr.parcours.iae.heures;

import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.shared.Ecrit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Weekly hours, for the SIAE and the person; alerts of the limit, for the SIAE. */
@Component
class RecitHeures implements Recit {

  private static final String HORAIRE = "HORAIRE";

  private final JdbcClient jdbc;

  RecitHeures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    if (!cas.isEmployeur() && !cas.acteur().isCandidat()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select h.saisi_le as le, 'HORAIRE' as nature, h.a_partir_du, h.heures, u.nom_affiche as qui
            from horaire_contrat h left join utilisateur u on u.id = h.saisi_par
            where h.candidature_id = :id
            union all
            select a.le, a.alerte, null, null, null
            from alerte_heures a join embauche e
              on e.candidat_id = a.candidat_id and e.siae_id = a.siae_id
            where :employeur and e.candidature_id = :id and e.pass_id is not null
            """)
        .param("id", cas.id())
        .param("employeur", cas.isEmployeur())
        .query((row, i) -> evenement(row, cas.siae()))
        .list();
  }

  private static Evenement evenement(ResultSet row, String siae) throws SQLException {
    OffsetDateTime le = row.getObject("le", OffsetDateTime.class);
    String nature = row.getString("nature");
    return HORAIRE.equals(nature)
        ? Evenement.at(le, Theme.HEURES, "Horaire de la semaine fixé")
            .by(row.getString("qui"), siae)
            .detail(
                "%s par semaine à partir du %s."
                    .formatted(
                        Ecrit.heures(row.getBigDecimal("heures")),
                        Ecrit.jour(row.getObject("a_partir_du", LocalDate.class))))
            .base(BaseLegale.CONTRATS)
        : Evenement.at(
                le,
                Theme.HEURES,
                "ATTEINTE".equals(nature)
                    ? "Plafond des heures en entreprise atteint"
                    : "Plafond des heures en entreprise proche")
            .by(null, null)
            .base(BaseLegale.MISE_A_DISPOSITION);
  }
}
