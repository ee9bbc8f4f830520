package fr.parcours.iae.securite;

import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.organisation.flux.ImportFluxService;
import fr.parcours.iae.organisation.flux.ProgressionImport;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real people with real cases: their own, another organisation's, and one that does not exist. */
public class FixtureRoutesReelles implements FixtureRoutes {

  private static final String POSTE = "/organisation/postes/{id}";

  private final Monde monde;
  private final DepotService depots;
  private final TacheService taches;
  private final DossierService dossiers;
  private final ImportFluxService imports;
  private final JdbcClient jdbc;
  private final Map<String, Acteur> acteurs = new LinkedHashMap<>();
  private final Map<String, UtilisateurConnecte> personnes = new LinkedHashMap<>();
  private final Acteur prescripteur;
  private final Acteur autreSiae;
  private final UUID candidatId;

  public FixtureRoutesReelles(
      Monde monde,
      DepotService depots,
      TacheService taches,
      DossierService dossiers,
      ImportFluxService imports,
      JdbcClient jdbc) {
    this.monde = monde;
    this.depots = depots;
    this.taches = taches;
    this.dossiers = dossiers;
    this.imports = imports;
    this.jdbc = jdbc;
    prescripteur = monde.aPrescripteurHabilite();
    autreSiae = monde.aSiaeMember(KindSiae.ACI);
    candidatId = monde.aCandidat(prescripteur);
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    add("candidat", monde.asCandidat(candidatId));
    add("orienteur", monde.anOrienteur());
    add("prescripteur_habilite", monde.aPrescripteurHabilite());
    add("siae", monde.aColleagueOf(siae));
    add("siae_admin", siae);
    add("ddets", monde.anInstitution());
    add("support", monde.theSupport());
    add("administrateur", monde.anAdministrateur());
  }

  @Override
  public Map<String, UtilisateurConnecte> personnes() {
    return personnes;
  }

  @Override
  public Optional<Cas> cas(String methode, String route, String personne, Lien lien) {
    Map<String, String> variables = new HashMap<>();
    Map<String, String> parametres = new HashMap<>();
    variables.put("id", UUID.randomUUID().toString());
    variables.put("definition", "inconnue");
    variables.put("nom", "inconnu.bpmn");
    variables.put("cle", "inconnue");
    variables.put("version", "1");
    variables.put("topic", "notification.send");
    variables.put("nature", "processus");
    variables.put("cle", known(route));
    variables.put("version", "1");
    variables.put("jeton", UUID.randomUUID().toString());
    variables.put("geste", "retrait");
    variables.put("piece", UUID.randomUUID().toString());
    variables.put("retrait", UUID.randomUUID().toString());
    variables.put("piece", UUID.randomUUID().toString());
    parametres.put("_vu", "0");
    for (String nom : List.of("organisationId", "siae", "candidat", "_siae", "_candidat", "_cle")) {
      parametres.put(nom, UUID.randomUUID().toString());
    }
    parametres.put("moi", "true");
    if (lien == Lien.PROPRE) {
      own(route, personne, variables, parametres);
    } else if (lien == Lien.AUTRE) {
      others(route, personne, variables);
    }
    return Optional.of(new Cas(variables, parametres));
  }

  private void own(
      String route,
      String personne,
      Map<String, String> variables,
      Map<String, String> parametres) {
    UUID siae = organisation(autreSiae);
    UUID candidat = "candidat".equals(personne) ? candidatId : monde.aCandidat(prescripteur);
    parametres.put("siae", siae.toString());
    parametres.put("_siae", siae.toString());
    parametres.put("candidat", candidat.toString());
    parametres.put("_candidat", candidat.toString());
    Acteur acteur = acteurs.get(personne);
    if (acteur != null && route.startsWith("/employeurs/{id}/autoprescription")) {
      UUID retiree = acteur.isSiae() ? organisation(acteur) : siae;
      variables.put("id", retiree.toString());
      variables.put("retrait", aWithdrawal(retiree));
    } else if (route.startsWith("/employeurs")) {
      variables.put("id", siae.toString());
    } else if (route.startsWith("/candidats/{id}")) {
      variables.put("id", candidat.toString());
    } else if (route.contains("/pilotage/processus/{cle}")) {
      variables.put("cle", "orientation");
    } else if (route.startsWith("/pilotage/dossiers/{id}")) {
      variables.put("id", brought(prescripteur, candidat, autreSiae).toString());
    } else if (route.startsWith("/administration/imports/{id}")) {
      variables.put("id", anImport());
    } else if (route.startsWith("/administration/migrations/{id}")) {
      variables.put("id", aMigration());
    } else if (acteur != null && route.startsWith("/pass/{id}")) {
      variables.put("geste", "suspension");
      ownPass(personne, acteur).ifPresent(pass -> variables.put("id", pass.toString()));
    } else if (acteur != null && route.equals("/prolongations/{id}")) {
      ownDemande(personne, acteur).ifPresent(id -> variables.put("id", id.toString()));
    } else if (acteur != null && route.startsWith("/decisions-prefet/{id}")) {
      ownDemandePrefet(personne, acteur).ifPresent(id -> variables.put("id", id.toString()));
    } else if (acteur != null && route.startsWith("/habilitations/organisations/{id}")) {
      variables.put("id", organisation(prescripteur).toString());
    } else if (acteur != null && route.startsWith("/habilitations/{id}")) {
      Acteur demandeur = acteur.isPrescripteur() ? acteur : prescripteur;
      variables.put("id", demandeHabilitation(demandeur, "62").toString());
    } else if (acteur != null && acteur.isSiae() && route.startsWith(POSTE)) {
      variables.put("id", aPoste(organisation(acteur)));
    } else if (acteur != null && isCase(route)) {
      ownCase(personne, acteur).ifPresent(dossier -> bind(route, dossier, acteur, variables));
    }
  }

