package fr.parcours.iae.tache;

import fr.parcours.iae.candidat.PorteeNoms;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the work list: one query for a page, one for the counts, each served by an index that
 * begins with the organisation. A query names only the conditions it has, so that each shape keeps
 * a plan of its own.
 */
@Repository
class LecturesTaches {

  private static final Pattern PASS = Pattern.compile("[0-9A-Za-z]{5}[0-9]{7}");
  private static final Pattern DOSSIER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int MOTS = 6;
  private static final String LIGNES =
      """
      select t.id, t.dossier_id, t.processus, t.etape, t.libelle, t.departement, t.creee_le,
        t.echeance, t.a_revoir_le, t.assignee, u.nom_affiche as assigne_a, o.nom as siae,
        t.candidat_id
      from %s t left join utilisateur u on u.id = t.assignee
        left join organisation o on o.id = t.siae_id
      """;
  private static final String OUVERTES = "r.corbeille = :corbeille and r.statut = 'OUVERTE'";

  private static final String OUVERTE = "t.corbeille = :corbeille and t.statut = 'OUVERTE'";
  private static final String PAS_MISE_DE_COTE =
      "(t.a_revoir_le is null or t.a_revoir_le <= :aujourdhui)";

  /** A row as the tables have it, before what the viewer may see of the person. */
  record Lue(
      String id,
      UUID dossierId,
      String processus,
      String etape,
      String libelle,
      String departement,
      OffsetDateTime creeeLe,
      @Nullable LocalDate echeance,
      @Nullable LocalDate aRevoirLe,
      @Nullable UUID assignee,
      @Nullable String assigneA,
      @Nullable String siae,
      @Nullable UUID candidatId) {}

  private record Cle(String libelle, LocalDate echeanceTri, OffsetDateTime creeeLe, String id) {}

  /** Who looks, and when. */
  record Regard(@Nullable UUID organisationId, UUID moi, LocalDate aujourdhui, PorteeNoms portee) {}

  private final JdbcClient jdbc;

  LecturesTaches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** At most so many rows and one, in the order asked for, or from the end when going back. */
  List<Lue> rows(Regard regard, FiltreTaches filtre) {
    List<String> where = new ArrayList<>();
    Map<String, Object> params = new HashMap<>();
    conditions(regard, filtre, where, params);
    boolean descendant = filtre.descendant() != filtre.avant();
    String borne = filtre.borne();
    if (borne != null) {
      key(borne, regard).ifPresent(cle -> beside(cle, filtre.tri(), descendant, where, params));
    }
    params.put("taille", filtre.taille() + 1);
    // The page first, then what it shows of other tables: their rows are read for the page alone.
    return jdbc.sql(
            "with page as (select t.* from tache t where %s order by %s limit :taille) %s order by %s"
                .formatted(
                    String.join(" and ", where),
                    filtre.tri().ordre(descendant),
                    LIGNES.formatted("page"),
                    filtre.tri().ordre(descendant)))
        .params(params)
        .query(Lue.class)
        .list();
  }

  /** These tasks of the viewer's, done or not. */
  List<Lue> ofIds(Regard regard, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(LIGNES.formatted("tache") + " where t.id in (:ids) and t.corbeille = :corbeille")
            .param("ids", ids)
            .param("corbeille", Corbeille.of(regard.organisationId()))
            .query(Lue.class)
            .list();
  }

  /** How many of each view; a task put aside still counts where it is late, mine, free or due. */
  CompteTaches counts(Regard regard) {
    return jdbc.sql(
            """
            select
              count(*) filter (where a_revoir_le is null or a_revoir_le <= :aujourdhui) as a_traiter,
              count(*) filter (where echeance_tri < :aujourdhui) as en_retard,
              count(*) filter (where assignee = :moi) as a_moi,
              count(*) filter (where assignee is null) as non_prises,
              count(*) filter (where echeance_tri between :aujourdhui and :semaine) as cette_semaine
            from tache where corbeille = :corbeille and statut = 'OUVERTE'
            """)
        .param("corbeille", Corbeille.of(regard.organisationId()))
        .param("moi", regard.moi())
        .param("aujourdhui", regard.aujourdhui())
        .param("semaine", regard.aujourdhui().plusDays(6))
        .query(CompteTaches.class)
        .single();
  }

  /** How much waits at each step, without what was put aside. */
  List<ChargeTaches.ParEtape> bySteps(Regard regard) {
    return waiting(
            """
            select t.etape, min(t.libelle) as libelle, count(*) as a_traiter,
              count(*) filter (where t.echeance_tri < :aujourdhui) as en_retard
            from tache t where %s
            group by t.etape order by a_traiter desc, libelle, t.etape
            """,
            regard)
        .query(ChargeTaches.ParEtape.class)
        .list();
  }

  /** How much each member took, and nobody, without what was put aside. */
  List<ChargeTaches.ParMembre> byMembers(Regard regard) {
    return waiting(
            """
            with prises as (
              select t.assignee, count(*) as a_traiter,
                count(*) filter (where t.echeance_tri < :aujourdhui) as en_retard
              from tache t where %s group by t.assignee)
            select p.assignee as membre, u.nom_affiche as nom, p.a_traiter, p.en_retard
            from prises p left join utilisateur u on u.id = p.assignee
            order by p.assignee is null, p.a_traiter desc, nom, membre
            """,
            regard)
        .query(ChargeTaches.ParMembre.class)
        .list();
  }

