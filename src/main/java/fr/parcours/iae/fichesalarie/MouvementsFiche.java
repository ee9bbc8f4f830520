package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.regles.RetourFicheRule.EtatMouvement;
import fr.parcours.iae.regles.SuiteReponse;
import fr.parcours.iae.shared.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of movements: new dates the ASP must learn. */
@Repository
class MouvementsFiche {

  private static final String SELECT =
      """
      select id, fiche_id, etat, code_retour, libelle_retour, charge, explication, a_faire_le, renvois,
        remplacement, modifie_le
      from mouvement_fiche
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  MouvementsFiche(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One at most waits for each fiche: a second change of dates joins it. */
  void tell(UUID ficheId) {
    jdbc.sql(
            """
            insert into mouvement_fiche (id, fiche_id, etat, cree_le, modifie_le)
            values (:id, :fiche, 'NOUVEAU', :le, :le)
            on conflict (fiche_id) where etat = 'NOUVEAU' do update set modifie_le = :le
            """)
        .param("id", Uuids.v7())
        .param("fiche", ficheId)
        .param("le", now())
        .update();
  }

  Optional<Mouvement> find(UUID id) {
    return jdbc.sql(SELECT + " where id = ?")
        .param(id)
        .query(MouvementsFiche::mouvement)
        .optional();
  }

  Optional<Mouvement> lock(UUID id) {
    return jdbc.sql(SELECT + " where id = ? for update")
        .param(id)
        .query(MouvementsFiche::mouvement)
        .optional();
  }

  /** Those of a fiche, the latest first. */
  List<Mouvement> ofFiche(UUID ficheId) {
    return jdbc.sql(SELECT + " where fiche_id = ? order by cree_le desc, id desc")
        .param(ficheId)
        .query(MouvementsFiche::mouvement)
        .list();
  }

  /** Movements that no file carries, of fiches the ASP has integrated. */
  List<Fiches.Attente> take(int max) {
    return jdbc.sql(
            """
            select m.fiche_id, m.id as mouvement_id from mouvement_fiche m
              join fiche_salarie f on f.id = m.fiche_id
            where m.etat = 'NOUVEAU' and f.saisie is not null
              and (f.etat = 'INTEGREE'
                or (f.etat = 'DESACTIVEE' and f.code_retour in ('0000', '3436')))
              and not exists (select from lot_asp_ligne l
                where l.mouvement_id = m.id and l.repondue_le is null)
            order by m.modifie_le, m.id limit :max for update of f, m skip locked
            """)
        .param("max", max)
        .query(Fiches.Attente.class)
        .list();
  }

  void move(UUID id, EtatMouvement vers) {
    jdbc.sql("update mouvement_fiche set etat = :vers, modifie_le = :le where id = :id")
        .param("vers", vers.name())
        .param("le", now())
        .param("id", id)
        .update();
  }

  /** The ASP's answer and what the table made of it. */
  void answer(UUID id, EtatMouvement vers, SuiteReponse suite, String code, String libelle) {
    jdbc.sql(
            """
            update mouvement_fiche set etat = :etat, code_retour = :code, libelle_retour = :libelle,
              charge = :charge, explication = :explication, a_faire_le = :jour, modifie_le = :le
            where id = :id
            """)
        .param("etat", vers.name())
        .param("code", code)
        .param("libelle", libelle)
        .param("charge", suite.integree() ? null : suite.charge().name())
        .param("explication", suite.integree() ? null : suite.explication())
        .param("jour", suite.integree() ? null : LocalDate.now(clock).plusDays(suite.jours()))
        .param("le", now())
        .param("id", id)
        .update();
  }

  void charge(UUID id, SuiteReponse.Charge charge, String explication) {
    jdbc.sql(
            "update mouvement_fiche set charge = :charge, explication = :explication where id = :id")
        .param("charge", charge.name())
        .param("explication", explication)
        .param("id", id)
        .update();
  }

  /** It waits for the next file again. */
  void resend(UUID id, boolean seul) {
    jdbc.sql(
            """
            update mouvement_fiche set etat = 'NOUVEAU', modifie_le = :le, charge = null,
              explication = null, a_faire_le = null,
              renvois = case when :seul then renvois + 1 else 0 end
            where id = :id
            """)
        .param("le", now())
        .param("seul", seul)
        .param("id", id)
        .update();
  }

  void replaceUnknown(UUID id) {
    jdbc.sql("update mouvement_fiche set remplacement = true where id = ?").param(id).update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private static Mouvement mouvement(ResultSet row, int n) throws SQLException {
    @Nullable RejetAsp rejet = RejetAsp.of(row);
    return new Mouvement(
        row.getObject("id", UUID.class),
        row.getObject("fiche_id", UUID.class),
        EtatMouvement.valueOf(row.getString("etat")),
        row.getString("code_retour"),
        row.getString("libelle_retour"),
        rejet,
        row.getBoolean("remplacement"),
        row.getInt("renvois"),
        row.getObject("modifie_le", OffsetDateTime.class));
  }
}
