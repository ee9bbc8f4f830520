package fr.parcours.iae.echangeasp;

import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.asp.NomLot;
import fr.parcours.iae.candidat.Sceau;
import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files, their lines, and what came back. */
@Repository
class Lots {

  private static final String SELECT =
      """
      select id, nom, mouvement, sha256, lignes, etat, prepare_le, depose_le, repondu_le from lot_asp
      """;

  /** Two nodes that name a file in the same second wait for one another. */
  private static final long VERROU = 620_063L;

  private static final String LOT = "lot_asp:";
  private static final String RETOUR = "retour_asp:";

  private final JdbcClient jdbc;
  private final Sceau sceau;
  private final Clock clock;

  Lots(JdbcClient jdbc, Sceau sceau, Clock clock) {
    this.jdbc = jdbc;
    this.sceau = sceau;
    this.clock = clock;
  }

  /** The second of now, or the first one after it that no file bears. */
  NomLot freeName() {
    jdbc.sql("select pg_advisory_xact_lock(:verrou)").param("verrou", VERROU).query().singleRow();
    Instant instant = clock.instant();
    NomLot nom = NomLot.le(instant);
    while (jdbc.sql("select exists (select from lot_asp where nom = ?)")
        .param(nom.valeur())
        .query(Boolean.class)
        .single()) {
      instant = instant.plusSeconds(1);
      nom = NomLot.le(instant);
    }
    return nom;
  }

  void insert(
      UUID id, NomLot nom, Ligne.Mouvement mouvement, byte[] octets, String sha256, int lignes) {
    jdbc.sql(
            """
            insert into lot_asp (id, nom, mouvement, octets, cle_id, sha256, lignes, etat, prepare_le)
            values (:id, :nom, :mouvement, :octets, :cle, :sha256, :lignes, 'PREPARE', :le)
            """)
        .param("id", id)
        .param("nom", nom.valeur())
        .param("mouvement", mouvement.name())
        .param("octets", sceau.sceller(LOT + id, octets))
        .param("cle", sceau.cleActive())
        .param("sha256", sha256)
        .param("lignes", lignes)
        .param("le", now())
        .update();
  }

  /** One line of a file, as it was sent. */
  record LigneDeLot(
      int numLigne,
      UUID ficheId,
      @Nullable UUID mouvementId,
      LocalDate passDebut,
      LocalDate passFin,
      @Nullable OffsetDateTime repondueLe) {}

  /**
   * Writes it.
   *
   * @param identifiant the number of the person it bears
   */
  void insert(UUID lotId, LigneDeLot l, String identifiant) {
    jdbc.sql(
            """
            insert into lot_asp_ligne (lot_id, num_ligne, fiche_id, mouvement_id, identifiant,
              pass_debut, pass_fin)
            values (:lot, :ligne, :fiche, :mouvement, :identifiant, :debut, :fin)
            """)
        .param("lot", lotId)
        .param("ligne", l.numLigne())
        .param("fiche", l.ficheId())
        .param("mouvement", l.mouvementId())
        .param("identifiant", identifiant)
        .param("debut", l.passDebut())
        .param("fin", l.passFin())
        .update();
  }

