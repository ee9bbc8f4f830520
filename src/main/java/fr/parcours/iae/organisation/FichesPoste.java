package fr.parcours.iae.organisation;

import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.referentiel.Normalisation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the jobs SIAE offer. */
@Repository
class FichesPoste {

  /** What the public may see on the day {@code :today} of the row {@code f}. */
  static final String PUBLIEE = "f.ouverte and f.expire_le > :today";

  private static final String SELECT =
      """
      select f.id, f.organisation_id, f.appellation_code, a.nom as metier, a.rome, f.intitule,
        f.description, f.postes, f.contrat, f.heures_hebdomadaires, f.commune_code,
        coalesce(c.nom, '') as commune, f.ouverte, f.publiee_le, f.actualisee_le, f.expire_le,
        f.fermee_le
      from fiche_poste f join appellation a on a.code = f.appellation_code
        left join commune c on c.code = f.commune_code
      """;

  private static final String INSERT =
      """
      insert into fiche_poste (id, organisation_id, appellation_code, intitule, intitule_recherche,
        description, postes, contrat, heures_hebdomadaires, commune_code, publiee_le, actualisee_le,
        expire_le)
      values (:id, :siae, :appellation, :intitule, :recherche, :description, :postes, :contrat, :heures,
        :commune, :today, :today, :expireLe)
      on conflict (id) do nothing""";

  private static final String MODIFY =
      """
      update fiche_poste set appellation_code = :appellation, intitule = :intitule,
        intitule_recherche = :recherche, description = :description, postes = :postes,
        contrat = :contrat, heures_hebdomadaires = :heures, commune_code = :commune
      where id = :id and organisation_id = :siae""";

  private final JdbcClient jdbc;

  FichesPoste(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<FichePoste> find(UUID id, UUID siaeId) {
    return jdbc.sql(SELECT + "where f.id = ? and f.organisation_id = ?")
        .params(id, siaeId)
        .query(FichePoste.class)
        .optional();
  }

  /** Those the public sees, by title. */
  List<FichePoste> published(UUID siaeId, LocalDate today) {
    return jdbc.sql(
            SELECT
                + "where f.organisation_id = :siae and "
                + PUBLIEE
                + " order by f.intitule, f.id")
        .param("siae", siaeId)
        .param("today", today)
        .query(FichePoste.class)
        .list();
  }

  /** All of them, open ones first, what expires first before the others. */
  List<FichePoste> of(UUID siaeId, int limit) {
    RequeteExport<FichePoste> toutes = all(siaeId);
    return jdbc.sql(toutes.sql() + " limit :limite")
        .params(toutes.params())
        .param("limite", limit)
        .query(toutes.lecture())
        .list();
  }

  /** The same, however many. */
  RequeteExport<FichePoste> all(UUID siaeId) {
    return RequeteExport.of(
        SELECT
            + "where f.organisation_id = :siae"
            + " order by f.ouverte desc, f.fermee_le desc, f.expire_le, f.intitule, f.id",
        Map.of("siae", siaeId),
        FichePoste.class);
  }

  /** Whether the row is new. */
  boolean insert(
      UUID id, UUID siaeId, ContenuFichePoste contenu, LocalDate today, LocalDate expireLe) {
    return jdbc.sql(INSERT)
            .params(values(id, siaeId, contenu))
            .param("today", today)
            .param("expireLe", expireLe)
            .update()
        == 1;
  }

  boolean modify(UUID id, UUID siaeId, ContenuFichePoste contenu) {
    return jdbc.sql(MODIFY).params(values(id, siaeId, contenu)).update() == 1;
  }

  /** Shown again from today; false unless it was in the state expected. */
  boolean publish(UUID id, boolean ouverte, LocalDate today, LocalDate expireLe) {
    return jdbc.sql(
                """
                update fiche_poste set ouverte = true, fermee_le = null, actualisee_le = :today,
                  expire_le = :expireLe
                where id = :id and ouverte = :ouverte""")
            .param("id", id)
            .param("ouverte", ouverte)
            .param("today", today)
            .param("expireLe", expireLe)
            .update()
        == 1;
  }

  /** False when it was closed already. */
  boolean close(UUID id, LocalDate today) {
    return jdbc.sql(
                "update fiche_poste set ouverte = false, fermee_le = ? where id = ? and ouverte")
            .params(today, id)
            .update()
        == 1;
  }

  private static Map<String, @Nullable Object> values(
      UUID id, UUID siaeId, ContenuFichePoste contenu) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", id);
    values.put("siae", siaeId);
    values.put("appellation", contenu.appellationCode());
    values.put("intitule", contenu.intitule());
    values.put("recherche", Normalisation.of(contenu.intitule()));
    values.put("description", contenu.description());
    values.put("postes", contenu.postes());
    ContratPropose contrat = contenu.contrat();
    values.put("contrat", contrat == null ? null : contrat.name());
    values.put("heures", contenu.heuresHebdomadaires());
    values.put("commune", contenu.communeCode());
    return values;
  }
}