  private JdbcClient.StatementSpec waiting(String sql, Regard regard) {
    return jdbc.sql(sql.formatted(OUVERTE + " and " + PAS_MISE_DE_COTE))
        .param("corbeille", Corbeille.of(regard.organisationId()))
        .param("aujourdhui", regard.aujourdhui());
  }

  private static void conditions(
      Regard regard, FiltreTaches filtre, List<String> where, Map<String, Object> params) {
    where.add(OUVERTE);
    params.put("corbeille", Corbeille.of(regard.organisationId()));
    params.put("aujourdhui", regard.aujourdhui());
    params.put("semaine", regard.aujourdhui().plusDays(6));
    params.put("moi", regard.moi());
    params.put("sans", Corbeille.tri(null));
    where.add(
        switch (filtre.vue()) {
          case A_TRAITER -> PAS_MISE_DE_COTE;
          case EN_RETARD -> "t.echeance_tri < :aujourdhui";
          case A_MOI -> "t.assignee = :moi";
          case NON_PRISES -> "t.assignee is null";
          case CETTE_SEMAINE -> "t.echeance_tri between :aujourdhui and :semaine";
        });
    EcheanceTaches echeance = filtre.echeance();
    if (echeance != null) {
      where.add(
          switch (echeance) {
            case RETARD -> "t.echeance_tri < :aujourdhui";
            case AUJOURDHUI -> "t.echeance_tri = :aujourdhui";
            case SEPT_JOURS -> "t.echeance_tri between :aujourdhui and :semaine";
            case SANS -> "t.echeance_tri = :sans";
          });
    }
    equal("t.processus", "processus", filtre.processus(), where, params);
    equal("t.etape", "etape", filtre.etape(), where, params);
    equal("t.assignee", "assignee", filtre.assignee(), where, params);
    if (filtre.libres()) {
      where.add("t.assignee is null");
    }
    if (filtre.texte() != null && !filtre.texte().isBlank()) {
      where.add(search(filtre.texte().strip(), regard.portee(), params));
    }
  }

  private static void equal(
      String colonne,
      String nom,
      @Nullable Object valeur,
      List<String> where,
      Map<String, Object> params) {
    if (valeur != null) {
      where.add(colonne + " = :" + nom);
      params.put(nom, valeur);
    }
  }

  /** The number of a PASS, the number of a case, or words that begin those of a name. */
  private static String search(String texte, PorteeNoms portee, Map<String, Object> params) {
    String serre = texte.replaceAll("[\\s\\h]", "");
    if (PASS.matcher(serre).matches()) {
      params.put("numero", serre);
      params.put("majuscules", serre.toUpperCase(Locale.ROOT));
      return "t.candidat_id in"
          + " (select candidat_id from pass_iae where numero in (:numero, :majuscules))";
    }
    if (DOSSIER.matcher(serre.toLowerCase(Locale.ROOT)).matches()) {
      params.put("dossier", UUID.fromString(serre));
      return "t.dossier_id = :dossier";
    }
    List<String> mots =
        Pattern.compile("[^\\p{L}\\p{N}]+").splitAsStream(texte).filter(m -> !m.isEmpty()).toList();
    if (mots.isEmpty()) {
      return "false";
    }
    String siae = words("o.nom", mots, params);
    String nom = words("c.prenom || ' ' || c.nom_usage", mots, params);
    String parSiae =
        "select r.id from tache r join organisation o on o.id = r.siae_id where " + OUVERTES + siae;
    String parNom =
        " union all select r.id from tache r join candidat c on c.id = r.candidat_id where "
            + OUVERTES
            + nom;
    return "t.id in (%s)"
        .formatted(
            switch (portee) {
              case TOUS -> parSiae + parNom;
              case SIENS -> parSiae + parNom + " and c.cree_par = :moi";
              case AUCUN -> parSiae;
            });
  }

  /** Every word begins one of the text's, whatever the order. */
  private static String words(String texte, List<String> mots, Map<String, Object> params) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < Math.min(mots.size(), MOTS); i++) {
      sql.append(
          " and texte_cherche(%s) like '%%' || texte_cherche(:mot%d) || '%%'".formatted(texte, i));
      params.put("mot" + i, mots.get(i));
    }
    return sql.toString();
  }

  private Optional<Cle> key(String id, Regard regard) {
    return jdbc.sql(
            "select libelle, echeance_tri, creee_le, id from tache where id = :id and corbeille = :corbeille")
        .param("id", id)
        .param("corbeille", Corbeille.of(regard.organisationId()))
        .query(Cle.class)
        .optional();
  }

  private static void beside(
      Cle cle, TriTaches tri, boolean descendant, List<String> where, Map<String, Object> params) {
    String bornes =
        switch (tri) {
          case ECHEANCE -> ":cleEcheance, :cleCreee, :cleId";
          case DEPUIS -> ":cleCreee, :cleId";
          case ETAPE -> ":cleLibelle, :cleEcheance, :cleCreee, :cleId";
        };
    where.add("(%s) %s (%s)".formatted(tri.colonnes(), descendant ? "<" : ">", bornes));
    params.put("cleLibelle", cle.libelle());
    params.put("cleEcheance", cle.echeanceTri());
    params.put("cleCreee", cle.creeeLe());
    params.put("cleId", cle.id());
  }
}
