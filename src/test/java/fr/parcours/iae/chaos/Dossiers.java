package fr.parcours.iae.chaos;

import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cases, deposited through the product's service before anything is killed. Three sorts, told
 * apart by their message: those an employer will accept, a second request of the same person
 * elsewhere, and bystanders that nobody answers, whose timers ring during the run.
 */
record Dossiers(List<Acteur> employeurs, List<List<Dossier>> parEmployeur) {

  static final String A_ACCEPTER = "À accepter";
  static final String AILLEURS = "Ailleurs";
  static final String TEMOIN = "Témoin";
  private static final int ONE_IN = 5;

  /** One task to accept. */
  record Dossier(UUID id, String tache) {}

  static Dossiers prepare(ApplicationContext app, int employeurs, int each, int temoins)
      throws Exception {
    Monde monde = app.getBean(Monde.class);
    JdbcClient jdbc = app.getBean(JdbcClient.class);
    DepotService depots = app.getBean(DepotService.class);
    Acteur orienteur = monde.aPrescripteurHabilite();
    Acteur ailleurs = monde.aSiaeMember(KindSiae.EI);
    List<Acteur> siae = new ArrayList<>();
    for (int i = 0; i < employeurs; i++) {
      siae.add(monde.aSiaeMember(KindSiae.ACI));
    }
    List<UUID> people = people(jdbc, monde.aCandidat(orienteur), employeurs * each + temoins);
    List<Callable<Void>> deposits = new ArrayList<>();
    for (int n = 0; n < people.size(); n++) {
      UUID person = people.get(n);
      boolean temoin = n >= employeurs * each;
      boolean twice = !temoin && n % ONE_IN == 0;
      Acteur to = temoin ? ailleurs : siae.get(n % employeurs);
      deposits.add(
          () -> {
            submit(depots, orienteur, to, person, temoin ? TEMOIN : A_ACCEPTER);
            if (twice) {
              submit(depots, orienteur, ailleurs, person, AILLEURS);
            }
            return null;
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(6);
    for (Future<Void> one : pool.invokeAll(deposits)) {
      one.get();
    }
    pool.shutdown();
    List<List<Dossier>> tasks = new ArrayList<>();
    for (Acteur employeur : siae) {
      tasks.add(tasks(jdbc, Objects.requireNonNull(employeur.organisationId())));
    }
    ring(jdbc);
    return new Dossiers(siae, tasks);
  }

  private static void submit(DepotService d, Acteur by, Acteur to, UUID person, String message) {
    UUID siae = Objects.requireNonNull(to.organisationId());
    d.submit(new SubmitCandidature(person, siae, null, message, UUID.randomUUID()), by)
        .orElseThrow();
  }

  private static List<UUID> people(JdbcClient jdbc, UUID modele, int count) {
    return jdbc.sql(
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
        .list();
  }

  private static List<Dossier> tasks(JdbcClient jdbc, UUID siae) {
    return jdbc.sql(
            "select dossier_id, id from tache where organisation_id = ? and statut = 'OUVERTE'")
        .param(siae)
        .query((rs, n) -> new Dossier(rs.getObject(1, UUID.class), rs.getString(2)))
        .list();
  }

  /** The bystanders' timers fall due one after the other during the run: both nodes take jobs. */
  private static void ring(JdbcClient jdbc) {
    jdbc.sql(
            """
            update act_ru_job j set duedate_ = localtimestamp + n * interval '400 milliseconds'
            from (select e.proc_inst_id_, row_number() over () n from act_ru_execution e
                  join candidature c on c.id::text = e.business_key_
                  where c.message = :temoin) t
            where j.process_instance_id_ = t.proc_inst_id_
            """)
        .param("temoin", TEMOIN)
        .update();
  }
}