  Optional<Lot> find(UUID id) {
    return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Lot.class).optional();
  }

  Optional<Lot> lock(UUID id) {
    return jdbc.sql(SELECT + " where id = :id for update")
        .param("id", id)
        .query(Lot.class)
        .optional();
  }

  Optional<Lot> lock(NomLot nom) {
    return jdbc.sql(SELECT + " where nom = :nom for update")
        .param("nom", nom.valeur())
        .query(Lot.class)
        .optional();
  }

  /** Empty once they are forgotten. */
  Optional<byte[]> bytes(UUID id) {
    return jdbc.sql("select octets, cle_id from lot_asp where id = ? and octets is not null")
        .param(id)
        .query((row, n) -> clear(LOT + id, row.getBytes("octets"), row.getString("cle_id")))
        .optional();
  }

  private byte[] clear(String ligne, byte[] octets, @Nullable String cle) {
    return cle == null ? octets : sceau.ouvrir(ligne, octets);
  }

  /** Whether a file of this kind has not left yet. */
  boolean isWaiting(Ligne.Mouvement mouvement) {
    return jdbc.sql("select exists (select from lot_asp where mouvement = ? and etat = 'PREPARE')")
        .param(mouvement.name())
        .query(Boolean.class)
        .single();
  }

  /** The number of the PASS each line is about. */
  Map<Integer, String> passNumbers(UUID lotId) {
    return jdbc
        .sql(
            """
            select l.num_ligne, f.numero_pass from lot_asp_ligne l
              join fiche_salarie f on f.id = l.fiche_id
            where l.lot_id = ?
            """)
        .param(lotId)
        .query((row, n) -> Map.entry(row.getInt(1), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void prepareAgain(UUID id, UUID par) {
    jdbc.sql(
            """
            update lot_asp set etat = 'PREPARE', redepose_par = :par, redepose_le = :le where id = :id
            """)
        .param("par", par)
        .param("le", now())
        .param("id", id)
        .update();
  }

  List<LigneDeLot> lines(UUID lotId) {
    return jdbc.sql(
            """
            select num_ligne, fiche_id, mouvement_id, pass_debut, pass_fin, repondue_le
            from lot_asp_ligne where lot_id = ? order by num_ligne
            """)
        .param(lotId)
        .query(LigneDeLot.class)
        .list();
  }

  void answered(UUID lotId, int numLigne, String code, String libelle) {
    jdbc.sql(
            """
            update lot_asp_ligne set code = :code, libelle = :libelle, repondue_le = :le
            where lot_id = :lot and num_ligne = :ligne
            """)
        .param("code", code)
        .param("libelle", libelle)
        .param("le", now())
        .param("lot", lotId)
        .param("ligne", numLigne)
        .update();
  }

  void deposited(UUID id) {
    jdbc.sql("update lot_asp set etat = 'DEPOSE', depose_le = :le where id = :id")
        .param("le", now())
        .param("id", id)
        .update();
  }

  /** Whole once each of its lines is answered. */
  void closeIfAnswered(UUID id) {
    jdbc.sql(
            """
            update lot_asp set etat = 'REPONDU', repondu_le = :le where id = :id and etat <> 'REPONDU'
              and not exists (select from lot_asp_ligne where lot_id = :id and repondue_le is null)
            """)
        .param("le", now())
        .param("id", id)
        .update();
  }

  /** Files whose answer is awaited, the oldest first. */
  List<Lot> awaited() {
    return jdbc.sql(SELECT + " where etat = 'DEPOSE' order by depose_le").query(Lot.class).list();
  }

  List<Lot> latest(int max) {
    return jdbc.sql(SELECT + " order by prepare_le desc, nom desc limit :max")
        .param("max", max)
        .query(Lot.class)
        .list();
  }

  /** A file of answers put aside. */
  record Retour(
      UUID id, String nom, @Nullable String cause, OffsetDateTime recuLe, boolean garde) {}

  /** Those that no later file of the same name made good. */
  List<Retour> quarantine(int max) {
    return jdbc.sql(
            """
            select id, nom, cause, recu_le, coalesce(length(octets) > 0, false) as garde
            from retour_asp r
            where etat = 'QUARANTAINE'
              and not exists (select from retour_asp t where t.nom = r.nom and t.etat = 'TRAITE')
            order by recu_le desc limit :max
            """)
        .param("max", max)
        .query(Retour.class)
        .list();
  }

  /** What a file put aside holds. */
  @SuppressWarnings("ArrayRecordComponent")
  record Ecarte(String nom, byte @Nullable [] octets) {}

  Optional<Ecarte> findQuarantined(UUID id) {
    return jdbc.sql(
            """
            select nom, sha256, octets, cle_id from retour_asp
            where id = ? and etat = 'QUARANTAINE' for update
            """)
        .param(id)
        .query(
            (row, n) -> {
              byte[] octets = row.getBytes("octets");
              return new Ecarte(
                  row.getString("nom"),
                  octets == null || octets.length == 0
                      ? null
                      : clear(
                          RETOUR + row.getString("nom") + row.getString("sha256"),
                          octets,
                          row.getString("cle_id")));
            })
        .optional();
  }

  void noteReading(UUID id, UUID par) {
    jdbc.sql("update retour_asp set relu_par = :par, relu_le = :le where id = :id")
        .param("par", par)
        .param("le", now())
        .param("id", id)
        .update();
  }

  void keep(String nom, String sha256, byte[] octets, @Nullable String cause) {
    jdbc.sql(
            """
            insert into retour_asp (id, nom, sha256, octets, cle_id, etat, cause, recu_le)
            values (:id, :nom, :sha256, :octets, :cle, :etat, :cause, :le)
            on conflict (nom, sha256) do update set etat = excluded.etat, cause = excluded.cause
            """)
        .param("id", Uuids.v7())
        .param("nom", nom)
        .param("sha256", sha256)
        .param("octets", octets.length == 0 ? octets : sceau.sceller(RETOUR + nom + sha256, octets))
        .param("cle", sceau.cleActive())
        .param("etat", cause == null ? "TRAITE" : "QUARANTAINE")
        .param("cause", cause)
        .param("le", now())
        .update();
  }

  /** Forgets the bytes of what was answered, or received, before this instant; answers how many. */
  int forget(OffsetDateTime avant) {
    return jdbc.sql(
                "update lot_asp set octets = null where octets is not null"
                    + " and coalesce(repondu_le, depose_le) < ?")
            .param(avant)
            .update()
        + jdbc.sql("update retour_asp set octets = null where octets is not null and recu_le < ?")
            .param(avant)
            .update();
  }

  /** Moves some files to the active key; one that cannot be opened any more stays as it is. */
  int reseal(int max) {
    return reseal("lot_asp", "'" + LOT + "' || id", max)
        + reseal("retour_asp", "'" + RETOUR + "' || nom || sha256", max);
  }

  private int reseal(String table, String ligne, int max) {
    record Piece(UUID id, String ligne) {}
    List<Piece> anciennes =
        jdbc.sql(
                "select id, %s as ligne from %s where length(octets) > 0".formatted(ligne, table)
                    + " and cle_id is distinct from ? order by id")
            .param(sceau.cleActive())
            .query(Piece.class)
            .list();
    int moved = 0;
    for (Piece piece : anciennes) {
      if (moved < max && reseal(table, piece.id(), piece.ligne())) {
        moved++;
      }
    }
    return moved;
  }

  private boolean reseal(String table, UUID id, String ligne) {
    byte[] clair;
    try {
      clair =
          jdbc.sql("select octets, cle_id from " + table + " where id = ? for update")
              .param(id)
              .query((row, n) -> clear(ligne, row.getBytes("octets"), row.getString("cle_id")))
              .single();
    } catch (RuntimeException unreadable) {
      return false;
    }
    jdbc.sql("update " + table + " set octets = ?, cle_id = ? where id = ?")
        .params(sceau.sceller(ligne, clair), sceau.cleActive(), id)
        .update();
    return true;
  }

  /** Whether this slot is this caller's to run. */
  boolean claim(String nature, Instant creneau) {
    return jdbc.sql(
                "insert into passage_asp (nature, creneau, le) values (?, ?, ?) on conflict do nothing")
            .params(nature, OffsetDateTime.ofInstant(creneau, clock.getZone()), now())
            .update()
        == 1;
  }

  /** What waits outside of any file. */
  record Arriere(long fiches, @Nullable OffsetDateTime plusAncienne, long mouvements) {}

  Arriere backlog() {
    return jdbc.sql(
            """
            select (select count(*) from fiche_salarie where etat = 'COMPLETEE') as fiches,
              (select min(modifiee_le) from fiche_salarie where etat = 'COMPLETEE') as plus_ancienne,
              (select count(*) from mouvement_fiche m join fiche_salarie f on f.id = m.fiche_id
                where m.etat = 'NOUVEAU' and f.saisie is not null and (f.etat = 'INTEGREE'
                  or (f.etat = 'DESACTIVEE' and f.code_retour in ('0000', '3436')))) as mouvements
            """)
        .query(Arriere.class)
        .single();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
