package fr.parcours.iae.piece;

import fr.parcours.iae.shared.Acteur;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the files received. */
@Repository
class Pieces {

  private static final String SELECT =
      """
      select p.id, p.nom, p.type, p.taille, p.etat, p.signature, p.obstacle, p.deposee_par, p.deposee_le,
        case when u.candidat_id is null then u.nom_affiche else 'la personne' end as deposant,
        o.nom as organisation, u.candidat_id is not null as de_la_personne
      from piece_jointe p left join utilisateur u on u.id = p.deposee_par
        left join organisation o on o.id = p.organisation_id
      """;

  private final JdbcClient jdbc;
  private final SceauPieces sceau;
  private final Clock clock;

  Pieces(JdbcClient jdbc, SceauPieces sceau, Clock clock) {
    this.jdbc = jdbc;
    this.sceau = sceau;
    this.clock = clock;
  }

  static String sha256(byte[] contenu) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contenu));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes a file in quarantine, its analysis asked for.
   *
   * @param auDossier whether it belongs to the case itself and not to a gesture to come
   */
  void insert(
      UUID id,
      UUID dossierId,
      boolean auDossier,
      String nom,
      TypePiece type,
      byte[] contenu,
      Acteur acteur) {
    jdbc.sql(
            """
            insert into piece_jointe (id, dossier_id, au_dossier, nom, type, contenu, cle_id, taille,
              sha256, deposee_par, organisation_id, deposee_le, analyse_demandee_le)
            values (:id, :dossier, :auDossier, :nom, :type, :contenu, :cle, :taille, :sha256,
              :par, :organisation, :le, :le)
            """)
        .param("id", id)
        .param("dossier", dossierId)
        .param("auDossier", auDossier)
        .param("nom", nom)
        .param("type", type.name())
        .param("contenu", sceau.sceller(id, contenu))
        .param("cle", sceau.cleActive())
        .param("taille", contenu.length)
        .param("sha256", sha256(contenu))
        .param("par", acteur.utilisateurId())
        .param("organisation", acteur.organisationId())
        .param("le", now())
        .update();
  }

  /** A file received with a form that no gesture took yet. */
  Optional<PieceJointe> waiting(UUID dossierId, String id) {
    return jdbc.sql(
            SELECT
                + """
                where p.id::text = :id and p.dossier_id = :dossier and p.rattachee_a is null
                  and not p.au_dossier
                """)
        .param("id", id)
        .param("dossier", dossierId)
        .query(PieceJointe.class)
        .optional();
  }

  /**
   * A copy for a case of a file no gesture took, not refused, sealed for its own row; false when
   * the case has it already.
   */
  boolean copyToCase(UUID copie, UUID id, UUID recueAvec, UUID dossierId) {
    Optional<byte[]> clair =
        jdbc.sql(
                """
                select id, contenu, cle_id from piece_jointe
                where id = :id and dossier_id = :avec and not au_dossier and contenu is not null
                """)
            .param("id", id)
            .param("avec", recueAvec)
            .query(this::clear)
            .optional();
    return clair.isPresent()
        && jdbc.sql(
                    """
                    insert into piece_jointe (id, dossier_id, au_dossier, nom, type, contenu, cle_id,
                      taille, sha256, deposee_par, organisation_id, deposee_le, analyse_demandee_le)
                    select :copie, :dossier, true, p.nom, p.type, :contenu, :cle, p.taille, p.sha256,
                      p.deposee_par, p.organisation_id, p.deposee_le, :le
                    from piece_jointe p
                    where p.id = :id and p.contenu is not null
                    on conflict (dossier_id, sha256) where au_dossier and retiree_le is null do nothing
                    """)
                .param("copie", copie)
                .param("dossier", dossierId)
                .param("contenu", sceau.sceller(copie, clair.get()))
                .param("cle", sceau.cleActive())
                .param("le", now())
                .param("id", id)
                .update()
            == 1;
  }

  void attach(UUID id, UUID objetId) {
    jdbc.sql(
            """
            update piece_jointe set rattachee_a = :objet
            where id = :id and rattachee_a is null and not au_dossier
            """)
        .param("objet", objetId)
        .param("id", id)
        .update();
  }

  void forgetUntaken(OffsetDateTime avant) {
    jdbc.sql(
            """
            delete from piece_jointe where id in (
              select id from piece_jointe
              where rattachee_a is null and not au_dossier and deposee_le < :avant
              limit 100 for update skip locked)
            """)
        .param("avant", avant)
        .update();
  }

  Optional<PieceJointe> ofObject(UUID objetId) {
    return jdbc.sql(SELECT + " where p.rattachee_a = :objet")
        .param("objet", objetId)
        .query(PieceJointe.class)
        .optional();
  }

  /** The files of a case, the oldest first; those taken back are left out. */
  List<PieceJointe> ofCase(UUID dossierId) {
    return jdbc.sql(
            SELECT
                + """
                where p.dossier_id = :dossier and p.au_dossier and p.retiree_le is null
                order by p.deposee_le, p.id
                """)
        .param("dossier", dossierId)
        .query(PieceJointe.class)
        .list();
  }

  /** One who sends a file to a case waits for another who does: each sees what the first left. */
  void lockCase(UUID dossierId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cle, 0))")
        .param("cle", "piece_jointe:" + dossierId)
        .query()
        .singleRow();
  }

  /** The file of a case that has these bytes already. */
  Optional<PieceJointe> sameInCase(UUID dossierId, byte[] contenu) {
    return jdbc.sql(
            SELECT
                + """
                where p.dossier_id = :dossier and p.sha256 = :sha256 and p.au_dossier
                  and p.retiree_le is null
                """)
        .param("dossier", dossierId)
        .param("sha256", sha256(contenu))
        .query(PieceJointe.class)
        .optional();
  }

  /** Whether this person sent this file to this case, taken back since or not. */
  boolean isOf(UUID id, UUID dossierId, UUID deposant) {
    return jdbc.sql(
            """
            select exists (select from piece_jointe
              where id = :id and dossier_id = :dossier and deposee_par = :par and au_dossier)
            """)
        .param("id", id)
        .param("dossier", dossierId)
        .param("par", deposant)
        .query(Boolean.class)
        .single();
  }

  /** Nothing is left of it but who, when and its SHA-256. */
  void withdraw(UUID id) {
    jdbc.sql(
            """
            update piece_jointe set contenu = null, nom = '', retiree_le = :le
            where id = :id and retiree_le is null
            """)
        .param("le", now())
        .param("id", id)
        .update();
  }

  /** One file of a case, unless it was taken back. */
  Optional<PieceJointe> inCase(UUID dossierId, UUID id) {
    return jdbc.sql(
            SELECT
                + " where p.id = :id and p.dossier_id = :dossier and p.au_dossier and p.retiree_le is null")
        .param("id", id)
        .param("dossier", dossierId)
        .query(PieceJointe.class)
        .optional();
  }

  /** The bytes of a clean file of a case. */
  Optional<FichierSain> cleanOfCase(UUID dossierId, UUID id) {
    return jdbc.sql(
            """
            select id, nom, type, contenu, cle_id from piece_jointe
            where id = :id and dossier_id = :dossier and au_dossier and retiree_le is null
              and etat = 'SAINE'
            """)
        .param("id", id)
        .param("dossier", dossierId)
        .query(this::clean)
        .optional();
  }

  /** The bytes of the clean file of what a gesture made. */
  Optional<FichierSain> cleanOfObject(UUID objetId) {
    return jdbc.sql(
            """
            select id, nom, type, contenu, cle_id from piece_jointe
            where rattachee_a = :objet and retiree_le is null and etat = 'SAINE'
            """)
        .param("objet", objetId)
        .query(this::clean)
        .optional();
  }

  /** The bytes that nobody has read yet; none once they were, or are gone. */
  Optional<byte[]> toScan(UUID id) {
    return jdbc
        .sql(
            """
            select id, contenu, cle_id from piece_jointe
            where id = :id and etat = 'EN_QUARANTAINE' and contenu is not null
            """)
        .param("id", id)
        .query(this::clear)
        .list()
        .stream()
        .findFirst();
  }

  /** Clean; said twice, the first time counts. */
  void clean(UUID id, String moteur) {
    jdbc.sql(
            """
            update piece_jointe set etat = 'SAINE', moteur = :moteur, analysee_le = :le, obstacle = null
            where id = :id and etat = 'EN_QUARANTAINE' and contenu is not null
            """)
        .param("moteur", moteur)
        .param("le", now())
        .param("id", id)
        .update();
  }

  /** Malware: its bytes go, what it was called by stays. */
  void refuse(UUID id, String signature, String moteur) {
    jdbc.sql(
            """
            update piece_jointe set etat = 'REFUSEE', signature = :signature, moteur = :moteur,
              analysee_le = :le, contenu = null, obstacle = null
            where id = :id and etat = 'EN_QUARANTAINE' and contenu is not null
            """)
        .param("signature", signature)
        .param("moteur", moteur)
        .param("le", now())
        .param("id", id)
        .update();
  }

  void hinder(UUID id, String obstacle) {
    jdbc.sql(
            """
            update piece_jointe set obstacle = :obstacle
            where id = :id and etat = 'EN_QUARANTAINE' and obstacle is distinct from :obstacle
            """)
        .param("obstacle", obstacle)
        .param("id", id)
        .update();
  }

  /** Some that were received before files were analysed at all; their analysis is now asked for. */
  List<UUID> claimMissing(int max) {
    return jdbc.sql(
            """
            update piece_jointe set analyse_demandee_le = :le where id in (
              select id from piece_jointe
              where etat = 'EN_QUARANTAINE' and analyse_demandee_le is null and contenu is not null
              order by id limit :max for update skip locked)
            returning id
            """)
        .param("le", now())
        .param("max", max)
        .query(UUID.class)
        .list();
  }

  private byte[] clear(ResultSet row, int n) throws SQLException {
    return sceau.ouvrir(
        row.getObject("id", UUID.class), row.getBytes("contenu"), row.getString("cle_id"));
  }

  private FichierSain clean(ResultSet row, int n) throws SQLException {
    return new FichierSain(
        row.getString("nom"), TypePiece.valueOf(row.getString("type")), clear(row, n));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