  /** For the support every case is its own to read; only a task of an organisation is another's. */
  private void others(String route, String personne, Map<String, String> variables) {
    if (route.startsWith("/prolongations/{id}") && !"support".equals(personne)) {
      variables.put("id", demande(autreSiae, prescripteur).toString());
    }
    if (route.startsWith("/decisions-prefet/{id}") && !"support".equals(personne)) {
      variables.put("id", demandePrefet(monde.aSiaeMember(KindSiae.AI, "67482")).toString());
    }
    if (route.startsWith("/habilitations/organisations/{id}")) {
      variables.put("id", organisation(monde.anOrienteur("67482")).toString());
    } else if (route.startsWith("/habilitations/{id}") && !"support".equals(personne)) {
      Acteur ailleurs = monde.anOrienteur("67482");
      variables.put("id", demandeHabilitation(ailleurs, "67").toString());
    }
    if (route.startsWith(POSTE)) {
      variables.put("id", aPoste(organisation(autreSiae)));
    }
    if (route.startsWith("/employeurs/{id}/autoprescription") && !"support".equals(personne)) {
      UUID ailleurs = organisation(monde.aSiaeMember(KindSiae.AI, "67482"));
      variables.put("id", ailleurs.toString());
      variables.put("retrait", aWithdrawal(ailleurs));
    }
    if (route.startsWith("/pass/{id}") && !"support".equals(personne)) {
      UUID candidat = monde.aCandidat(prescripteur);
      variables.put("id", passOf(hired(prescripteur, candidat, autreSiae)).toString());
    }
    if (!isCase(route) || "support".equals(personne) && !route.startsWith("/taches")) {
      return;
    }
    UUID dossier = brought(prescripteur, monde.aCandidat(prescripteur), autreSiae);
    bind(route, dossier, autreSiae, variables);
  }

  private void bind(String route, UUID dossier, Acteur viewer, Map<String, String> variables) {
    variables.put("id", dossier.toString());
    if (route.startsWith("/taches")) {
      variables.put("id", openTask(dossier).id());
    }
    if (route.contains("{piece}")) {
      variables.put("piece", aPiece(dossier, viewer));
    }
    if (route.contains("{definition}") && !viewer.isCandidat()) {
      variables.put(
          "definition", dossiers.show(dossier, viewer).chemins().get(0).processDefinitionId());
    }
  }

  /** The administrators have no case of their own, an institution those it is seized of. */
  private Optional<UUID> ownCase(String personne, Acteur acteur) {
    return switch (personne) {
      case "candidat" -> Optional.of(brought(acteur, candidatId, monde.aSiaeMember(KindSiae.ACI)));
      case "siae", "siae_admin" ->
          Optional.of(brought(prescripteur, monde.aCandidat(prescripteur), acteur));
      case "support" -> Optional.of(awaitingManualDelivery());
      case "orienteur", "prescripteur_habilite" -> {
        UUID dossier = brought(acteur, monde.aCandidat(acteur), autreSiae);
        answer(dossier, autreSiae, "decision", "REFUSER", "motifRefus", "NO_POSITION");
        yield Optional.of(dossier);
      }
      case "ddets" -> {
        UUID dossier = brought(prescripteur, monde.aCandidat(prescripteur), autreSiae);
        seized(acteur, dossier);
        yield Optional.of(dossier);
      }
      default -> Optional.empty();
    };
  }

