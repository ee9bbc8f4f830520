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

  /** A professional who acted for an organisation; nobody for the platform itself. */
  Optional<Destinataire> professionnel(@Nullable UUID id, @Nullable UUID organisationId) {
    return id == null || id.getMostSignificantBits() == 0
        ? Optional.empty()
        : Optional.of(Destinataire.utilisateur(id, organisationId));
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

  /** Where mail reaches this person today; empty for a closed account or no address. */
  Optional<String> adresse(Destinataire.Type type, UUID id) {
    String sql =
        switch (type) {
          case UTILISATEUR -> "select identifiant from utilisateur where id = ? and actif";
          case CANDIDAT -> "select email from candidat where id = ? and email is not null";
          case BOITE -> null;
        };
    return sql == null
        ? Optional.empty()
        : jdbc.sql(sql).param(id).query(String.class).optional().filter(a -> a.contains("@"));
  }
}
