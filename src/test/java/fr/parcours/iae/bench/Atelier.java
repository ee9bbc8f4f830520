package fr.parcours.iae.bench;

import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.tache.FiltreTaches;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.ListeTachesService;
import fr.parcours.iae.tache.TacheService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of one hire as the pages do them: through the services, nowhere else. */
final class Atelier {

  private static final int PAGE = 20;

  private final DepotService depots;
  private final TacheService taches;
  private final ListeTachesService liste;
  private final DossierService dossiers;
  private final JdbcClient jdbc;
  private final Acteur missionLocale;
  private final List<Acteur> siae;
  private final UUID modele;
  private final ConcurrentLinkedQueue<UUID> candidats = new ConcurrentLinkedQueue<>();

  Atelier(ApplicationContext app, int employeurs) {
    depots = app.getBean(DepotService.class);
    taches = app.getBean(TacheService.class);
    liste = app.getBean(ListeTachesService.class);
    dossiers = app.getBean(DossierService.class);
    jdbc = app.getBean(JdbcClient.class);
    Monde monde = app.getBean(Monde.class);
    missionLocale = monde.aPrescripteurHabilite();
    siae =
        java.util.stream.Stream.generate(() -> monde.aSiaeMember(KindSiae.ACI))
            .limit(employeurs)
            .toList();
    modele = monde.aCandidat(missionLocale);
  }

  /** Opens the files of so many people, copies of one opened through its service. */
  void people(int count) {
    candidats.addAll(
        jdbc.sql(
                """
                insert into candidat (id, civilite, prenom, nom_usage, date_naissance,
                  motif_absence_nir, motif_absence_ft, nir_present, cree_par, cree_par_organisation,
                  cree_le, modifie_le)
                select gen_random_uuid(), civilite, prenom, nom_usage || n, date_naissance,
                  motif_absence_nir, motif_absence_ft, nir_present, cree_par, cree_par_organisation,
                  cree_le, modifie_le
                from candidat cross join generate_series(1, :count) n where id = :modele
                returning id
                """)
            .param("count", count)
            .param("modele", modele)
            .query(UUID.class)
            .list());
  }

  UUID nextCandidat() {
    return Objects.requireNonNull(candidats.poll(), "not enough people were prepared");
  }

  int peopleLeft() {
    return candidats.size();
  }

  UUID submit(UUID candidat, int employeur) {
    return depots
        .submit(
            new SubmitCandidature(
                candidat,
                Objects.requireNonNull(siae.get(employeur).organisationId()),
                null,
                "Cherche un chantier",
                UUID.randomUUID()),
            missionLocale)
        .orElseThrow();
  }

  /** The employer opens the work list and the task. */
  String openTask(UUID dossier, int employeur) {
    Acteur acteur = siae.get(employeur);
    String id =
        liste.page(acteur, FiltreTaches.first(PAGE)).lignes().stream()
            .filter(tache -> tache.dossierId().equals(dossier))
            .findFirst()
            .orElseThrow()
            .id();
    taches.show(id, acteur);
    return id;
  }

  /** The click. */
  void accept(String tache, int employeur) {
    IssueTache issue = taches.complete(tache, champs(), siae.get(employeur));
    if (!(issue instanceof IssueTache.Faite)) {
      throw new IllegalStateException("The hire was not concluded: " + issue);
    }
  }

  /** What the employer types. */
  static Map<String, String[]> champs() {
    return Map.of(
        "decision", new String[] {"ACCEPTER"},
        "criteres", new String[] {"RSA"},
        "poste", new String[] {"Ouvrier maraîcher"},
        "dateDebut", new String[] {LocalDate.now().plusDays(7).toString()});
  }

  /** The page that answers the click. */
  String numero(UUID dossier, int employeur) {
    return Objects.requireNonNull(dossiers.show(dossier, siae.get(employeur)).pass()).numero();
  }

  String hire(int employeur) {
    UUID dossier = submit(nextCandidat(), employeur);
    accept(openTask(dossier, employeur), employeur);
    return numero(dossier, employeur);
  }
}