  /** The PASS of somebody in this viewer's list; whoever runs the platform sees them all. */
  private Optional<UUID> ownPass(String personne, Acteur acteur) {
    return switch (personne) {
      case "candidat" ->
          Optional.of(passOf(hired(acteur, candidatId, monde.aSiaeMember(KindSiae.ACI))));
      case "siae", "siae_admin" ->
          Optional.of(passOf(hired(prescripteur, monde.aCandidat(prescripteur), acteur)));
      case "prescripteur_habilite" ->
          Optional.of(passOf(hired(acteur, monde.aCandidat(acteur), autreSiae)));
      case "support" ->
          Optional.of(passOf(hired(prescripteur, monde.aCandidat(prescripteur), autreSiae)));
      default -> Optional.empty();
    };
  }

  /** A request that this viewer made or received. */
  private Optional<UUID> ownDemande(String personne, Acteur acteur) {
    return switch (personne) {
      case "siae", "siae_admin" -> Optional.of(demande(acteur, prescripteur));
      case "prescripteur_habilite" -> Optional.of(demande(autreSiae, acteur));
      case "support" -> Optional.of(demande(autreSiae, prescripteur));
      default -> Optional.empty();
    };
  }

  /** A request that this viewer made, or that their département receives. */
  private Optional<UUID> ownDemandePrefet(String personne, Acteur acteur) {
    return switch (personne) {
      case "siae", "siae_admin" -> Optional.of(demandePrefet(acteur));
      case "ddets", "support" -> Optional.of(demandePrefet(autreSiae));
      default -> Optional.empty();
    };
  }

