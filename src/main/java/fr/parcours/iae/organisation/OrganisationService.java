package fr.parcours.iae.organisation;

import fr.parcours.iae.referentiel.Commune;
import fr.parcours.iae.referentiel.Communes;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates organisations and their members. */
@Service
public class OrganisationService {

  private static final String INSERT =
      """
      insert into organisation (id, categorie, kind, nom, siret, departement, commune_code, commune,
        code_postal, email, latitude, longitude, habilitation, creee_le)
      values (:id, :categorie, :kind, :nom, :siret, :departement, :communeCode, :commune, :codePostal,
        :email, :latitude, :longitude, :habilitation, :now)""";

  private final JdbcClient jdbc;
  private final Communes communes;
  private final UtilisateurService utilisateurs;
  private final Clock clock;

  OrganisationService(
      JdbcClient jdbc, Communes communes, UtilisateurService utilisateurs, Clock clock) {
    this.utilisateurs = utilisateurs;
    this.jdbc = jdbc;
    this.communes = communes;
    this.clock = clock;
  }

  @Transactional
  public Resultat<UUID> create(CreateOrganisation demande) {
    Optional<Commune> commune = communes.find(demande.communeCode());
    if (commune.isEmpty()) {
      return refuse("COMMUNE_INCONNUE", "La commune de l’organisation n’est pas connue.");
    }
    if (demande.categorie() == Categorie.SIAE && !isKindSiae(demande.kind())) {
      return refuse("TYPE_INCONNU", "Le type de structure n’est pas connu.");
    }
    UUID id = Uuids.v7();
    insert(id, demande, commune.get());
    return Resultat.fait(id);
  }

  /** Adds the person, or brings the person back with these rights. */
  @Transactional
  public void addMembre(UUID organisationId, UUID utilisateurId, boolean administrateur) {
    jdbc.sql(
            """
            insert into membre (utilisateur_id, organisation_id, administrateur, actif, depuis)
            values (?, ?, ?, true, ?) on conflict (utilisateur_id, organisation_id)
            do update set administrateur = excluded.administrateur, actif = true""")
        .params(utilisateurId, organisationId, administrateur, LocalDate.now(clock))
        .update();
    utilisateurs.rightsChanged(utilisateurId);
  }

  @Transactional
  public void removeMembre(UUID organisationId, UUID utilisateurId) {
    jdbc.sql("update membre set actif = false where organisation_id = ? and utilisateur_id = ?")
        .params(organisationId, utilisateurId)
        .update();
    utilisateurs.rightsChanged(utilisateurId);
  }

  @Transactional
  public void setOuverteAuxCandidatures(UUID organisationId, boolean ouverte) {
    jdbc.sql("update organisation set ouverte_aux_candidatures = ? where id = ?")
        .params(ouverte, organisationId)
        .update();
  }

  /**
   * The organisation may pose diagnoses from now on, at every door and in every open session.
   *
   * @param kind kind of prescriber it is habilitated as
   */
  @Transactional
  public void habilitate(UUID organisationId, String kind) {
    setHabilitation(organisationId, Habilitation.VALIDATED);
    jdbc.sql("update organisation set kind = ? where id = ?").params(kind, organisationId).update();
  }

  /** The organisation brings people without posing diagnoses; it keeps the kind it has. */
  @Transactional
  public void refuseHabilitation(UUID organisationId) {
    setHabilitation(organisationId, Habilitation.REFUSED);
  }

  private void setHabilitation(UUID organisationId, Habilitation habilitation) {
    jdbc.sql("update organisation set habilitation = ? where id = ? and categorie = 'PRESCRIPTEUR'")
        .params(habilitation.name(), organisationId)
        .update();
  }

  private void insert(UUID id, CreateOrganisation demande, Commune commune) {
    jdbc.sql(INSERT)
        .param("id", id)
        .param("categorie", demande.categorie().name())
        .param("kind", demande.kind())
        .param("nom", demande.nom())
        .param("siret", demande.siret())
        .param("departement", commune.departement())
        .param("communeCode", commune.code())
        .param("commune", commune.nom())
        .param("codePostal", commune.codePostal())
        .param("email", demande.email())
        .param("latitude", commune.latitude())
        .param("longitude", commune.longitude())
        .param("habilitation", demande.habilitation().name())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  private static boolean isKindSiae(String kind) {
    return Arrays.stream(KindSiae.values()).anyMatch(k -> k.name().equals(kind));
  }

  private static Resultat<UUID> refuse(String code, String message) {
    return Resultat.refuse(Refus.saisie(code, message));
  }
}
