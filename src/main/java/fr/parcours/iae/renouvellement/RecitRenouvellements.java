package fr.parcours.iae.renouvellement;

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

/** Renewals of the contract, for all who read it; what the SIAE decided instead, for the SIAE. */
@Component
class RecitRenouvellements implements Recit {

  private static final String RENOUVELER = "RENOUVELER";

  private final JdbcClient jdbc;

  RecitRenouvellements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    return jdbc.sql(
            """
            select r.decide_le as le, 'RENOUVELER' as suite, r.nouvelle_fin as fin,
              u.nom_affiche as qui
            from renouvellement_contrat r left join utilisateur u on u.id = r.decide_par
            where r.candidature_id = :id
            union all
            select s.decidee_le, s.suite, s.fin, u.nom_affiche
            from suite_contrat s left join utilisateur u on u.id = s.decidee_par
            where :employeur and s.candidature_id = :id and s.decidee_le is not null
              and s.suite <> 'RENOUVELER'
            """)
        .param("id", cas.id())
        .param("employeur", cas.isEmployeur())
        .query((row, n) -> evenement(row, cas.siae()))
        .list();
  }

  private static Evenement evenement(ResultSet row, String siae) throws SQLException {
    String suite = row.getString("suite");
    String fin = Ecrit.jour(row.getObject("fin", LocalDate.class));
    OffsetDateTime le = row.getObject("le", OffsetDateTime.class);
    return RENOUVELER.equals(suite)
        ? Evenement.at(le, Theme.CONTRAT, "Contrat renouvelé")
            .by(row.getString("qui"), siae)
            .detail("Jusqu’au " + fin + ".")
            .base(BaseLegale.CONTRATS)
        : Evenement.at(le, Theme.CONTRAT, "Suite du contrat décidée")
            .by(row.getString("qui"), siae)
            .detail("Au terme du %s : %s.".formatted(fin, libelle(suite)));
  }

  private static String libelle(String suite) {
    return switch (suite) {
      case "PROLONGER" -> "prolonger le PASS IAE";
      case "SUSPENDRE" -> "suspendre le PASS IAE";
      case "SORTIR" -> "sortie de la structure";
      default -> "rien de plus";
    };
  }
}
