package fr.parcours.iae.organisation;

import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.shared.Categorie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other modules may ask about organisations. */
@Repository
public class Organisations {

  private static final String COLUMNS =
      "id, categorie, kind, nom, siret, asp_id, departement, commune_code, commune, adresse, complement,"
          + " code_postal, email, telephone, latitude, longitude, habilitation,"
          + " ouverte_aux_candidatures, presentation";

  private final JdbcClient jdbc;
  private final SiaeSearch search;
  private final PosteSearch postes;
  private final FichesPoste fiches;
  private final Clock clock;

  Organisations(
      JdbcClient jdbc, SiaeSearch search, PosteSearch postes, FichesPoste fiches, Clock clock) {
    this.jdbc = jdbc;
    this.search = search;
    this.postes = postes;
    this.fiches = fiches;
    this.clock = clock;
  }

  public Optional<Organisation> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from organisation where id = ?")
        .param(id)
        .query(Organisation.class)
        .optional();
  }

  /** The same, kept from others until the end of the transaction. */
  public Optional<Organisation> lock(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from organisation where id = ? for update")
        .param(id)
        .query(Organisation.class)
        .optional();
  }

  /** Whether the organisation is a habilitated prescriber now; empty when it is not ours. */
  public Optional<Boolean> isHabilitee(UUID id) {
    return jdbc.sql(
            """
            select categorie = 'PRESCRIPTEUR' and habilitation = 'VALIDATED' from organisation
            where id = ?
            """)
        .param(id)
        .query(Boolean.class)
        .optional();
  }

  /**
   * Habilitated prescribers of a département, by name, the agencies of France Travail last; one
   * more than the page holds, when there is one.
   */
  public List<Organisation> habilitees(String departement, int taille, int page) {
    return habilitees(departement).page(jdbc, taille, page);
  }

  /** The same without its pages. */
  public RequeteExport<Organisation> habilitees(String departement) {
    return RequeteExport.of(
        "select "
            + COLUMNS
            + """
             from organisation where departement = :departement and categorie = 'PRESCRIPTEUR'
              and habilitation = 'VALIDATED' order by kind = 'FT', nom, id
            """,
        Map.of("departement", departement),
        Organisation.class);
  }

  /** The SIAE a structure of the ASP gives for one kind. */
  public Optional<Organisation> findByAspId(int aspId, String kind) {
    return jdbc.sql("select " + COLUMNS + " from organisation where asp_id = ? and kind = ?")
        .params(aspId, kind)
        .query(Organisation.class)
        .optional();
  }

  /** Organisations of a département and category, by name. */
  public List<Organisation> inDepartement(String departement, Categorie categorie) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from organisation where departement = ? and categorie = ? order by nom, id")
        .params(departement, categorie.name())
        .query(Organisation.class)
        .list();
  }

  /** The State's service that acts for a département; none where no account was opened. */
  public Optional<UUID> institutionOf(String departement) {
    return jdbc.sql(
            """
            select id from organisation where departement = :departement and categorie = :categorie
            order by kind <> 'DDETS IAE', nom limit 1
            """)
        .param("departement", departement)
        .param("categorie", Categorie.INSTITUTION.name())
        .query(UUID.class)
        .optional();
  }

  /** Where the person may act, by name; only memberships in force. */
  public List<Appartenance> appartenancesOf(UUID utilisateurId) {
    return jdbc.sql(
            """
            select o.id as organisation_id, o.nom, o.categorie, o.kind, o.departement,
              o.categorie = 'PRESCRIPTEUR' and o.habilitation = 'VALIDATED' as prescripteur_habilite,
              m.administrateur
            from membre m join organisation o on o.id = m.organisation_id
            where m.utilisateur_id = ? and m.actif order by o.nom, o.id""")
        .param(utilisateurId)
        .query(Appartenance.class)
        .list();
  }

  public List<Membre> membersOf(UUID organisationId) {
    return jdbc.sql(
            "select utilisateur_id, organisation_id, administrateur, actif, depuis from membre"
                + " where organisation_id = ? and actif order by depuis, utilisateur_id")
        .param(organisationId)
        .query(Membre.class)
        .list();
  }

  public PageSiae searchSiae(RechercheSiae demande) {
    return search.search(demande, LocalDate.now(clock));
  }

  /** How many it would find, all pages together. */
  public long countSiae(RechercheSiae demande) {
    return search.count(demande, LocalDate.now(clock));
  }

  /** How many it would find, all pages together. */
  public long countPostes(RecherchePostes demande) {
    return postes.count(demande, LocalDate.now(clock));
  }

  /** The jobs the public sees today around a place. */
  public PagePostes searchPostes(RecherchePostes demande) {
    return postes.search(demande, LocalDate.now(clock));
  }

  /** The convention behind a SIAE; none for GEIQ, OPCS and organisations made by hand. */
  public Optional<Convention> conventionOf(UUID organisationId) {
    return jdbc.sql(
            """
            select c.id, c.asp_id, c.kind, c.siret_signature, c.valide_jusqu_au, c.sans_annexe_depuis
            from convention c join organisation o on o.convention_id = c.id where o.id = ?""")
        .param(organisationId)
        .query(Convention.class)
        .optional();
  }

  public List<AnnexeFinanciere> annexesOf(UUID conventionId) {
    return jdbc.sql(
            """
            select id, convention_id, numero, renouvellement, modification, mesure, debut, fin, etat, etp
            from annexe_financiere where convention_id = ? order by debut desc, numero""")
        .param(conventionId)
        .query(AnnexeFinanciere.class)
        .list();
  }

  /** The jobs of a SIAE that the public sees today, by title. */
  public List<FichePoste> fichesPosteOf(UUID organisationId) {
    return fiches.published(organisationId, LocalDate.now(clock));
  }
}
