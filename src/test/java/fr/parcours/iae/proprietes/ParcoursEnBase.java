package fr.parcours.iae.proprietes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.engine.HorlogeMoteur;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.EtatPassIae;
import fr.parcours.iae.regles.Geste;
import fr.parcours.iae.regles.MotifProlongation;
import fr.parcours.iae.regles.MotifSuspension;
import fr.parcours.iae.regles.OracleParcours;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.Sujet;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PASS lived through the product's own doors. After each gesture what the tables now hold is told
 * to an oracle that counts days one by one, and the two must agree.
 */
final class ParcoursEnBase {

  /** What the sequences share: the services, and people who act. */
  record Monde(
      DepotService depots,
      TacheService taches,
      GesteService gestes,
      PassIaeService passIaes,
      ManagementService management,
      HorlogeDeTest horloge,
      HorlogeMoteur moteur,
      JdbcClient jdbc,
      Acteur prescripteur,
      List<Acteur> siae) {}

  private static final int MOIS_COURT = 40;

  /** Reasons every kind of SIAE may give, and one that a hire lifts. */
  private static final List<MotifSuspension> SUSPENSIONS =
      List.of(
          MotifSuspension.CONTRACT_SUSPENDED,
          MotifSuspension.CONTRACT_BROKEN,
          MotifSuspension.FINISHED_CONTRACT,
          MotifSuspension.CONTRAT_PASSERELLE);

  private final Monde monde;
  private final UUID personne;
  private final List<UUID> dossiers = new ArrayList<>();
  private final List<Acteur> employeurs = new ArrayList<>();
  private final StringBuilder trace = new StringBuilder();
  private LocalDate jour;
  private UUID pass;
  private OracleParcours oracle;
  private Etat etat;

  ParcoursEnBase(Monde monde, UUID personne, LocalDate jour, int avance) {
    this.monde = monde;
    this.personne = personne;
    this.jour = jour;
    clock();
    hire(monde.siae().get(0), jour.plusDays(avance), "RSA");
    pass =
        monde
            .passIaes()
            .findLatest(personne)
            .map(PassIae::id)
            .orElseThrow(() -> new AssertionError("La première embauche est refusée"));
    etat = Etat.of(pass, monde.jdbc());
    oracle = new OracleParcours(etat.debut());
    verify();
  }

  /** Days pass, timers ring, then somebody acts; answers DONE or why it was refused. */
  String play(Geste geste) {
    advance(geste.attente());
    String issue = act(geste);
    learn();
    // A date that moved behind today rings at once.
    ring();
    trace
        .append(geste.nature())
        .append(' ')
        .append(issue)
        .append(' ')
        .append(etat.debut())
        .append(' ')
        .append(etat.fin())
        .append(etat.minuteries())
        .append('\n');
    if (!etat.annule()) {
      verify();
    } else {
      assertThat(leftovers()).as("ce qui attend encore d’un PASS annulé").isEmpty();
    }
    return issue;
  }

  /** Instances of the engine and tasks that still know the PASS. */
  private List<String> leftovers() {
    return monde
        .jdbc()
        .sql(
            """
            with cles as (
              select cast(:pass as text) as cle
              union all select id::text from suspension where pass_id = :pass
              union all select id::text from demande_prolongation where pass_id = :pass
              union all select id::text from suite_contrat where pass_id = :pass)
            select 'instance ' || p.key_ from act_ru_execution e
              join act_re_procdef p on p.id_ = e.proc_def_id_
              where e.parent_id_ is null and e.business_key_ in (select cle from cles)
            union all
            select 'tâche ' || etape from tache
              where statut = 'OUVERTE' and dossier_id::text in (select cle from cles)
            union all
            select 'demande en attente' from demande_prolongation
              where pass_id = :pass and etat = 'EN_ATTENTE'
            """)
        .param("pass", pass)
        .query(String.class)
        .list();
  }

  boolean isSuspendu() {
    return oracle.isSuspendu(jour);
  }

  boolean isOver() {
    return etat.annule();
  }

  String trace() {
    return trace.toString();
  }

  private String act(Geste geste) {
    Acteur dernier = employeurs.get(employeurs.size() - 1);
    return switch (geste.nature()) {
      case SUSPENDRE ->
          onPass("suspension", suspension(geste, jour.minusDays(geste.recul() - 1L)), dernier);
      case MODIFIER ->
          onPass(
              "modifier-suspension", suspension(geste, jour.minusDays(geste.recul() % 7)), dernier);
      case REPRENDRE ->
          onPass("retour", Map.of("retourLe", day(jour.plusDays(geste.recul() % 3))), dernier);
      case SUPPRIMER -> onPass("annuler-suspension", Map.of(), dernier);
      case PROLONGER -> prolong(geste, dernier);
      case EMBAUCHER ->
          hire(
              monde.siae().get(geste.motif() % monde.siae().size()),
              jour.plusDays(geste.recul() % MOIS_COURT),
              null);
      case DEPLACER ->
          act(
              Sujet.CANDIDATURE,
              dossiers.get(dossiers.size() - 1),
              "dates",
              Map.of("dateDebut", day(jour.plusDays(geste.recul() % MOIS_COURT))),
              dernier);
      case ANNULER -> cancel(dernier);
    };
  }

