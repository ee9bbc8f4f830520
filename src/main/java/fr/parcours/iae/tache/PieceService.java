package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files joined to a case. One is received as soon as it is sent, so that nothing is lost while the
 * rest of the form is corrected; it counts once a gesture takes it.
 */
@Service
public class PieceService {

  /** The field that carries the id of a file already received. */
  public static final String CHAMP = "_piece";

  public static final int OCTETS_MAXIMUM = 1024 * 1024;

  /** A file as it is given back. */
  public record Piece(String nom, byte[] contenu) {}

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final JdbcClient jdbc;
  private final Clock clock;

  PieceService(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Receives a PDF of one megabyte at most; answers its id. */
  @Transactional
  public Resultat<UUID> receive(UUID dossierId, String nom, byte[] contenu, Acteur acteur) {
    if (contenu.length > OCTETS_MAXIMUM) {
      return refuse(
          "FICHIER_TROP_LOURD", "Le fichier dépasse 1 Mo : réduisez-le, puis recommencez.");
    }
    if (contenu.length < PDF.length || !Arrays.equals(Arrays.copyOf(contenu, PDF.length), PDF)) {
      return refuse("FICHIER_PAS_PDF", "Le fichier doit être un document PDF.");
    }
    UUID id = Uuids.v7();
    jdbc.sql(
            """
            insert into piece_jointe (id, dossier_id, nom, contenu, deposee_par, deposee_le)
            values (:id, :dossier, :nom, :contenu, :par, :le)
            """)
        .param("id", id)
        .param("dossier", dossierId)
        .param("nom", nom.length() > 150 ? nom.substring(nom.length() - 150) : nom)
        .param("contenu", contenu)
        .param("par", acteur.utilisateurId())
        .param("le", OffsetDateTime.now(clock))
        .update();
    return Resultat.fait(id);
  }

  /** A file received for this case that no gesture took yet. */
  @Transactional(readOnly = true)
  public Optional<UUID> waiting(UUID dossierId, String id) {
    return jdbc.sql(
            """
            select id from piece_jointe
            where id::text = :id and dossier_id = :dossier and rattachee_a is null
            """)
        .param("id", id)
        .param("dossier", dossierId)
        .query(UUID.class)
        .optional();
  }

  /** A gesture takes the file; a file nobody took in a day is thrown away on the way. */
  @Transactional
  public void attach(UUID pieceId, UUID objetId) {
    jdbc.sql("update piece_jointe set rattachee_a = :objet where id = :id and rattachee_a is null")
        .param("objet", objetId)
        .param("id", pieceId)
        .update();
    jdbc.sql(
            """
            delete from piece_jointe where id in (
              select id from piece_jointe where rattachee_a is null and deposee_le < :hier
              limit 100 for update skip locked)
            """)
        .param("hier", OffsetDateTime.now(clock).minusDays(1))
        .update();
  }

  /** The file of what it was joined to; the caller checks who may read it. */
  @Transactional(readOnly = true)
  public Optional<Piece> of(UUID objetId) {
    return jdbc.sql("select nom, contenu from piece_jointe where rattachee_a = ?")
        .param(objetId)
        .query(Piece.class)
        .optional();
  }

  private static Resultat<UUID> refuse(String code, String message) {
    return Resultat.refuse(Refus.saisie(code, message));
  }
}
