package fr.parcours.iae.eligibilite;

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

/**
 * The diagnoses that serve the case: those of prescribers, and the SIAE's own. How many criteria
 * were met is told, never which: they say much of a person's life.
 */
@Component
class RecitEligibilite implements Recit {

  private final JdbcClient jdbc;

  RecitEligibilite(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    if (!Cas.readsPass(cas.acteur())) {
      return List.of();
    }
    return jdbc.sql(
            """
            select d.cree_le, d.expire_le, d.niveau1, d.niveau2, u.nom_affiche as qui,
              o.nom as organisation
            from diagnostic d
              join candidature c on c.id = :id
              left join utilisateur u on u.id = d.auteur_id
              left join organisation o on o.id = d.organisation_id
            where d.candidat_id = c.candidat_id
              and (d.auteur = 'PRESCRIPTEUR' or d.organisation_id = c.siae_id)
              and d.expire_le > cast(c.deposee_le at time zone 'Europe/Paris' as date)
              and d.cree_le <= coalesce(c.traitee_le, :maintenant)
            """)
        .param("id", cas.id())
        .param("maintenant", cas.demain())
        .query(RecitEligibilite::diagnostic)
        .list();
  }

  private static Evenement diagnostic(ResultSet row, int n) throws SQLException {
    int criteres = row.getInt("niveau1") + row.getInt("niveau2");
    return Evenement.at(
            row.getObject("cree_le", OffsetDateTime.class),
            Theme.ELIGIBILITE,
            "Diagnostic d’éligibilité posé")
        .by(row.getString("qui"), row.getString("organisation"))
        .detail(
            "Valable jusqu’au %s%s."
                .formatted(
                    Ecrit.jour(row.getObject("expire_le", LocalDate.class).minusDays(1)),
                    criteres == 0
                        ? ""
                        : ", " + criteres + (criteres > 1 ? " critères réunis" : " critère réuni")))
        .base(BaseLegale.CRITERES);
  }
}
