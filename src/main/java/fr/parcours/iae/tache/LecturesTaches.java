package fr.parcours.iae.tache;

import fr.parcours.iae.candidat.PorteeNoms;
import fr.parcours.iae.export.RequeteExport;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        t.candidat_id,
        (select string_agg(e.nom, chr(10) order by e.nom) from tache_etiquette x
          join etiquette e on e.id = x.etiquette_id
          where x.tache_id = t.id and e.corbeille = t.corbeille) as etiquettes
      from %s t left join utilisateur u on u.id = t.assignee
        left join organisation o on o.id = t.siae_id
      """;
  private static final String OUVERTES = "r.corbeille = :corbeille and r.statut = 'OUVERTE'";

  private static final String OUVERTE = "t.corbeille = :corbeille and t.statut = 'OUVERTE'";
  private static final String PAS_MISE_DE_COTE =
      "(t.a_revoir_le is null or t.a_revoir_le <= :aujourdhui)";

  /** A row as the tables have it, before what the viewer may see of the person; a label a line. */
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
      @Nullable UUID candidatId,
      @Nullable String etiquettes) {}

  /** By hand: the page is read at each click, and a mapper by names costs as much as the query. */
  private static Lue lue(ResultSet rs, int ligne) throws SQLException {
    return new Lue(
        rs.getString(1),
        rs.getObject(2, UUID.class),
        rs.getString(3),
        rs.getString(4),
        rs.getString(5),
        rs.getString(6),
        rs.getObject(7, OffsetDateTime.class),
        rs.getObject(8, LocalDate.class),
        rs.getObject(9, LocalDate.class),
        rs.getObject(10, UUID.class),
        rs.getString(11),
        rs.getString(12),
        rs.getObject(13, UUID.class),
        rs.getString(14));
  }

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
    String borne = filtre.borne();
    Optional<Cle> cle = borne == null ? Optional.empty() : key(borne, regard);
    if (borne != null && cle.isEmpty()) {
      return List.of();
    }
    boolean descendant = filtre.descendant() != filtre.avant();
    cle.ifPresent(c -> beside(c, filtre.tri(), descendant, where, params));
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
        .query(LecturesTaches::lue)
        .list();
  }

  /** The whole list, as its pages show it one after the other. */
  RequeteExport<Lue> all(Regard regard, FiltreTaches filtre) {
    List<String> where = new ArrayList<>();
    Map<String, Object> params = new HashMap<>();
    conditions(regard, filtre, where, params);
    return RequeteExport.of(
        "%s where %s order by %s"
            .formatted(
                LIGNES.formatted("tache"),
                String.join(" and ", where),
                filtre.tri().ordre(filtre.descendant())),
        params,
        Lue.class);
  }

  /** These tasks of the viewer's, done or not. */
  List<Lue> ofIds(Regard regard, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(LIGNES.formatted("tache") + " where t.id in (:ids) and t.corbeille = :corbeille")
            .param("ids", ids)
            .param("corbeille", Corbeille.of(regard.organisationId()))
            .query(LecturesTaches::lue)
            .list();
  }

  /** How many of each view; a task put aside still counts where it is late, mine, free or due. */
  CompteTaches counts(Regard regard) {
    return comptes(regard, "0", "0", "null::timestamptz").comptes();
  }

  /** The counts and what tells that a view changed, in one reading: most lists are a whole view. */
  Etat etat(Regard regard, VueTaches vue) {
    String filtre = " filter (where " + inView(vue) + ")";
    return comptes(
        regard, "count(*)" + filtre, "count(t.assignee)" + filtre, "max(t.creee_le)" + filtre);
  }

  /** The counts, and what tells that a list changed. */
  record Etat(CompteTaches comptes, Repere repere) {}

  private Etat comptes(Regard regard, String nombre, String prises, String derniere) {
    return jdbc.sql(
            """
            select
              count(*) filter (where t.a_revoir_le is null or t.a_revoir_le <= :aujourdhui) as a_traiter,
              count(*) filter (where t.echeance_tri < :aujourdhui) as en_retard,
              count(*) filter (where t.assignee = :moi) as a_moi,
              count(*) filter (where t.assignee is null) as non_prises,
              count(*) filter (where t.echeance_tri between :aujourdhui and :semaine) as cette_semaine,
              count(*) filter (where t.a_revoir_le > :aujourdhui) as mises_de_cote,
              %s as nombre, %s as prises, %s as derniere
            from tache t where t.corbeille = :corbeille and t.statut = 'OUVERTE'
            """
                .formatted(nombre, prises, derniere))
        .param("corbeille", Corbeille.of(regard.organisationId()))
        .param("moi", regard.moi())
        .param("aujourdhui", regard.aujourdhui())
        .param("semaine", regard.aujourdhui().plusDays(6))
        .query(
            (rs, n) ->
                new Etat(
                    new CompteTaches(
                        rs.getLong("a_traiter"),
                        rs.getLong("en_retard"),
                        rs.getLong("a_moi"),
                        rs.getLong("non_prises"),
                        rs.getLong("cette_semaine"),
                        rs.getLong("mises_de_cote")),
                    new Repere(
                        rs.getLong("nombre"),
                        rs.getLong("prises"),
                        rs.getObject("derniere", OffsetDateTime.class))))
        .single();
  }

  private static String inView(VueTaches vue) {
    return switch (vue) {
      case A_TRAITER -> PAS_MISE_DE_COTE;
      case EN_RETARD -> "t.echeance_tri < :aujourdhui";
      case A_MOI -> "t.assignee = :moi";
      case NON_PRISES -> "t.assignee is null";
      case CETTE_SEMAINE -> "t.echeance_tri between :aujourdhui and :semaine";
      case MISES_DE_COTE -> "t.a_revoir_le > :aujourdhui";
    };
  }

  /**
   * What tells that a list changed since it was shown: how many rows it has, how many are taken,
   * and when the newest came.
   */
  record Repere(long nombre, long prises, @Nullable OffsetDateTime derniere) {}

  Repere repere(Regard regard, FiltreTaches filtre) {
    List<String> where = new ArrayList<>();
    Map<String, Object> params = new HashMap<>();
    conditions(regard, filtre, where, params);
    return jdbc.sql(
            "select count(*) as nombre, count(t.assignee) as prises, max(t.creee_le) as derniere"
                + " from tache t where "
                + String.join(" and ", where))
        .params(params)
        .query(Repere.class)
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

  private void conditions(
      Regard regard, FiltreTaches filtre, List<String> where, Map<String, Object> params) {
    where.add(OUVERTE);
    params.put("corbeille", Corbeille.of(regard.organisationId()));
    params.put("aujourdhui", regard.aujourdhui());
    params.put("semaine", regard.aujourdhui().plusDays(6));
    params.put("moi", regard.moi());
    params.put("sans", Corbeille.tri(null));
    // What one looks for by name or number is found even where it was put aside.
    boolean cherche = filtre.texte() != null && !filtre.texte().isBlank();
    if (!cherche || filtre.vue() != VueTaches.A_TRAITER) {
      where.add(inView(filtre.vue()));
    }
    CriteresTaches criteres = filtre.criteres();
    EcheanceTaches echeance = criteres.echeance();
    if (echeance != null) {
      where.add(
          switch (echeance) {
            case RETARD -> "t.echeance_tri < :aujourdhui";
            case AUJOURDHUI -> "t.echeance_tri = :aujourdhui";
            case SEPT_JOURS -> "t.echeance_tri between :aujourdhui and :semaine";
            case SANS -> "t.echeance_tri = :sans";
          });
    }
    equal("t.processus", "processus", criteres.processus(), where, params);
    equal("t.etape", "etape", criteres.etape(), where, params);
    equal("t.assignee", "assignee", criteres.assignee(), where, params);
    equal("t.candidat_id", "candidat", criteres.candidatId(), where, params);
    if (criteres.libres()) {
      where.add("t.assignee is null");
    }
    if (criteres.etiquetteId() != null) {
      where.add("t.id in (select tache_id from tache_etiquette where etiquette_id = :etiquette)");
      params.put("etiquette", criteres.etiquetteId());
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
  private String search(String texte, PorteeNoms portee, Map<String, Object> params) {
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
    List<String> cherches = sought(mots);
    String siae =
        "r.siae_id in (select o.id from organisation o where "
            + words("o.nom_cherche", cherches, params)
            + ")";
    String nom = words("r.nom_cherche", cherches, params);
    String trouve =
        switch (portee) {
          case TOUS -> "%s or %s".formatted(nom, siae);
          case SIENS ->
              "%s and exists (select from candidat c where c.id = r.candidat_id and c.cree_par = :moi) or %s"
                  .formatted(nom, siae);
          case AUCUN -> siae;
        };
    // The offset keeps the search apart: it is answered by its index alone, then the page is read.
    return "t.id in (select r.id from tache r where %s and (%s) offset 0)"
        .formatted(OUVERTES, trouve);
  }

  /** As the tables keep names: asked of them, so that both sides are written the same way. */
  private List<String> sought(List<String> mots) {
    return jdbc.sql(
            "select texte_cherche(m) from unnest(cast(:mots as text[])) with ordinality as w (m, n) order by n")
        .param("mots", mots.stream().limit(MOTS).toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** Every word begins one of the text's, whatever the order. */
  private static String words(String colonne, List<String> mots, Map<String, Object> params) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < mots.size(); i++) {
      conditions.add("%s like :mot%d".formatted(colonne, i));
      params.put("mot" + i, "%" + mots.get(i) + "%");
    }
    return "(" + String.join(" and ", conditions) + ")";
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
