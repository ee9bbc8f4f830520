package fr.parcours.iae.chaos;

import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.diffusion.DiffusionService;
import fr.parcours.iae.echangeasp.LotService;
import fr.parcours.iae.fichesalarie.OuvertureFiches;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.stories.SiaeSousConvention;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes work for the topics: people brought, hired, their fiches completed, files prepared. */
public final class Chantier {

  private final Monde monde;
  private final DepotService depots;
  private final TacheService taches;
  private final OuvertureFiches ouvertures;
  private final LotService lots;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final Acteur siae;
  private final Acteur ml;

  public Chantier(ApplicationContext app) {
    monde = app.getBean(Monde.class);
    depots = app.getBean(DepotService.class);
    taches = app.getBean(TacheService.class);
    ouvertures = app.getBean(OuvertureFiches.class);
    lots = app.getBean(LotService.class);
    transactions = new TransactionTemplate(app.getBean(PlatformTransactionManager.class));
    jdbc = app.getBean(JdbcClient.class);
    siae = app.getBean(SiaeSousConvention.class).of(monde.aSiaeMember(KindSiae.ACI));
    ml = monde.aPrescripteurHabilite();
  }

  /** Three mails. */
  UUID brings() {
    return depots
        .submit(
            new SubmitCandidature(
                monde.aCandidat(ml),
                Objects.requireNonNull(siae.organisationId()),
                null,
                "Merci de la recevoir",
                UUID.randomUUID()),
            ml)
        .orElseThrow();
  }

  /** Something that did not happen: nobody may hear of it. */
  void bringsNobody() {
    transactions.executeWithoutResult(
        status -> {
          brings();
          status.setRollbackOnly();
        });
  }

  /** Mails again, and a PASS to tell subscribers of. */
  UUID hires() {
    UUID dossier = brings();
    answer(
        dossier,
        siae,
        "decision",
        "ACCEPTER",
        "criteres",
        "RSA",
        "poste",
        "Ouvrier",
        "dateDebut",
        LocalDate.now().plusDays(7).toString());
    return dossier;
  }

  /** One file for the ASP. */
  void completesAFiche() {
    completeFiche();
    lots.prepare(Ligne.Mouvement.C).orElseThrow();
  }

  /** A fiche that waits for the next file. */
  public UUID completeFiche() {
    UUID dossier = hires();
    ouvertures.openMissing();
    UUID fiche =
        jdbc.sql("select id from fiche_salarie where candidature_id = ?")
            .param(dossier)
            .query(UUID.class)
            .single();
    answer(
        fiche,
        siae,
        "paysNaissance",
        "100",
        "lieuNaissance",
        "62041",
        "ntt",
        "1130030133A42",
        "typeVoie",
        "RUE",
        "libelleVoie",
        "des Lilas",
        "codePostal",
        "62000",
        "communeResidence",
        "Arras (62)",
        "niveauFormation",
        "50",
        "emploi",
        "OUI",
        "rsa",
        "NON");
    return fiche;
  }

  private void answer(UUID dossier, Acteur acteur, String... champs) {
    Map<String, String[]> soumis = new HashMap<>();
    for (int i = 0; i < champs.length; i += 2) {
      soumis.put(champs[i], new String[] {champs[i + 1]});
    }
    TacheOuverte tache =
        taches.ofDossier(dossier).stream()
            .filter(TacheOuverte::isOuverte)
            .findFirst()
            .orElseThrow();
    if (!(taches.complete(tache.id(), soumis, acteur) instanceof IssueTache.Faite)) {
      throw new IllegalStateException("Refused: " + tache.etape());
    }
  }

  static String subscribe(ApplicationContext app, String adresse) {
    return app.getBean(DiffusionService.class)
        .subscribe("Abonné", adresse, Acteur.systeme())
        .orElseThrow()
        .secret();
  }
}
