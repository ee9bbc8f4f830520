package fr.parcours.iae.prefet;

import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the SIAE asked the prefect about this hire, and the answers: for both. */
@Component
class RecitPrefet implements Recit, Suite {

  private final JdbcClient jdbc;

  RecitPrefet(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    if (!isRead(cas)) {
      return List.of();
    }
    return jdbc.sql(
            """
            select f.le, f.nature, f.texte, d.type, d.numero, u.nom_affiche as qui
            from demande_prefet d join fait_demande_prefet f on f.demande_id = d.id
              left join utilisateur u on u.id = f.par
            where d.pass_id = :pass and d.candidature_id = :id order by f.id
            """)
        .param("pass", cas.passId())
        .param("id", cas.id())
        .query(RecitPrefet::fait)
        .list();
  }

  /** A granted decision comes to its end unless it is renewed. */
  @Override
  public List<Attendu> attendus(Cas cas) {
    if (!isRead(cas)) {
      return List.of();
    }
    return jdbc.sql(
            """
            select type, numero, decision_fin from demande_prefet
            where pass_id = :pass and candidature_id = :id and etat = 'ACCORDEE'
              and decision_fin >= :today
            """)
        .param("pass", cas.passId())
        .param("id", cas.id())
        .param("today", cas.aujourdhui())
        .query(
            (row, i) ->
                Attendu.comes(
                    "Fin de la décision du préfet n° " + row.getString("numero"),
                    cas.siae(),
                    row.getObject("decision_fin", LocalDate.class),
                    TypeDecisionPrefet.valueOf(row.getString("type")).libelle()))
        .list();
  }

  private static boolean isRead(Cas cas) {
    return cas.passId() != null && (cas.isEmployeur() || cas.isInstitution());
  }

  private static Evenement fait(ResultSet row, int i) throws SQLException {
    NatureFait nature = NatureFait.valueOf(row.getString("nature"));
    String texte = row.getString("texte");
    String type = TypeDecisionPrefet.valueOf(row.getString("type")).libelle();
    String numero = nature == NatureFait.ACCORDEE ? ", n° " + row.getString("numero") : "";
    return Evenement.at(row.getObject("le", OffsetDateTime.class), Theme.PREFET, nature.libelle())
        .by(row.getString("qui"), null)
        .detail(type + numero + "." + (texte == null ? "" : " « " + texte + " »"))
        .base(BaseLegale.DECISIONS_PREFET);
  }
}
