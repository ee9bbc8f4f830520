package fr.parcours.iae.fichesalarie;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers by which the ASP knows people, and the lines it refused for one of them. */
@Repository
class IdentifiantsAsp {

  /** The ASP knows the person by another number. */
  static final String AUTRE_IDENTIFIANT = "3437";

  private static final int OCTETS = 15;

  /**
   * Lines that wait for the support because of that answer, with the number they bore; before V081
   * it was not kept: the person's then.
   */
  private static final String ATTENTES =
      """
      with attente as (
        select f.id as dossier_id, f.id as fiche_id, null::uuid as mouvement_id, f.candidat_id,
          f.numero_pass, f.modifiee_le as depuis
        from fiche_salarie f
        where f.etat = 'EN_ERREUR' and f.code_retour = '3437' and f.charge = 'SUPPORT'
        union all
        select m.id, f.id, m.id, f.candidat_id, f.numero_pass, m.modifie_le
        from mouvement_fiche m join fiche_salarie f on f.id = m.fiche_id
        where m.etat = 'REJETE' and m.code_retour = '3437' and m.charge = 'SUPPORT'
      ), envoyee as (
        select a.dossier_id, a.fiche_id, a.mouvement_id is not null as mouvement, a.candidat_id,
          a.numero_pass, a.depuis,
          coalesce((select l.identifiant from lot_asp_ligne l
            where l.fiche_id = a.fiche_id and l.mouvement_id is not distinct from a.mouvement_id
              and l.repondue_le is not null
            order by l.repondue_le desc, l.lot_id desc limit 1), i.valeur) as envoye
        from attente a join identifiant_asp i on i.candidat_id = a.candidat_id
      )
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom hasard = new SecureRandom();

  IdentifiantsAsp(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A refused line.
   *
   * @param dossierId the fiche, or its movement: the case of the task
   * @param mouvement whether it told new dates
   * @param depuis when the ASP refused it
   * @param envoye the number of the person it bore
   */
  record Attente(
      UUID dossierId,
      UUID ficheId,
      boolean mouvement,
      UUID candidatId,
      String numeroPass,
      OffsetDateTime depuis,
      String envoye) {}

  /**
   * How much waits.
   *
   * @param lignes refused lines, fiches and movements
   * @param personnes people they are about
   * @param depuis since when the oldest waits
   */
  record Compte(int lignes, int personnes, @Nullable OffsetDateTime depuis) {}

  /** The person's number at the ASP, drawn once. */
  String of(UUID candidatId) {
    byte[] octets = new byte[OCTETS];
    hasard.nextBytes(octets);
    jdbc.sql(
            "insert into identifiant_asp (candidat_id, valeur) values (?, ?) on conflict do nothing")
        .params(candidatId, HexFormat.of().formatHex(octets))
        .update();
    return find(candidatId).orElseThrow();
  }

  Optional<String> find(UUID candidatId) {
    return jdbc.sql("select valeur from identifiant_asp where candidat_id = ?")
        .param(candidatId)
        .query(String.class)
        .optional();
  }

  /** The number the ASP says it knows the person by; the one before is remembered. */
  void replace(UUID candidatId, String valeur, UUID par) {
    jdbc.sql(
            """
            insert into identifiant_asp_remplace (candidat_id, ancien, nouveau, par, le)
            select candidat_id, valeur, :valeur, :par, :le from identifiant_asp
            where candidat_id = :candidat and valeur <> :valeur for update
            """)
        .param("valeur", valeur)
        .param("par", par)
        .param("le", now())
        .param("candidat", candidatId)
        .update();
    jdbc.sql(
            """
            insert into identifiant_asp (candidat_id, valeur) values (?, ?)
            on conflict (candidat_id) do update set valeur = excluded.valeur
            """)
        .params(candidatId, valeur)
        .update();
  }

  /** Whether another person bears this number, or bore it. */
  boolean isTaken(UUID candidatId, String valeur) {
    return jdbc.sql(
            """
            select exists (select from identifiant_asp
                where valeur = :valeur and candidat_id <> :candidat)
              or exists (select from identifiant_asp_remplace
                where ancien = :valeur and candidat_id <> :candidat)
            """)
        .param("valeur", valeur)
        .param("candidat", candidatId)
        .query(Boolean.class)
        .single();
  }

  /** The number now of the person who bears this one, or bore it. */
  Optional<String> currentOf(String valeur) {
    return jdbc.sql(
            """
            select valeur from identifiant_asp
            where valeur = :valeur or candidat_id in
              (select candidat_id from identifiant_asp_remplace where ancien = :valeur)
            """)
        .param("valeur", valeur)
        .query(String.class)
        .optional();
  }

  Compte count() {
    return jdbc.sql(
            ATTENTES
                + """
                  select count(*)::int as lignes, count(distinct candidat_id)::int as personnes,
                    min(depuis) as depuis
                  from envoyee
                  """)
        .query(Compte.class)
        .single();
  }

  /** The oldest ones. */
  List<Attente> oldest(int max) {
    return jdbc.sql(ATTENTES + "select * from envoyee order by depuis, dossier_id limit ?")
        .param(max)
        .query(Attente.class)
        .list();
  }

  /** One for each number that was sent, after this number. */
  List<Attente> page(String after, int max) {
    return jdbc.sql(
            ATTENTES
                + """
                  select distinct on (envoye) * from envoyee where envoye > ?
                  order by envoye, depuis desc, dossier_id limit ?
                  """)
        .params(after, max)
        .query(Attente.class)
        .list();
  }

  /** Those that bore this number, the oldest first. */
  List<Attente> sentAs(String envoye) {
    return jdbc.sql(ATTENTES + "select * from envoyee where envoye = ? order by depuis, dossier_id")
        .param(envoye)
        .query(Attente.class)
        .list();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
