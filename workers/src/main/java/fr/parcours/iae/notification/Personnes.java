package fr.parcours.iae.notification;

import fr.parcours.iae.organisation.Membre;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is behind a part, and at which address. */
@Component
class Personnes {

  private final Organisations organisations;
  private final JdbcClient jdbc;

  Personnes(Organisations organisations, JdbcClient jdbc) {
    this.organisations = organisations;
    this.jdbc = jdbc;
  }

  List<Destinataire> members(@Nullable UUID organisationId) {
    return organisationId == null
        ? List.of()
        : organisations.membersOf(organisationId).stream()
            .filter(Membre::actif)
            .map(m -> Destinataire.utilisateur(m.utilisateurId(), organisationId))
            .toList();
  }

  List<Destinataire> institution(String departement) {
    return members(organisations.institutionOf(departement).orElse(null));
  }

  /** The person's account; without one, the address of their file. */
  Destinataire candidat(UUID candidatId) {
    return jdbc.sql("select id from utilisateur where candidat_id = ? and actif")
        .param(candidatId)
        .query(UUID.class)
        .optional()
        .map(id -> Destinataire.utilisateur(id, null))
        .orElse(new Destinataire(Destinataire.Type.CANDIDAT, candidatId, null));
  }

  /**
   * A professional who acted for an organisation; whoever left it is told nothing more of its
   * people, those who stay are. Nobody for the platform itself.
   */
  List<Destinataire> professionnel(@Nullable UUID id, @Nullable UUID organisationId) {
    if (id == null || id.getMostSignificantBits() == 0) {
      return List.of();
    }
    if (organisationId == null) {
      return List.of(Destinataire.utilisateur(id, null));
    }
    List<Destinataire> membres = members(organisationId);
    List<Destinataire> lui = membres.stream().filter(m -> m.id().equals(id)).toList();
    return lui.isEmpty() ? membres : lui;
  }

  String nom(@Nullable UUID organisationId) {
    return organisationId == null
        ? ""
        : organisations.find(organisationId).map(Organisation::nom).orElse("");
  }

  Optional<String> nomAffiche(UUID utilisateurId) {
    return jdbc.sql("select nom_affiche from utilisateur where id = ?")
        .param(utilisateurId)
        .query(String.class)
        .optional();
  }

  /**
   * Where mail reaches this person today; empty for a closed account, no address, or who has left
   * the organisation it is about.
   */
  Optional<String> adresse(Destinataire qui) {
    JdbcClient.StatementSpec sql =
        switch (qui.type()) {
          case UTILISATEUR ->
              jdbc.sql(
                      """
                      select identifiant from utilisateur u where id = :id and actif
                        and (:organisation::uuid is null or exists (select from membre m
                          where m.utilisateur_id = u.id and m.organisation_id = :organisation::uuid
                            and m.actif))
                      """)
                  .param("organisation", qui.organisationId());
          case CANDIDAT ->
              jdbc.sql("select email from candidat where id = :id and email is not null");
          case BOITE -> jdbc.sql("select null::text where :id::uuid is null");
        };
    return sql.param("id", qui.id()).query(String.class).optional().filter(a -> a.contains("@"));
  }
}
