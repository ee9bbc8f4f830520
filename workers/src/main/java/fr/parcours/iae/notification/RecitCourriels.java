package fr.parcours.iae.notification;

import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.shared.NatureAnnonce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mails that went out about a case: which, when and to what kind of address; never their words nor
 * an address. An organisation reads of those to its own members; professionals who read the PASS
 * also of those to the person; the person, of their own.
 */
@Component
class RecitCourriels implements Recit {

  private final JdbcClient jdbc;

  RecitCourriels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A call in a note of a team is told to nobody: it would tell that there is a note. */
  @Override
  public List<Evenement> evenements(Cas cas) {
    boolean lePass = Cas.readsPass(cas.acteur());
    return jdbc.sql(
            """
            select n.nature, d.type, d.type = 'CANDIDAT' or p.id is not null as a_la_personne,
              o.nom as organisation, min(d.envoye_le) as le, count(*) as nombre
            from notification n join notification_destinataire d on d.notification_id = n.id
              left join organisation o on o.id = d.organisation_id
              left join utilisateur p on p.id = d.destinataire_id and p.candidat_id = :candidat
            where n.sujet_id in (
                select cast(:id as uuid)
                union all select cast(:pass as uuid)
                union all select id from demande_prolongation where pass_id = :pass
                union all select id from demande_prefet
                  where pass_id = :pass and candidature_id = :id)
              and n.nature not in ('NOTE_MENTION', 'RESUME') and d.envoye_le is not null
              and (:support
                or (d.type = 'CANDIDAT' or p.id is not null) and :personne
                or d.type = 'UTILISATEUR' and d.organisation_id = :organisation
                or d.type = 'UTILISATEUR' and d.destinataire_id = :moi)
            group by n.id, n.nature, d.type, a_la_personne, o.nom
            """)
        .param("id", cas.id())
        .param("pass", cas.passId())
        .param("candidat", cas.candidatId())
        .param("support", cas.acteur().isSupport())
        .param("personne", lePass)
        .param("organisation", cas.acteur().organisationId())
        .param("moi", cas.acteur().utilisateurId())
        .query((row, n) -> courriel(row, cas.isInterne() ? "à la personne" : "à vous"))
        .list();
  }

  private static Evenement courriel(ResultSet row, String personne) throws SQLException {
    NatureAnnonce nature = NatureAnnonce.valueOf(row.getString("nature"));
    String organisation = row.getString("organisation");
    long nombre = row.getLong("nombre");
    String vers =
        row.getBoolean("a_la_personne")
            ? personne
            : "BOITE".equals(row.getString("type"))
                ? "au support"
                : (nombre > 1 ? "à " + nombre + " membres" : "à un membre")
                    + (organisation == null ? "" : " de " + organisation);
    return Evenement.at(
            row.getObject("le", OffsetDateTime.class),
            Theme.COURRIEL,
            "Courriel envoyé : " + nature.libelle())
        .detail("Envoyé " + vers + ".");
  }
}
