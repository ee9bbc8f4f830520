package fr.parcours.iae.dossier;

import fr.parcours.iae.dossier.Dossier.Contrat;
import fr.parcours.iae.dossier.Dossier.HeuresMois;
import fr.parcours.iae.recit.Cas;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The contracts of a case and the hours done under it. Hours are the SIAE's and the person's to
 * read; contracts of other SIAE on the same PASS, those of whoever reads the PASS.
 */
@Repository
class Contrats {

  private final JdbcClient jdbc;

  Contrats(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest first. */
  List<Contrat> of(Cas cas) {
    return jdbc.sql(
            """
            select e.candidature_id, o.nom as siae, o.kind as siae_kind, e.debut, e.fin, e.poste,
              case when :tout or e.siae_id = :organisation then coalesce((
                select h.heures from horaire_contrat h
                where h.candidature_id = e.candidature_id and h.a_partir_du <= :today
                order by h.a_partir_du desc, h.saisi_le desc limit 1), e.heures_hebdomadaires) end
                as heures,
              (select count(*) from renouvellement_contrat r
                where r.candidature_id = e.candidature_id) as renouvellements,
              e.candidature_id = :id as du_dossier,
              coalesce(:support or e.siae_id = :organisation
                or c.expediteur_organisation_id = :organisation, false) as dossier_visible
            from embauche e join organisation o on o.id = e.siae_id
              join candidature c on c.id = e.candidature_id
            where e.etat = 'CONCLUE' and (e.candidature_id = :id or e.pass_id = :pass)
            order by e.debut desc, e.candidature_id
            """)
        .param("id", cas.id())
        .param("pass", cas.passId())
        .param("today", cas.aujourdhui())
        .param("tout", cas.acteur().isSupport() || cas.acteur().isCandidat())
        .param("support", cas.acteur().isSupport())
        .param("organisation", cas.acteur().organisationId())
        .query(Contrat.class)
        .list();
  }

  /** The newest month first; none for whoever may not read them. */
  List<HeuresMois> heures(Cas cas) {
    return cas.isEmployeur() || cas.acteur().isCandidat()
        ? jdbc.sql(
                """
                select mois, sum(heures) as heures from heures_mois
                where candidature_id = :id and remplacee_le is null
                group by mois order by mois desc
                """)
            .param("id", cas.id())
            .query(HeuresMois.class)
            .list()
        : List.of();
  }
}