  private String cancel(Acteur dernier) {
    int last = dossiers.size() - 1;
    String issue = act(Sujet.CANDIDATURE, dossiers.get(last), "annulation", Map.of(), dernier);
    if ("FAIT".equals(issue)) {
      dossiers.remove(last);
      employeurs.remove(last);
    }
    return issue;
  }

  private Map<String, String[]> suspension(Geste geste, LocalDate debut) {
    MotifSuspension motif = SUSPENSIONS.get(geste.motif() % SUSPENSIONS.size());
    Map<String, String[]> champs = new HashMap<>();
    champs.put("motifSuspension", new String[] {motif.name()});
    champs.put("debutSuspension", day(debut));
    champs.put("explication", new String[] {"-"});
    if (geste.duree() == 0) {
      champs.put("finInconnue", new String[] {"true"});
    } else {
      champs.put("finSuspension", day(debut.plusDays(geste.duree() - 1L)));
    }
    return champs;
  }

  /** A request that waits is answered first, one way or the other; then another may be made. */
  private String prolong(Geste geste, Acteur dernier) {
    Optional<UUID> enAttente =
        monde
            .jdbc()
            .sql("select id from demande_prolongation where pass_id = ? and etat = 'EN_ATTENTE'")
            .param(pass)
            .query(UUID.class)
            .optional();
    if (enAttente.isPresent()) {
      return switch (geste.motif() % 3) {
        case 0 -> onPass("retrait-prolongation", Map.of(), dernier);
        case 1 -> answer(enAttente.get(), Map.of("decisionProlongation", text("ACCORDER")));
        default ->
            answer(
                enAttente.get(),
                Map.of(
                    "decisionProlongation", text("REFUSER"),
                    "motifRefusProlongation", text("DURATION"),
                    "explicationRefus", text("Trop long")));
      };
    }
    MotifProlongation motif =
        List.of(
                MotifProlongation.COMPLETE_TRAINING,
                MotifProlongation.SENIOR_CDI,
                MotifProlongation.RQTH,
                MotifProlongation.SENIOR)
            .get(geste.motif() % 4);
    Map<String, String[]> champs = new HashMap<>();
    champs.put("motifProlongation", text(motif.name()));
    champs.put("finProlongation", day(etat.fin().plusDays(geste.duree())));
    if (motif == MotifProlongation.RQTH || motif == MotifProlongation.SENIOR) {
      champs.put(
          "prescripteurChoisi",
          text(Objects.requireNonNull(monde.prescripteur().organisationId()).toString()));
    }
    return onPass("prolongation", champs, dernier);
  }

  private String answer(UUID demande, Map<String, String[]> champs) {
    List<TacheOuverte> open =
        monde.taches().ofDossier(demande).stream().filter(TacheOuverte::isOuverte).toList();
    if (!Objects.equals(open.get(0).organisationId(), monde.prescripteur().organisationId())) {
      return "ARBITRAGE";
    }
    return issue(monde.taches().complete(open.get(0).id(), champs, monde.prescripteur()));
  }

  private String hire(Acteur siae, LocalDate debut, @Nullable String critere) {
    var depot =
        monde
            .depots()
            .submit(
                new SubmitCandidature(
                    personne,
                    Objects.requireNonNull(siae.organisationId()),
                    null,
                    "Bonjour",
                    UUID.randomUUID()),
                monde.prescripteur());
    if (depot.refus().isPresent()) {
      return depot.refus().get().code();
    }
    UUID dossier = depot.orElseThrow();
    Map<String, String[]> champs = new HashMap<>();
    champs.put("decision", text("ACCEPTER"));
    champs.put("poste", text("Ouvrier"));
    champs.put("dateDebut", day(debut));
    if (critere != null) {
      champs.put("criteres", text(critere));
    }
    TacheOuverte etude =
        monde.taches().ofDossier(dossier).stream()
            .filter(TacheOuverte::isOuverte)
            .findFirst()
            .orElseThrow();
    String issue = issue(monde.taches().complete(etude.id(), champs, siae));
    if (isOnPass(dossier)) {
      dossiers.add(dossier);
      employeurs.add(siae);
    }
    return issue;
  }

  private boolean isOnPass(UUID dossier) {
    return monde
            .jdbc()
            .sql(
                "select count(*) from embauche where candidature_id = ? and etat = 'CONCLUE' and pass_id is not null")
            .param(dossier)
            .query(Integer.class)
            .single()
        == 1;
  }

  private String onPass(String geste, Map<String, String[]> champs, Acteur acteur) {
    return act(Sujet.PASS, pass, geste, champs, acteur);
  }

