package fr.parcours.iae.eligibilite;

import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.regles.BaseLegale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which habilitated prescriber the SIAE asked, and its words to them: for professionals, the words
 * for those who follow the person.
 */
@Component
class RecitAvis implements Recit {

  private final JdbcClient jdbc;

  RecitAvis(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    if (!cas.isInterne()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select a.demande_le, a.message, u.nom_affiche as qui, s.nom as organisation,
              o.nom as prescripteur
            from avis_demande a
              join candidature c on c.id = a.dossier_id
              join organisation s on s.id = c.siae_id
              left join utilisateur u on u.id = a.demande_par
              left join organisation o on o.id = a.prescripteur_id
            where a.dossier_id = :id
            """)
        .param("id", cas.id())
        .query((row, n) -> avis(row, cas.isAccompagnant()))
        .list();
  }

  private static Evenement avis(ResultSet row, boolean mots) throws SQLException {
    String message = mots ? row.getString("message") : null;
    return Evenement.at(
            row.getObject("demande_le", OffsetDateTime.class),
            Theme.ELIGIBILITE,
            "Avis d’un prescripteur habilité demandé")
        .by(row.getString("qui"), row.getString("organisation"))
        .detail(
            "À "
                + row.getString("prescripteur")
                + (message == null || message.isBlank() ? "." : " : « " + message.strip() + " »"))
        .base(BaseLegale.ELIGIBILITE);
  }
}
