package fr.parcours.iae.passiae;

import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.regles.BaseLegale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What gave the PASS its dates, and the day it ends, for whoever reads the PASS. */
@Component
class RecitPass implements Recit, Suite {

  private final JdbcClient jdbc;

  RecitPass(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A cancelled PASS keeps the story of the hire it was issued for. */
  @Override
  public List<Evenement> evenements(Cas cas) {
    if (!Cas.readsPass(cas.acteur())) {
      return List.of();
    }
    return jdbc.sql(
            """
            select v.le, v.nature, v.debut, v.fin, p.numero, u.nom_affiche as qui
            from (
              select * from pass_iae_evenement where candidature_id = :id
              union
              select * from pass_iae_evenement where pass_id = :pass) v
            join (select id, numero from pass_iae union all select id, numero from pass_iae_annule) p
              on p.id = v.pass_id
            left join utilisateur u on u.id = v.utilisateur_id
            order by v.id
            """)
        .param("id", cas.id())
        .param("pass", cas.passId())
        .query(RecitPass::evenement)
        .list();
  }

  @Override
  public List<Attendu> attendus(Cas cas) {
    if (cas.passId() == null) {
      return List.of();
    }
    return jdbc
        .sql("select fin from pass_iae where id = :pass and fin >= :today")
        .param("pass", cas.passId())
        .param("today", cas.aujourdhui())
        .query(LocalDate.class)
        .optional()
        .map(
            fin ->
                Attendu.comes(
                    "Fin du PASS IAE",
                    "La plateforme",
                    fin,
                    "Dernier jour, si rien ne le suspend ni ne le prolonge d’ici là."))
        .stream()
        .toList();
  }

  private static Evenement evenement(ResultSet row, int i) throws SQLException {
    NatureEvenement nature = NatureEvenement.valueOf(row.getString("nature"));
    String numero = row.getString("numero");
    String affichage =
        numero.substring(0, 5) + " " + numero.substring(5, 7) + " " + numero.substring(7);
    return Evenement.at(
            row.getObject("le", OffsetDateTime.class), theme(nature), titre(nature, affichage))
        .by(row.getString("qui"), null)
        .detail(
            "PASS IAE du %1$td/%1$tm/%1$tY au %2$td/%2$tm/%2$tY."
                .formatted(row.getDate("debut"), row.getDate("fin")))
        .base(
            switch (nature) {
              case DELIVRE, ANNULE, DEBUT_DEPLACE -> BaseLegale.ELIGIBILITE;
              case PROLONGE -> BaseLegale.PROLONGATION;
              default -> BaseLegale.PARCOURS;
            });
  }

  private static String titre(NatureEvenement nature, String affichage) {
    return switch (nature) {
      case DELIVRE -> "PASS IAE " + affichage + " délivré";
      case ANNULE -> "PASS IAE " + affichage + " annulé avec l’embauche";
      default -> nature.libelle() + ", PASS IAE " + affichage;
    };
  }

  private static Theme theme(NatureEvenement nature) {
    return switch (nature) {
      case DELIVRE, ANNULE, DEBUT_DEPLACE -> Theme.PASS;
      case PROLONGE -> Theme.PROLONGATION;
      default -> Theme.SUSPENSION;
    };
  }
}
