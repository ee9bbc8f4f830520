package fr.parcours.iae.dossier;

import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.MotifSaisine;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.shared.Acteur;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who of the State's services opened a case, when and why: told, a day at a time, to the SIAE, to
 * whoever brought the person and to the person; the row keeps which agent it was.
 */
@Repository
class Consultations implements Recit {

  private final JdbcClient jdbc;
  private final Clock clock;

  Consultations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void note(UUID dossierId, Acteur service, MotifSaisine motif) {
    jdbc.sql(
            """
            insert into consultation_dossier (dossier_id, utilisateur_id, organisation_id, motif, le)
            values (:dossier, :qui, :organisation, :motif, :le)
            """)
        .param("dossier", dossierId)
        .param("qui", service.utilisateurId())
        .param("organisation", service.organisationId())
        .param("motif", motif.name())
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    return jdbc.sql(
            """
            select min(c.le) as le, o.nom, c.motif
            from consultation_dossier c left join organisation o on o.id = c.organisation_id
            where c.dossier_id = :id
            group by (c.le at time zone 'Europe/Paris')::date, o.nom, c.motif
            """)
        .param("id", cas.id())
        .query(
            (row, n) ->
                Evenement.at(
                        row.getObject("le", OffsetDateTime.class),
                        Theme.CONSULTATION,
                        "Dossier consulté par un service de l’État")
                    .by(Objects.requireNonNullElse(row.getString("nom"), "Service de l’État"), null)
                    .detail(
                        "Pour : "
                            + MotifSaisine.valueOf(row.getString("motif"))
                                .libelle()
                                .toLowerCase(Locale.FRENCH)
                            + "."))
        .list();
  }
}
