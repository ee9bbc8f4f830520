package fr.parcours.iae.heures;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.regles.CompteurHeures;
import fr.parcours.iae.regles.HeuresMiseADispositionRule.Heures;
import fr.parcours.iae.regles.HeuresMoisRule;
import fr.parcours.iae.regles.Utilisateur;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Uuids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hours as declared, month by month; a correction replaces, nothing is lost. */
@Repository
class RegistreHeures {

  static final String SANS_OBJET = "SANS_OBJET";

  /** Where hours come from. */
  enum Source {
    SAISIE,
    IMPORT
  }

  /**
   * Hours in force for a month of a contract and one user.
   *
   * @param utilisateur a {@link Utilisateur}, or none where nobody else uses the work
   */
  record Ligne(
      UUID candidatureId,
      LocalDate premierJour,
      YearMonth mois,
      @Nullable Utilisateur utilisateur,
      BigDecimal heures) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  RegistreHeures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All the hours in force of a person in a SIAE. */
  List<Ligne> of(UUID candidatId, UUID siaeId) {
    return jdbc.sql(
            """
            select h.candidature_id, h.mois, h.utilisateur, h.heures, e.debut
            from heures_mois h join embauche e on e.candidature_id = h.candidature_id
            where h.candidat_id = ? and h.siae_id = ? and h.remplacee_le is null
              and e.etat = 'CONCLUE'
            order by h.mois
            """)
        .params(candidatId, siaeId)
        .query((row, i) -> ligne(row))
        .list();
  }

  /** Replaces what was declared for this month and user; false when it was the same already. */
  boolean declare(
      Embauche embauche,
      YearMonth mois,
      String utilisateur,
      BigDecimal heures,
      Source source,
      Acteur acteur) {
    BigDecimal before = current(embauche.candidatureId(), mois, utilisateur);
    if (before != null && before.compareTo(heures) == 0) {
      return false;
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql(
            """
            update heures_mois set remplacee_le = :le
            where candidature_id = :candidature and mois = :mois and utilisateur = :utilisateur
              and remplacee_le is null
            """)
        .param("le", now)
        .param("candidature", embauche.candidatureId())
        .param("mois", mois.atDay(1))
        .param("utilisateur", utilisateur)
        .update();
    jdbc.sql(
            """
            insert into heures_mois (id, candidature_id, pass_id, candidat_id, siae_id, mois,
              utilisateur, heures, source, saisie_par, saisie_le)
            values (:id, :candidature, :pass, :candidat, :siae, :mois, :utilisateur, :heures, :source,
              :par, :le)
            """)
        .param("id", Uuids.v7())
        .param("candidature", embauche.candidatureId())
        .param("pass", Objects.requireNonNull(embauche.passId()))
        .param("candidat", embauche.candidatId())
        .param("siae", embauche.siaeId())
        .param("mois", mois.atDay(1))
        .param("utilisateur", utilisateur)
        .param("heures", heures)
        .param("source", source.name())
        .param("par", acteur.utilisateurId())
        .param("le", now)
        .update();
    return true;
  }

  /** Notes an alert; false when it was given in this window already. */
  boolean alert(UUID candidatId, UUID siaeId, CompteurHeures compteur) {
    return jdbc.sql(
                """
                insert into alerte_heures (candidat_id, siae_id, debut_fenetre, alerte, le)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                candidatId,
                siaeId,
                Objects.requireNonNull(compteur.debut()),
                compteur.alerte().name(),
                OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  private @Nullable BigDecimal current(UUID candidatureId, YearMonth mois, String utilisateur) {
    return jdbc.sql(
            """
            select heures from heures_mois where candidature_id = ? and mois = ? and utilisateur = ?
              and remplacee_le is null
            """)
        .params(candidatureId, mois.atDay(1), utilisateur)
        .query(BigDecimal.class)
        .optional()
        .orElse(null);
  }

  private static Ligne ligne(ResultSet row) throws SQLException {
    YearMonth mois = YearMonth.from(row.getObject("mois", LocalDate.class));
    String utilisateur = row.getString("utilisateur");
    return new Ligne(
        row.getObject("candidature_id", UUID.class),
        HeuresMoisRule.premierJour(mois, row.getObject("debut", LocalDate.class)),
        mois,
        SANS_OBJET.equals(utilisateur) ? null : Utilisateur.valueOf(utilisateur),
        row.getBigDecimal("heures"));
  }

  /** As the rule of the hours in enterprises looks at them. */
  static List<Heures> heures(List<Ligne> lignes) {
    List<Heures> heures = new ArrayList<>();
    for (Ligne ligne : lignes) {
      Utilisateur utilisateur = ligne.utilisateur();
      if (utilisateur != null) {
        heures.add(new Heures(ligne.premierJour(), ligne.heures(), utilisateur));
      }
    }
    return heures;
  }
}