  private UUID demandePrefet(Acteur siae) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into demande_prefet (id, type, siae_id, departement, objet_id, candidature_id, debut,
              fin, justification, demandee_par, demandee_le, etat)
            select :id, 'HORAIRE_HEBDOMADAIRE', o.id, o.departement, :id, :id, current_date,
              current_date + 30, 'Reprise', :par, now(), 'A_VERIFIER'
            from organisation o where o.id = :siae
            """)
        .param("id", id)
        .param("par", siae.utilisateurId())
        .param("siae", organisation(siae))
        .update();
    return id;
  }

  /** A decision asked about this case, one step of which waits for the service. */
  private void seized(Acteur service, UUID dossier) {
    UUID demande = demandePrefet(autreSiae);
    jdbc.sql(
            "update demande_prefet set candidature_id = :dossier, objet_id = :dossier where id = :id")
        .param("dossier", dossier)
        .param("id", demande)
        .update();
    jdbc.sql(
            """
            insert into tache (id, dossier_id, processus, definition_id, etape, libelle, acteur,
              organisation_id, corbeille, departement, creee_le, echeance_tri)
            values (:tache, :demande, 'decision-prefet', 'essai', 'UserTask_VerifierRecevabilite',
              'Essai', 'ddets', :service, :service, '62', now(), '9999-12-31')
            """)
        .param("tache", UUID.randomUUID().toString())
        .param("demande", demande)
        .param("service", organisation(service))
        .update();
  }

  /** One already answered: an organisation may have many of those. */
  private UUID demandeHabilitation(Acteur demandeur, String departement) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into demande_habilitation (id, organisation_id, departement, type, mission,
              demandee_par, demandee_le, etat, reglee_par, reglee_le)
            values (:id, :organisation, :departement, 'CCAS', 'Accueil', :par, now(), 'RETIREE', :par,
              now())
            """)
        .param("id", id)
        .param("organisation", organisation(demandeur))
        .param("departement", departement)
        .param("par", demandeur.utilisateurId())
        .update();
    return id;
  }

  private UUID demande(Acteur siae, Acteur destinataire) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into demande_prolongation (id, pass_id, siae_id, prescripteur_id, motif, debut, fin,
              demandee_par, demandee_le, etat)
            select :id, p.id, :siae, :prescripteur, 'RQTH', p.fin, p.fin + 30, :par, now(), 'EN_ATTENTE'
            from pass_iae p where p.id = :pass
            """)
        .param("id", id)
        .param("siae", organisation(siae))
        .param("prescripteur", organisation(destinataire))
        .param("par", siae.utilisateurId())
        .param("pass", passOf(hired(prescripteur, monde.aCandidat(prescripteur), siae)))
        .update();
    return id;
  }

  private UUID hired(Acteur by, UUID candidat, Acteur siae) {
    UUID dossier = brought(by, candidat, siae);
    List<String> reponse =
        new ArrayList<>(
            List.of("decision", "ACCEPTER", "poste", "Ouvrier", "dateDebut", "2026-11-24"));
    if (passDuCandidat(candidat).isEmpty()) {
      reponse.addAll(List.of("criteres", "RSA"));
    }
    answer(dossier, siae, reponse.toArray(String[]::new));
    return candidat;
  }

  private UUID passOf(UUID candidat) {
    return passDuCandidat(candidat).orElseThrow();
  }

  private Optional<UUID> passDuCandidat(UUID candidat) {
    return jdbc.sql("select id from pass_iae where candidat_id = ?")
        .param(candidat)
        .query(UUID.class)
        .optional();
  }

  private UUID awaitingManualDelivery() {
    UUID candidat = monde.aCandidat(prescripteur, MotifAbsenceFt.FORGOTTEN);
    UUID dossier = brought(prescripteur, candidat, autreSiae);
    answer(
        dossier,
        autreSiae,
        "decision",
        "ACCEPTER",
        "criteres",
        "RSA",
        "poste",
        "Ouvrier",
        "dateDebut",
        "2026-12-01");
    return dossier;
  }

  private UUID brought(Acteur by, UUID candidat, Acteur siae) {
    return depots
        .submit(
            new SubmitCandidature(candidat, organisation(siae), null, "Bonjour", UUID.randomUUID()),
            by)
        .orElseThrow();
  }

  private void answer(UUID dossier, Acteur acteur, String... keysAndValues) {
    Map<String, String[]> champs = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      champs.put(keysAndValues[i], new String[] {keysAndValues[i + 1]});
    }
    taches.complete(openTask(dossier).id(), champs, acteur);
  }

  private TacheOuverte openTask(UUID dossier) {
    return taches.ofDossier(dossier).stream()
        .filter(TacheOuverte::isOuverte)
        .findFirst()
        .orElseThrow();
  }

  private String aWithdrawal(UUID siae) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into retrait_autoprescription (id, siae_id, debut, motif, decide_par,
              decide_organisation_id, decide_le)
            values (:id, :siae, '2027-01-01', 'Essai', :id, :siae, now())
            """)
        .param("id", id)
        .param("siae", siae)
        .update();
    return id.toString();
  }

  private String aPiece(UUID dossier, Acteur deposant) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into piece_jointe (id, dossier_id, au_dossier, nom, type, contenu, taille, sha256,
              etat, analyse_demandee_le, analysee_le, moteur, deposee_par, deposee_le)
            values (:id, :dossier, true, 'Essai.pdf', 'PDF', 'essai', 5, :id, 'SAINE', now(), now(),
              'Essai', :par, now())
            """)
        .param("id", id)
        .param("dossier", dossier)
        .param("par", deposant.utilisateurId())
        .update();
    return id.toString();
  }

  private String aPoste(UUID siae) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into fiche_poste (id, organisation_id, appellation_code, intitule,
              intitule_recherche, publiee_le, actualisee_le, expire_le)
            values (:id, :siae, '10200', 'Essai', 'essai', '2026-11-20', '2026-11-20', '2027-02-18')
            """)
        .param("id", id)
        .param("siae", siae)
        .update();
    return id.toString();
  }

  private String aMigration() {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into lot_migration (id, processus, motif, etat, cree_par, cree_le)
            values (?, 'orientation', 'Essai des routes', 'TERMINE', ?, now())
            """)
        .params(id, id)
        .update();
    jdbc.sql(
            """
            insert into lot_migration_plan (lot_id, rang, source_definition_id,
              cible_definition_id, etapes)
            select ?, 0, definition_id, definition_id, '{}' from version_en_vigueur
            where cle = 'orientation' order by id limit 1
            """)
        .param(id)
        .update();
    return id.toString();
  }

  private String anImport() {
    byte[] truncated = "DEB|fluxIAE_Structure|23/11/2026\n".getBytes(StandardCharsets.UTF_8);
    String name = "fluxIAE_Structure_tronque.csv";
    imports.importFlux(
        name, new ByteArrayInputStream(truncated), new ProgressionImport(name, null));
    return jdbc.sql("select id from import_flux order by id desc limit 1")
        .query(String.class)
        .single();
  }

  /** A model, or a delay, that exists; of other pages, one that does not. */
  private static String known(String route) {
    if (route.startsWith("/administration/parametres")) {
      return "relance.1";
    }
    return route.startsWith("/administration/versions") ? "orientation" : "inconnue";
  }

  private static boolean isCase(String route) {
    return route.startsWith("/taches/{id}")
        || route.startsWith("/dossiers/{id}")
        || route.startsWith("/mon-parcours/{id}");
  }

  private static UUID organisation(Acteur acteur) {
    return Objects.requireNonNull(acteur.organisationId());
  }

  private void add(String colonne, Acteur acteur) {
    acteurs.put(colonne, acteur);
    List<Appartenance> organisations =
        acteur.organisationId() == null
            ? List.of()
            : List.of(
                new Appartenance(
                    acteur.organisationId(),
                    "Organisation",
                    Objects.requireNonNull(acteur.organisationCategorie()),
                    Objects.requireNonNull(acteur.organisationKind()),
                    acteur.prescripteurHabilite(),
                    acteur.administrateurOrganisation(),
                    acteur.departement()));
    personnes.put(
        colonne,
        new UtilisateurConnecte(
            acteur.utilisateurId(),
            acteur.profil(),
            colonne,
            acteur.candidatId(),
            organisations,
            acteur.organisationId()));
  }
}
