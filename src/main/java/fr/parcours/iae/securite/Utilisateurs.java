package fr.parcours.iae.securite;

import fr.parcours.iae.shared.Profil;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts as stored; only active ones are ever found. */
@Repository
class Utilisateurs {

  private static final String SELECT =
      """
      select id, mot_de_passe, profil, nom_affiche, candidat_id, derniere_organisation
        from utilisateur where actif and\s""";

  private final JdbcClient jdbc;

  Utilisateurs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Compte(
      UUID id,
      String motDePasse,
      Profil profil,
      String nomAffiche,
      @Nullable UUID candidatId,
      @Nullable UUID derniereOrganisation) {

    @Override
    public String toString() {
      return "Compte[" + id + "]";
    }
  }

  Optional<Compte> findByIdentifiant(String identifiant) {
    return jdbc.sql(SELECT + "identifiant = ?").param(identifiant).query(this::map).optional();
  }

  Optional<Compte> find(UUID id) {
    return jdbc.sql(SELECT + "id = ?").param(id).query(this::map).optional();
  }

  boolean insert(CreateUtilisateur u, String hash, Instant now) {
    return jdbc.sql(
                """
                insert into utilisateur
                  (id, identifiant, mot_de_passe, profil, nom_affiche, candidat_id, cree_le)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (identifiant) do nothing
                """)
            .params(u.id(), u.identifiant(), hash, u.profil().name(), u.nomAffiche())
            .param(u.candidatId())
            .param(now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void rememberOrganisation(UUID id, UUID organisationId) {
    jdbc.sql("update utilisateur set derniere_organisation = ? where id = ?")
        .params(organisationId, id)
        .update();
  }

  void deactivate(UUID id) {
    jdbc.sql("update utilisateur set actif = false, droits = droits + 1 where id = ?")
        .param(id)
        .update();
  }

  void rightsChanged(UUID id) {
    jdbc.sql("update utilisateur set droits = droits + 1 where id = ?").param(id).update();
  }

  Optional<UUID> changePassword(String identifiant, String hash) {
    return jdbc.sql(
            """
            update utilisateur set mot_de_passe = ?, mot_de_passe_le = clock_timestamp(),
              droits = droits + 1
            where identifiant = ? and actif returning id
            """)
        .params(hash, identifiant)
        .query(UUID.class)
        .optional();
  }

  boolean isPasswordChangedSince(UUID id, Instant moment) {
    return jdbc.sql("select exists (select from utilisateur where id = ? and mot_de_passe_le > ?)")
        .params(id, moment.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /** Empty for a closed account. */
  Optional<Integer> droits(UUID id) {
    return jdbc.sql("select droits from utilisateur where id = ? and actif")
        .param(id)
        .query(Integer.class)
        .optional();
  }

  /** A closed account keeps its identifier: nobody else opens one with it. */
  boolean isTaken(String identifiant) {
    return jdbc.sql("select exists (select from utilisateur where identifiant = ?)")
        .param(identifiant)
        .query(Boolean.class)
        .single();
  }

  List<CompteConnu> comptes(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select id, identifiant, nom_affiche, actif from utilisateur where id in (:ids)")
            .param("ids", ids)
            .query(CompteConnu.class)
            .list();
  }

  private Compte map(ResultSet rs, int row) throws SQLException {
    return new Compte(
        rs.getObject("id", UUID.class),
        rs.getString("mot_de_passe"),
        Profil.valueOf(rs.getString("profil")),
        rs.getString("nom_affiche"),
        rs.getObject("candidat_id", UUID.class),
        rs.getObject("derniere_organisation", UUID.class));
  }
}
