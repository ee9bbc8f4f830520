package fr.parcours.iae.organisation;

import fr.parcours.iae.export.LignesExport;
import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.securite.CompteConnu;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of an organisation, kept by its own administrators. Each change takes the row of the
 * organisation first: two administrators who put each other out at the same moment cannot both
 * succeed.
 */
@Service
public class MembreService {

  private static final String DERNIER =
      "L’organisation doit garder un administrateur : nommez-en un autre d’abord.";

  private static final UUID PERSONNE = new UUID(0L, 0L);

  private final JdbcClient jdbc;
  private final UtilisateurService utilisateurs;
  private final ApplicationEventPublisher evenements;

  MembreService(
      JdbcClient jdbc, UtilisateurService utilisateurs, ApplicationEventPublisher evenements) {
    this.jdbc = jdbc;
    this.utilisateurs = utilisateurs;
    this.evenements = evenements;
  }

  /**
   * One member as the page shows them.
   *
   * @param actif whether the person may act for the organisation today
   * @param moi whether it is who looks
   */
  public record LigneMembre(
      UUID id,
      String nom,
      String email,
      boolean administrateur,
      boolean actif,
      boolean moi,
      LocalDate depuis) {}

  /** Those in force first, by name; whoever looks must act for the organisation. */
  @Transactional(readOnly = true)
  public List<LigneMembre> list(Acteur acteur) {
    List<Membre> membres =
        jdbc.sql(
                """
                select utilisateur_id, organisation_id, administrateur, actif, depuis from membre
                where organisation_id = ?
                """)
            .param(organisation(acteur))
            .query(Membre.class)
            .list();
    return known(membres, acteur).stream()
        .sorted(
            Comparator.comparing(LigneMembre::actif)
                .reversed()
                .thenComparing(LigneMembre::nom, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(LigneMembre::email))
        .toList();
  }

  /** All of them, to take out; those in force first, by name. */
  public LignesExport<?, LigneMembre> lignes(Acteur acteur) {
    return new LignesExport<>(
        RequeteExport.of(
            """
            select m.utilisateur_id, m.organisation_id, m.administrateur, m.actif, m.depuis
            from membre m join utilisateur u on u.id = m.utilisateur_id
            where m.organisation_id = :organisation
            order by (m.actif and u.actif) desc, lower(u.nom_affiche), u.identifiant
            """,
            Map.of("organisation", organisation(acteur)),
            Membre.class),
        membres -> known(membres, acteur));
  }

  /** Whether somebody with this address may act for the organisation today. */
  @Transactional(readOnly = true)
  public boolean isMembre(UUID organisationId, String email) {
    return jdbc.sql(
            """
            select exists (select from membre m join utilisateur u on u.id = m.utilisateur_id
              where m.organisation_id = ? and m.actif and u.actif and u.identifiant = ?)
            """)
        .params(organisationId, email)
        .query(Boolean.class)
        .single();
  }

  /** Whether anybody administers the organisation today. */
  @Transactional(readOnly = true)
  public boolean isAdministree(UUID organisationId) {
    return others(organisationId, PERSONNE) > 0;
  }

  @Transactional
  public Resultat<UUID> setAdministrateur(UUID membreId, boolean administrateur, Acteur acteur) {
    UUID organisation = lock(acteur);
    boolean was = isAdministrateur(organisation, membreId);
    if (was && !administrateur && others(organisation, membreId) == 0) {
      return Resultat.refuse(Refus.saisie("DERNIER_ADMINISTRATEUR", DERNIER));
    }
    jdbc.sql(
            """
            update membre set administrateur = ?
            where organisation_id = ? and utilisateur_id = ? and actif
            """)
        .params(administrateur, organisation, membreId)
        .update();
    utilisateurs.rightsChanged(membreId);
    if (was != administrateur) {
      RoleChange.Sens sens =
          administrateur
              ? RoleChange.Sens.NOMME_ADMINISTRATEUR
              : RoleChange.Sens.RETIRE_ADMINISTRATEUR;
      evenements.publishEvent(
          new RoleChange(sens, organisation, membreId, acteur.utilisateurId(), was));
    }
    return Resultat.fait(membreId);
  }

  /** The person no longer acts for the organisation, from their next request on. */
  @Transactional
  public Resultat<UUID> deactivate(UUID membreId, Acteur acteur) {
    UUID organisation = lock(acteur);
    boolean was = isAdministrateur(organisation, membreId);
    if (was && others(organisation, membreId) == 0) {
      return Resultat.refuse(Refus.saisie("DERNIER_ADMINISTRATEUR", DERNIER));
    }
    jdbc.sql(
            """
            update membre set actif = false, administrateur = false
            where organisation_id = ? and utilisateur_id = ?
            """)
        .params(organisation, membreId)
        .update();
    utilisateurs.rightsChanged(membreId);
    evenements.publishEvent(new MembreParti(organisation, membreId));
    evenements.publishEvent(
        new RoleChange(
            RoleChange.Sens.DESACTIVE, organisation, membreId, acteur.utilisateurId(), was));
    return Resultat.fait(membreId);
  }

  /** The rights are read again under the lock: who was put out a moment ago decides nothing. */
  private UUID lock(Acteur acteur) {
    UUID organisation = organisation(acteur);
    boolean exists =
        jdbc.sql("select id from organisation where id = ? for update")
            .param(organisation)
            .query(UUID.class)
            .optional()
            .isPresent();
    if (!exists || !isAdministrateur(organisation, acteur.utilisateurId())) {
      throw new IntrouvableException("membres");
    }
    return organisation;
  }

  /** Of a member in force; another organisation's answers as one that does not exist. */
  private boolean isAdministrateur(UUID organisation, UUID membreId) {
    return jdbc.sql(
            """
            select administrateur from membre
            where organisation_id = ? and utilisateur_id = ? and actif
            """)
        .params(organisation, membreId)
        .query(Boolean.class)
        .optional()
        .orElseThrow(() -> new IntrouvableException("membre"));
  }

  /** Administrators beside this member; a closed account administers nothing. */
  private int others(UUID organisation, UUID membreId) {
    return jdbc.sql(
            """
            select count(*) from membre m join utilisateur u on u.id = m.utilisateur_id
            where m.organisation_id = ? and m.utilisateur_id <> ? and m.actif and m.administrateur
              and u.actif
            """)
        .params(organisation, membreId)
        .query(Integer.class)
        .single();
  }

  private static UUID organisation(Acteur acteur) {
    return Optional.ofNullable(acteur.organisationId())
        .orElseThrow(() -> new IntrouvableException("membres"));
  }

  private List<LigneMembre> known(List<Membre> membres, Acteur acteur) {
    Map<UUID, CompteConnu> comptes =
        utilisateurs.comptes(membres.stream().map(Membre::utilisateurId).toList());
    return membres.stream()
        .flatMap(
            m ->
                Optional.ofNullable(comptes.get(m.utilisateurId()))
                    .map(c -> ligne(m, c, acteur))
                    .stream())
        .toList();
  }

  private static LigneMembre ligne(Membre membre, CompteConnu compte, Acteur acteur) {
    return new LigneMembre(
        membre.utilisateurId(),
        compte.nomAffiche(),
        compte.identifiant(),
        membre.administrateur(),
        membre.actif() && compte.actif(),
        membre.utilisateurId().equals(acteur.utilisateurId()),
        membre.depuis());
  }
}
