package fr.parcours.iae.compte;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of links and the digests of their tokens. */
@Repository
class Liens {

  private static final String SELECT =
      """
      select l.id, l.nature, l.organisation_id, l.administrateur, l.email, l.prenom, l.nom,
        l.organisation_nom, l.commune_code, l.siret, l.departement, l.etat, l.envoi, l.cree_par, l.cree_le,
        l.expire_le
      from lien_compte l
      """;

  private static final String OUVERT = " and l.etat = 'EN_ATTENTE' and l.expire_le > :now";

  /** A mail tried again carries another token; those of the last tries all open. */
  private static final int JETONS_GARDES = 5;

  private final JdbcClient jdbc;
  private final Clock clock;

  Liens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** False when the organisation already waits for this address. */
  boolean insert(LienCompte lien) {
    return jdbc.sql(
                """
                insert into lien_compte (id, nature, organisation_id, administrateur, email, prenom,
                  nom, organisation_nom, commune_code, siret, departement, etat, cree_par, cree_le,
                  expire_le)
                values (:id, :nature, :organisation, :administrateur, :email, :prenom, :nom,
                  :organisationNom, :commune, :siret, :departement, :etat, :par, :le, :fin)
                on conflict (organisation_id, email)
                  where nature = 'INVITATION' and etat = 'EN_ATTENTE' do nothing
                """)
            .param("id", lien.id())
            .param("nature", lien.nature().name())
            .param("organisation", lien.organisationId())
            .param("administrateur", lien.administrateur())
            .param("email", lien.email())
            .param("prenom", lien.prenom())
            .param("nom", lien.nom())
            .param("organisationNom", lien.organisationNom())
            .param("commune", lien.communeCode())
            .param("siret", lien.siret())
            .param("departement", lien.departement())
            .param("etat", lien.etat().name())
            .param("par", lien.creePar())
            .param("le", lien.creeLe())
            .param("fin", lien.expireLe())
            .update()
        == 1;
  }

  Optional<LienCompte> find(UUID id) {
    return jdbc.sql(SELECT + " where l.id = :id")
        .param("id", id)
        .query(LienCompte.class)
        .optional();
  }

  /** The link this token opens today. */
  Optional<LienCompte> open(byte[] empreinte) {
    return jdbc.sql(
            SELECT
                + " join jeton_compte j on j.lien_id = l.id where j.empreinte = :empreinte"
                + OUVERT)
        .param("empreinte", empreinte)
        .param("now", now())
        .query(LienCompte.class)
        .optional();
  }

  /** The link, if it still opens something. */
  Optional<LienCompte> current(UUID id) {
    return jdbc.sql(SELECT + " where l.id = :id" + OUVERT)
        .param("id", id)
        .param("now", now())
        .query(LienCompte.class)
        .optional();
  }

  /** Takes the link until the transaction ends, if it still opens something. */
  Optional<LienCompte> lock(UUID id) {
    return jdbc.sql(SELECT + " where l.id = :id" + OUVERT + " for update")
        .param("id", id)
        .param("now", now())
        .query(LienCompte.class)
        .optional();
  }

  /** Invitations nobody answered yet, the last sent first; those whose date has passed too. */
  List<LienCompte> invitations(UUID organisationId) {
    return jdbc.sql(
            SELECT
                + """
                 where l.organisation_id = :organisation and l.nature = 'INVITATION'
                   and l.etat in ('EN_ATTENTE', 'EXPIRE') order by l.cree_le desc, l.id
                """)
        .param("organisation", organisationId)
        .query(LienCompte.class)
        .list();
  }

  /** How many invitations of the organisation wait. */
  int waiting(UUID organisationId) {
    return jdbc.sql(
            """
            select count(*) from lien_compte
            where organisation_id = ? and nature = 'INVITATION' and etat = 'EN_ATTENTE'
            """)
        .param(organisationId)
        .query(Integer.class)
        .single();
  }

  /** How many links were asked for this address, or this SIRET, since this instant. */
  int asked(String email, @Nullable String siret, OffsetDateTime depuis) {
    return jdbc.sql(
            """
            select count(*) from lien_compte where nature <> 'INVITATION' and cree_le > :depuis
              and (siret = :siret or (:siret::text is null and email = :email))
            """)
        .param("depuis", depuis)
        .param("siret", siret)
        .param("email", email)
        .query(Integer.class)
        .single();
  }

  /** Leaves its first state once; false when somebody else was faster. */
  boolean close(UUID id, EtatLien etat, @Nullable UUID par) {
    return jdbc.sql(
                """
                update lien_compte set etat = :etat, clos_le = :le, clos_par = :par
                where id = :id and etat = 'EN_ATTENTE'
                """)
            .param("etat", etat.name())
            .param("le", now())
            .param("par", par)
            .param("id", id)
            .update()
        == 1;
  }

  /** What an administrator wipes off the list after its date. */
  boolean forgetExpired(UUID id) {
    return jdbc.sql(
                "update lien_compte set etat = 'ANNULE', clos_le = ? where id = ? and etat = 'EXPIRE'")
            .params(now(), id)
            .update()
        == 1;
  }

  void sent(UUID id, EnvoiLien envoi) {
    jdbc.sql("update lien_compte set envoi = ? where id = ?").params(envoi.name(), id).update();
  }

  void insertJeton(UUID lienId, byte[] empreinte) {
    jdbc.sql("insert into jeton_compte (empreinte, lien_id, cree_le) values (?, ?, ?)")
        .params(empreinte, lienId, now())
        .update();
    jdbc.sql(
            """
            delete from jeton_compte where lien_id = :lien and empreinte not in
              (select empreinte from jeton_compte where lien_id = :lien
               order by cree_le desc limit :gardes)
            """)
        .param("lien", lienId)
        .param("gardes", JETONS_GARDES)
        .update();
  }

  /** Nothing of who was invited or signed up is kept here beyond this. */
  int forget(OffsetDateTime avant) {
    return jdbc.sql("delete from lien_compte where clos_le < ?").param(avant).update();
  }

  OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