  private String act(
      Sujet sujet, UUID id, String geste, Map<String, String[]> champs, Acteur acteur) {
    IssueGeste shown = monde.gestes().show(sujet, id, geste, acteur);
    if (shown instanceof IssueGeste.Impossible impossible) {
      return impossible.refus().code();
    }
    long vu = ((IssueGeste.Montrer) shown).page().vu();
    IssueGeste done;
    try {
      done = monde.gestes().faire(sujet, id, geste, vu, true, champs, acteur);
    } catch (ConflitException e) {
      return "CONFLIT";
    }
    if (done instanceof IssueGeste.Fait) {
      return "FAIT";
    }
    if (done instanceof IssueGeste.Impossible impossible) {
      return impossible.refus().code();
    }
    var refus = ((IssueGeste.Montrer) done).refus();
    return refus == null ? "FORMULAIRE" : refus.code();
  }

  private static String issue(IssueTache issue) {
    if (issue instanceof IssueTache.Corriger corriger) {
      return corriger.refus() == null ? "FORMULAIRE" : corriger.refus().code();
    }
    return "FAIT";
  }

  private void advance(int days) {
    jour = jour.plusDays(days);
    clock();
    ring();
    if (!etat.annule()) {
      verify();
    }
  }

  private void ring() {
    List<String> due = due();
    for (int tour = 0; !due.isEmpty() && tour < 50; tour++) {
      for (String job : due) {
        if (monde.management().createJobQuery().jobId(job).count() == 1) {
          monde.management().executeJob(job);
        }
      }
      due = due();
    }
    assertThat(due).as("minuteries qui sonnent sans fin").isEmpty();
    learn();
  }

  private List<String> due() {
    return monde
        .jdbc()
        .sql(
            """
            select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
            where j.duedate_ <= :now and e.business_key_ in (
              select cast(:pass as text)
              union all select id::text from suspension where pass_id = :pass
              union all select id::text from demande_prolongation where pass_id = :pass
              union all select id::text from suite_contrat where pass_id = :pass)
            order by j.duedate_, j.id_
            """)
        .param("pass", pass)
        .param("now", jour.atTime(12, 0))
        .query(String.class)
        .list();
  }

  private void clock() {
    monde.horloge().setDate(jour);
    monde.moteur().follow();
  }

  /** Tells the oracle what is now written that was not, and what is no more. */
  private void learn() {
    Etat before = etat;
    etat = Etat.of(pass, monde.jdbc());
    if (etat.annule()) {
      return;
    }
    if (!etat.debut().equals(before.debut())) {
      oracle.deplace(etat.debut());
    }
    before
        .suspensions()
        .forEach(
            (id, periode) -> {
              if (!periode.equals(etat.suspensions().get(id))) {
                oracle.efface(periode.debut());
              }
            });
    etat.suspensions()
        .forEach(
            (id, periode) -> {
              if (!periode.equals(before.suspensions().get(id))) {
                oracle.suspend(periode.debut(), periode.fin());
              }
            });
    etat.prolongations()
        .forEach(
            (id, periode) -> {
              if (!before.prolongations().containsKey(id)) {
                oracle.prolonge(periode.debut(), periode.fin());
              }
            });
  }

  private void verify() {
    LocalDate fin = oracle.fin();
    assertThat(etat.fin()).as("fin du PASS au %s", jour).isEqualTo(fin);
    assertThat(oracle.isCoherent()).as("suspensions cohérentes").isTrue();
    PassIae lu = monde.passIaes().find(pass).orElseThrow();
    assertThat(lu.joursRestants(jour)).as("jours restants").isEqualTo(oracle.restants(jour));
    assertThat(lu.etat(jour) == EtatPassIae.SUSPENDU)
        .as("suspendu")
        .isEqualTo(!jour.isAfter(fin) && oracle.isSuspendu(jour));
    if (etat.clos()) {
      assertThat(jour).as("clos avant sa fin").isAfter(fin);
      assertThat(etat.minuteries()).as("minuteries d’un parcours clos").isEmpty();
    } else {
      assertThat(etat.minuteries()).as("une seule minuterie par parcours").hasSize(1);
      assertThat(etat.minuteries().get(0))
          .as("prochaine échéance")
          .isAfter(jour)
          .isBeforeOrEqualTo(fin.plusDays(1));
    }
    etat.suspensions()
        .forEach(
            (id, periode) ->
                assertThat(Etat.timers(id, monde.jdbc()))
                    .as("minuterie de la suspension %s au %s", periode, jour)
                    .isEqualTo(
                        periode.fin().isBefore(jour)
                            ? List.of()
                            : List.of(periode.fin().plusDays(1))));
    assertThat(etat.demandesEnAttente()).as("demandes en attente").isLessThanOrEqualTo(1);
    assertThat(etat.tachesInstruire())
        .as("tâches de la demande")
        .isEqualTo(etat.demandesEnAttente());
  }

  private static String[] day(LocalDate jour) {
    return new String[] {jour.toString()};
  }

  private static String[] text(String... valeurs) {
    return Arrays.copyOf(valeurs, valeurs.length);
  }
}
