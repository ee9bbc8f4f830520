package fr.parcours.iae.candidature;

import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Theme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log of a candidature, with its reasons for whoever may read them. What the person did is told
 * without their name: some who follow the case may not read it. That the employer put it away is
 * told to professionals only: it changes nothing of the answer.
 */
@Component
class RecitCandidature implements Recit {

  private final JdbcClient jdbc;

  RecitCandidature(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    return jdbc.sql(
            """
            select t.le, t.transition, case when u.candidat_id is null then u.nom_affiche else :personne end
              as qui, o.nom as organisation, t.motif, t.base_legale,
              cible.nom as cible
            from candidature_transition t
            left join utilisateur u on u.id = t.utilisateur_id
            left join organisation o on o.id = t.organisation_id
            left join organisation cible on cible.id = t.organisation_cible_id
            where t.candidature_id = :id
              and (:interne or t.transition not in ('ARCHIVE', 'UNARCHIVE')) order by t.id
            """)
        .param("id", cas.id())
        .param("interne", cas.isInterne())
        .param("personne", cas.isInterne() ? "La personne" : "Vous")
        .query((row, i) -> transition(row, cas.motifs()))
        .list();
  }

  private static Evenement transition(ResultSet row, boolean motifs) throws SQLException {
    String fait = row.getString("transition");
    return Evenement.at(
            row.getObject("le", OffsetDateTime.class),
            Theme.CANDIDATURE,
            FaitCandidature.libelle(fait))
        .by(row.getString("qui"), row.getString("organisation"))
        .detail(detail(fait, row.getString("motif"), motifs, row.getString("cible")))
        .base(row.getString("base_legale"));
  }

  private static @Nullable String detail(
      String fait, @Nullable String motif, boolean motifs, @Nullable String cible) {
    if (cible != null) {
      return "Vers " + cible;
    }
    if (motif == null) {
      return null;
    }
    if (Transition.WITHDRAW.name().equals(fait)) {
      return "Raison : " + MotifRetrait.valueOf(motif).libelle();
    }
    return motifs ? "Motif : " + MotifRefus.valueOf(motif).libelle() : null;
  }
}
