package fr.parcours.iae.parcours;

import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.parcours.FichePass.Alerte;
import fr.parcours.iae.parcours.FichePass.Contrat;
import fr.parcours.iae.shared.Acteur;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * PASS read with the viewer's scope in the SQL itself: the person's own; of an SIAE that received
 * or sent an application of the person; of a habilitated prescriber whose list the person is in.
 */
@Repository
class PassVisibles {

  private static final String VISIBLE =
      """
       (:support
        or p.candidat_id = :candidat
        or (:lit and exists (select 1 from candidature c where c.candidat_id = p.candidat_id
          and (c.siae_id = :organisation or c.expediteur_organisation_id = :organisation)))
        or (:lit and exists (select 1 from avis_demande a join candidature c on c.id = a.dossier_id
          where c.candidat_id = p.candidat_id and a.prescripteur_id = :organisation)))
      """;

  /** From the few hires of one SIAE to their PASS, never from all the PASS there are. */
  private static final String DERNIERS_CONTRATS =
      """
      (select distinct on (pass_id) * from embauche
        where siae_id = :siae and etat = 'CONCLUE' and pass_id is not null
        order by pass_id, debut desc) e join pass_iae p on p.id = e.pass_id
      """;

  private static final String SUSPENDU =
      """
      exists (select 1 from suspension u
        where u.pass_id = p.id and u.debut <= :today and u.fin >= :today)
      """;

  private final JdbcClient jdbc;

  PassVisibles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isVisible(UUID passId, Acteur acteur) {
    return scoped("select count(*) from pass_iae p where p.id = :id and" + VISIBLE, acteur)
            .param("id", passId)
            .query(Long.class)
            .single()
        == 1;
  }

  /** The hires that rest on the PASS, the newest first. */
  List<Contrat> contrats(UUID passId, Acteur acteur) {
    return scoped(
            """
            select e.candidature_id, o.nom as siae, e.debut, e.fin, e.poste,
              coalesce(:support or e.siae_id = :organisation
                or c.expediteur_organisation_id = :organisation, false) as dossier_visible
            from embauche e join organisation o on o.id = e.siae_id
              join candidature c on c.id = e.candidature_id
            where e.pass_id = :id and e.etat = 'CONCLUE' order by e.debut desc
            """,
            acteur)
        .param("id", passId)
        .query(Contrat.class)
        .list();
  }

  List<Alerte> alertes(UUID passId) {
    return jdbc.sql("select seuil, fin, le from parcours_alerte where pass_id = ? order by le, fin")
        .param(passId)
        .query(
            (row, i) ->
                new Alerte(
                    libelle(row.getString("seuil")),
                    row.getObject("fin", LocalDate.class),
                    row.getObject("le", OffsetDateTime.class)))
        .list();
  }

  /** The people a SIAE hired on a PASS, whose end comes first on top. */
  List<Salarie.Ligne> salaries(UUID siaeId, FiltreSalaries filtre) {
    return all(siaeId, filtre).page(jdbc, filtre.taille(), filtre.page());
  }

  /** The same without its pages. */
  RequeteExport<Salarie.Ligne> all(UUID siaeId, FiltreSalaries filtre) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("siae", siaeId);
    params.put("avant", filtre.finAvant());
    params.put("today", filtre.today());
    params.put("expires", filtre.avecExpires());
    params.put("suspendus", filtre.suspendus());
    params.put("enContrat", filtre.contrat() == FiltreSalaries.Contrat.EN_COURS);
    params.put("contratFini", filtre.contrat() == FiltreSalaries.Contrat.TERMINE);
    return RequeteExport.of(
        """
        select p.id as pass_id, p.candidat_id, p.numero, p.debut, p.fin,
          e.candidature_id, e.debut as contrat_debut, e.fin as contrat_fin, e.poste
        from %s
        where (cast(:avant as date) is null or (p.fin >= :today and p.fin < :avant))
          and (:expires or p.fin >= :today)
          and (not :enContrat or coalesce(e.fin >= :today, true))
          and (not :contratFini or e.fin < :today)
          and (not :suspendus or %s)
        order by p.fin, p.id
        """
            .formatted(DERNIERS_CONTRATS, SUSPENDU),
        params,
        Salarie.Ligne.class);
  }

  /** How many people each list of this SIAE shows. */
  CompteSalaries comptes(UUID siaeId, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) filter (where s.en_contrat) as en_contrat,
              count(*) filter (where s.en_contrat and s.fin < :unMois) as fin_un_mois,
              count(*) filter (where s.en_contrat and s.fin < :troisMois) as fin_trois_mois,
              count(*) filter (where s.en_contrat and s.fin < :septMois) as fin_sept_mois,
              count(*) filter (where s.suspendu) as suspendus
            from (select p.fin, coalesce(e.fin >= :today, true) as en_contrat, %s as suspendu
              from %s where p.fin >= :today) s
            """
                .formatted(SUSPENDU, DERNIERS_CONTRATS))
        .param("siae", siaeId)
        .param("today", today)
        .param("unMois", today.plusMonths(1))
        .param("troisMois", today.plusMonths(3))
        .param("septMois", today.plusMonths(7))
        .query(CompteSalaries.class)
        .single();
  }

  static String libelle(String seuil) {
    return switch (seuil) {
      case "parcours.bilan" -> "Bilan de fin de parcours demandé";
      case "parcours.alerte.1" -> "Première alerte de fin de PASS";
      case "parcours.alerte.2" -> "Deuxième alerte de fin de PASS";
      default -> "Dernière alerte de fin de PASS";
    };
  }

  private JdbcClient.StatementSpec scoped(String sql, Acteur acteur) {
    @Nullable UUID organisation = acteur.organisationId();
    return jdbc.sql(sql)
        .param("support", acteur.isSupport())
        .param("candidat", acteur.candidatId())
        .param("lit", acteur.isSiae() || acteur.prescripteurHabilite())
        .param("organisation", organisation);
  }
}
