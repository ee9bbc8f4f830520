package fr.parcours.iae.tache;

import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.shared.Acteur;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks of a case and of what came of it: who has to do what, by when. */
@Component
class SuiteTaches implements Suite {

  /** Steps between the person, who brought them and the employer: nobody is kept from them. */
  private static final Set<String> PARTAGES = Set.of("orientation", "eligibilite", "embauche");

  private static final String PROLONGATION = "prolongation";
  private static final String SIAE = "siae";

  private record Ligne(
      String id,
      String processus,
      String libelle,
      String acteur,
      @Nullable UUID organisationId,
      @Nullable String organisation,
      @Nullable LocalDate echeance) {}

  private final JdbcClient jdbc;

  SuiteTaches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Attendu> attendus(Cas cas) {
    return jdbc
        .sql(
            """
            select t.id, t.processus, t.libelle, t.acteur, t.organisation_id, o.nom as organisation,
              t.echeance
            from tache t left join organisation o on o.id = t.organisation_id
            where t.statut = 'OUVERTE' and t.dossier_id in (
              select cast(:id as uuid)
              union all select cast(:pass as uuid)
              union all select id from fiche_salarie where candidature_id = :id
              union all select m.id from mouvement_fiche m
                join fiche_salarie f on f.id = m.fiche_id where f.candidature_id = :id
              union all select id from sortie where candidature_id = :id and annulee_le is null
              union all select id from suite_contrat where candidature_id = :id
              union all select id from demande_prolongation where pass_id = :pass
              union all select id from demande_prefet
                where pass_id = :pass and candidature_id = :id)
            """)
        .param("id", cas.id())
        .param("pass", cas.passId())
        .query(Ligne.class)
        .list()
        .stream()
        .filter(t -> isRead(t, cas))
        .map(
            t ->
                Attendu.toDo(
                    t.libelle(),
                    who(t, cas),
                    t.echeance(),
                    isMine(t, cas.acteur()) ? "/taches/" + t.id() : null))
        .toList();
  }

  /** How a SIAE manages its people is read by the SIAE; a request, by whoever reads the PASS. */
  private static boolean isRead(Ligne t, Cas cas) {
    return isMine(t, cas.acteur())
        || PARTAGES.contains(t.processus())
        || PROLONGATION.equals(t.processus()) && cas.passId() != null
        || cas.isEmployeur() && !isOfAnotherSiae(t, cas);
  }

  /** What waits for whoever employs the person now is theirs. */
  private static boolean isOfAnotherSiae(Ligne t, Cas cas) {
    return !cas.acteur().isSupport()
        && SIAE.equals(t.acteur())
        && !cas.siaeId().equals(t.organisationId());
  }

  private static boolean isMine(Ligne t, Acteur acteur) {
    UUID organisation = t.organisationId();
    return organisation == null ? acteur.isSupport() : acteur.isMembreOf(organisation);
  }

  /** The employer and who brought the person are known to all; others to the employer only. */
  private static String who(Ligne t, Cas cas) {
    UUID organisation = t.organisationId();
    boolean known =
        organisation != null
            && (cas.isEmployeur()
                || isMine(t, cas.acteur())
                || organisation.equals(cas.siaeId())
                || organisation.equals(cas.expediteurOrganisationId()));
    if (known && t.organisation() != null) {
      return t.organisation();
    }
    return switch (t.acteur()) {
      case SIAE -> "La structure";
      case "prescripteur" -> "Un prescripteur habilité";
      case "ddets" -> "La DDETS";
      default -> "Le support de la plateforme";
    };
  }
}
