package fr.parcours.iae.version;

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
 * The decisions taken by rule in a case, with the version that decided: for professionals. A table
 * asked again in one go, once for each contract one may sign, is one line.
 */
@Component
class RecitDecisions implements Recit {

  private final JdbcClient jdbc;

  RecitDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    if (!cas.isInterne()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select max(rendue_le) as rendue_le, cle, version from decision_rendue
            where dossier_id = :id group by cle, version, date_trunc('minute', rendue_le)
            """)
        .param("id", cas.id())
        .query(RecitDecisions::decision)
        .list();
  }

  private static Evenement decision(ResultSet row, int n) throws SQLException {
    String cle = row.getString("cle");
    return Evenement.at(
            row.getObject("rendue_le", OffsetDateTime.class),
            "limites-contrat".equals(cle) ? Theme.CONTRAT : Theme.ELIGIBILITE,
            titre(cle))
        .detail("Règle en vigueur, version " + row.getInt("version"))
        .base(base(cle));
  }

  private static String titre(String cle) {
    return switch (cle) {
      case "besoin-diagnostic" -> "Besoin d’un diagnostic vérifié";
      case "criteres-minimum", "criteres-reunis" -> "Critères d’éligibilité vérifiés";
      case "limites-contrat" -> "Limites du contrat vérifiées";
      case "mode-delivrance" -> "Mode de délivrance du PASS IAE déterminé";
      default -> "Décision « " + cle + " » rendue";
    };
  }

  private static String base(String cle) {
    return switch (cle) {
      case "criteres-minimum", "criteres-reunis" -> BaseLegale.CRITERES;
      case "limites-contrat" -> BaseLegale.CONTRATS;
      case "mode-delivrance" -> BaseLegale.PARCOURS;
      default -> BaseLegale.ELIGIBILITE;
    };
  }
}
