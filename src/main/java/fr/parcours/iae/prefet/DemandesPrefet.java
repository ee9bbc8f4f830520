package fr.parcours.iae.prefet;

import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.regles.Periode;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The requests and their history; that one at most waits on a subject, and that two decisions never
 * cover the same day, is kept by the table.
 */
@Repository
class DemandesPrefet {

  private static final String SELECT =
      """
      select id, type, siae_id, departement, candidature_id, pass_id, renouvelle_id, debut, fin, heures,
        autre_employeur, autre_employeur_insertion, justification, demandee_par, demandee_le, etat,
        numero, decision_debut, decision_fin, terme_annonce_le
      from demande_prefet
      """;

  private static final String ORDRE =
      """
       order by etat in ('ACCORDEE', 'REFUSEE', 'IRRECEVABLE', 'ABANDONNEE', 'RETIREE'),
        demandee_le desc, id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  DemandesPrefet(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<DemandePrefet> find(UUID id) {
    return jdbc.sql(SELECT + " where id = ?").param(id).query(DemandePrefet.class).optional();
  }

  /** The same, kept from others until the end of the transaction. */
  Optional<DemandePrefet> lock(UUID id) {
    return jdbc.sql(SELECT + " where id = ? for update")
        .param(id)
        .query(DemandePrefet.class)
        .optional();
  }

  RequeteExport<DemandePrefet> ofSiae(UUID siaeId) {
    return all("where siae_id = :cle", siaeId);
  }

  RequeteExport<DemandePrefet> ofDepartement(String departement) {
    return all("where departement = :cle", departement);
  }

  List<DemandePrefet> page(RequeteExport<DemandePrefet> toutes, int taille, int page) {
    return toutes.page(jdbc, taille, page);
  }

  List<DemandePrefet> ofPass(UUID passId) {
    return jdbc.sql(SELECT + " where pass_id = ? order by demandee_le desc, id")
        .param(passId)
        .query(DemandePrefet.class)
        .list();
  }

  List<DemandePrefet> ofEmbauche(UUID candidatureId) {
    return jdbc.sql(SELECT + " where candidature_id = ? order by demandee_le, id")
        .param(candidatureId)
        .query(DemandePrefet.class)
        .list();
  }

  /** Two requests about the same subject are looked at one after the other. */
  void lockSubject(TypeDecisionPrefet type, UUID objetId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sujet, 0))")
        .param("sujet", type.name() + objetId)
        .query((row, i) -> 1)
        .list();
  }

  /** Requests about the same subject, the last one first. */
  List<DemandePrefet> about(TypeDecisionPrefet type, UUID objetId) {
    return jdbc.sql(SELECT + " where type = ? and objet_id = ? order by demandee_le desc, id")
        .params(type.name(), objetId)
        .query(DemandePrefet.class)
        .list();
  }

  /** The granted decision that covers a day, for a hire or for its whole SIAE. */
  Optional<DemandePrefet> inForce(
      TypeDecisionPrefet type, UUID siaeId, @Nullable UUID candidatureId, LocalDate jour) {
    return jdbc.sql(
            SELECT
                + """
                 where type = :type and siae_id = :siae and etat = 'ACCORDEE'
                  and (candidature_id is null or candidature_id = :candidature)
                  and :jour between decision_debut and decision_fin
                order by candidature_id is null, decision_debut desc limit 1
                """)
        .param("type", type.name())
        .param("siae", siaeId)
        .param("candidature", candidatureId)
        .param("jour", jour)
        .query(DemandePrefet.class)
        .optional();
  }

  /** Writes the request; answers false when this very one was written before. */
  boolean insert(DemandePrefet d) {
    return jdbc.sql(
                """
                insert into demande_prefet (id, type, siae_id, departement, candidature_id, pass_id,
                  objet_id, renouvelle_id, debut, fin, heures, autre_employeur,
                  autre_employeur_insertion, justification, demandee_par, demandee_le, etat)
                values (:id, :type, :siae, :departement, :candidature, :pass, :objet, :renouvelle,
                  :debut, :fin, :heures, :employeur, :insertion, :justification, :par, :le, :etat)
                on conflict (id) do nothing
                """)
            .param("id", d.id())
            .param("type", d.type().name())
            .param("siae", d.siaeId())
            .param("departement", d.departement())
            .param("candidature", d.candidatureId())
            .param("pass", d.passId())
            .param("objet", d.objetId())
            .param("renouvelle", d.renouvelleId())
            .param("debut", d.debut())
            .param("fin", d.fin())
            .param("heures", d.heures())
            .param("employeur", d.autreEmployeur())
            .param("insertion", d.autreEmployeurInsertion())
            .param("justification", d.justification())
            .param("par", d.demandeePar())
            .param("le", d.demandeeLe())
            .param("etat", d.etat().name())
            .update()
        == 1;
  }

  void setEtat(UUID id, EtatDemandePrefet etat) {
    jdbc.sql("update demande_prefet set etat = ? where id = ?").params(etat.name(), id).update();
  }

  void grant(UUID id, String numero, Periode periode) {
    jdbc.sql(
            """
            update demande_prefet set etat = 'ACCORDEE', numero = :numero, decision_debut = :debut,
              decision_fin = :fin where id = :id
            """)
        .param("id", id)
        .param("numero", numero)
        .param("debut", periode.debut())
        .param("fin", periode.fin())
        .update();
  }

  void announced(UUID id) {
    jdbc.sql("update demande_prefet set terme_annonce_le = ? where id = ?")
        .params(OffsetDateTime.now(clock), id)
        .update();
  }

  void note(UUID id, NatureFait nature, UUID par, @Nullable String texte) {
    jdbc.sql(
            """
            insert into fait_demande_prefet (demande_id, nature, par, le, texte)
            values (:id, :nature, :par, :le, :texte)
            """)
        .param("id", id)
        .param("nature", nature.name())
        .param("par", par)
        .param("le", OffsetDateTime.now(clock))
        .param("texte", texte)
        .update();
  }

  List<FaitDemande> faits(UUID id) {
    return jdbc.sql(
            "select nature, le, texte from fait_demande_prefet where demande_id = ? order by id")
        .param(id)
        .query(FaitDemande.class)
        .list();
  }

  /** Those that wait first. */
  private static RequeteExport<DemandePrefet> all(String where, Object cle) {
    return RequeteExport.of(SELECT + where + ORDRE, Map.of("cle", cle), DemandePrefet.class);
  }
}
