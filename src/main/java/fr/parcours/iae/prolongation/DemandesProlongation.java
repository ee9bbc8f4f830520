package fr.parcours.iae.prolongation;

import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.regles.EtatDemandeProlongation;
import fr.parcours.iae.regles.InstructionProlongationRule.RefusMotive;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests; that one at most waits on a PASS is kept by the table. */
@Repository
class DemandesProlongation {

  private static final String SELECT =
      """
      select id, pass_id, siae_id, prescripteur_id, motif, debut, fin, entretien, contact_courriel,
        contact_telephone, demandee_par, demandee_le, etat, motif_refus, explication_refus
      from demande_prolongation
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  DemandesProlongation(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<DemandeProlongation> find(UUID id) {
    return jdbc.sql(SELECT + " where id = ?").param(id).query(DemandeProlongation.class).optional();
  }

  Optional<DemandeProlongation> enAttente(UUID passId) {
    return jdbc.sql(SELECT + " where pass_id = ? and etat = 'EN_ATTENTE'")
        .param(passId)
        .query(DemandeProlongation.class)
        .optional();
  }

  List<DemandeProlongation> ofPass(UUID passId) {
    return jdbc.sql(SELECT + " where pass_id = ? order by demandee_le desc")
        .param(passId)
        .query(DemandeProlongation.class)
        .list();
  }

  /** The last hire of the SIAE that asks, on the PASS it asks for. */
  Optional<UUID> dossierOf(DemandeProlongation demande) {
    return jdbc.sql(
            """
            select candidature_id from embauche
            where pass_id = :pass and siae_id = :siae and etat = 'CONCLUE'
            order by debut desc limit 1
            """)
        .param("pass", demande.passId())
        .param("siae", demande.siaeId())
        .query(UUID.class)
        .optional();
  }

  /** Requests addressed to an organisation, those that wait first, the oldest on top. */
  List<DemandeProlongation> to(UUID prescripteurId, int taille, int page) {
    return allTo(prescripteurId).page(jdbc, taille, page);
  }

  /** The same without its pages. */
  RequeteExport<DemandeProlongation> allTo(UUID prescripteurId) {
    return RequeteExport.of(
        SELECT
            + """
             where prescripteur_id = :prescripteur
            order by etat <> 'EN_ATTENTE',
              case when etat = 'EN_ATTENTE' then demandee_le end, traitee_le desc, id
            """,
        Map.of("prescripteur", prescripteurId),
        DemandeProlongation.class);
  }

  void insert(DemandeProlongation d) {
    jdbc.sql(
            """
            insert into demande_prolongation (id, pass_id, siae_id, prescripteur_id, motif, debut, fin,
              entretien, contact_courriel, contact_telephone, demandee_par, demandee_le, etat)
            values (:id, :pass, :siae, :prescripteur, :motif, :debut, :fin, :entretien, :courriel,
              :telephone, :par, :le, :etat)
            """)
        .param("id", d.id())
        .param("pass", d.passId())
        .param("siae", d.siaeId())
        .param("prescripteur", d.prescripteurId())
        .param("motif", d.motif().name())
        .param("debut", d.debut())
        .param("fin", d.fin())
        .param("entretien", d.entretien())
        .param("courriel", d.contactCourriel())
        .param("telephone", d.contactTelephone())
        .param("par", d.demandeePar())
        .param("le", d.demandeeLe())
        .param("etat", d.etat().name())
        .update();
  }

  void answer(UUID id, EtatDemandeProlongation etat, UUID par, @Nullable RefusMotive refus) {
    String[] actions =
        refus == null || refus.actions() == null
            ? null
            : refus.actions().stream().map(Enum::name).sorted().toArray(String[]::new);
    jdbc.sql(
            """
            update demande_prolongation set etat = :etat, traitee_par = :par, traitee_le = :le,
              motif_refus = :motif, explication_refus = :explication,
              actions_refus = cast(:actions as text[])
            where id = :id and etat = 'EN_ATTENTE'
            """)
        .param("id", id)
        .param("etat", etat.name())
        .param("par", par)
        .param("le", OffsetDateTime.now(clock))
        .param("motif", refus == null ? null : Objects.requireNonNull(refus.motif()).name())
        .param("explication", refus == null ? null : refus.explication())
        .param("actions", actions == null ? null : "{" + String.join(",", actions) + "}")
        .update();
  }

  /** Whom the last reminder was for. */
  List<UUID> lastReminded(UUID demandeId) {
    return jdbc.sql(
            """
            select destinataire_id from rappel_prolongation where demande_id = :id
              and le = (select max(le) from rappel_prolongation where demande_id = :id)
            order by destinataire_id
            """)
        .param("id", demandeId)
        .query(UUID.class)
        .list();
  }

  /** The last day somebody was reminded of the request. */
  @Nullable LocalDate lastReminder(UUID id) {
    return jdbc.sql("select max(le) from rappel_prolongation where demande_id = ?")
        .param(id)
        .query(OffsetDateTime.class)
        .optional()
        .map(le -> le.atZoneSameInstant(clock.getZone()).toLocalDate())
        .orElse(null);
  }

  void reminded(UUID id, List<UUID> destinataires) {
    for (UUID destinataire : destinataires) {
      jdbc.sql("insert into rappel_prolongation (demande_id, destinataire_id, le) values (?, ?, ?)")
          .params(id, destinataire, OffsetDateTime.now(clock))
          .update();
    }
  }

  /** Who the organisation's members are, as reminders look at them. */
  List<Membre> membres(UUID organisationId) {
    return jdbc.sql(
            """
            select utilisateur_id, administrateur, depuis from membre
            where organisation_id = ? and actif
            """)
        .param(organisationId)
        .query(Membre.class)
        .list();
  }

  /** A member of the organisation asked. */
  record Membre(UUID utilisateurId, boolean administrateur, LocalDate depuis) {}
}
