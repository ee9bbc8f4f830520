package fr.parcours.iae.proprietes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.bench.Figures;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.engine.HorlogeMoteur;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.Geste;
import fr.parcours.iae.regles.Geste.Nature;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.TacheService;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Any sequence of suspensions, prolongations, hires and cancellations, through the doors people
 * use, on the real engine and database: the days are those somebody would count one by one, and one
 * timer waits. {@code -Dproprietes.sequences=10000} plays as many; each is told by its number.
 */
@ParcoursTest
class SequencesEnBaseTests {

  private static final int SEQUENCES = Integer.getInteger("proprietes.sequences", 150);
  private static final int PREMIERE = Integer.getInteger("proprietes.premiere", 0);
  private static final LocalDate PREMIER = LocalDate.of(2026, 11, 24);
  private static final int JOURS = 1200;
  private static final int GESTES_AU_PLUS = 7;

  private static final List<Nature> COURANT =
      List.of(
          Nature.SUSPENDRE,
          Nature.SUSPENDRE,
          Nature.SUSPENDRE,
          Nature.PROLONGER,
          Nature.PROLONGER,
          Nature.EMBAUCHER,
          Nature.DEPLACER,
          Nature.REPRENDRE,
          Nature.ANNULER);
  private static final List<Nature> SUSPENDU =
      List.of(
          Nature.MODIFIER, Nature.MODIFIER, Nature.REPRENDRE, Nature.SUPPRIMER, Nature.EMBAUCHER);

  @Autowired Monde monde;
  @Autowired DepotService depots;
  @Autowired TacheService taches;
  @Autowired GesteService gestes;
  @Autowired PassIaeService passIaes;
  @Autowired ManagementService management;
  @Autowired HorlogeDeTest horloge;
  @Autowired HorlogeMoteur moteur;
  @Autowired JdbcClient jdbc;

  @Test
  void theDaysAreThoseSomebodyWouldCountOneByOne() throws Exception {
    Acteur prescripteur = monde.aPrescripteurHabilite();
    ParcoursEnBase.Monde commun =
        new ParcoursEnBase.Monde(
            depots,
            taches,
            gestes,
            passIaes,
            management,
            horloge,
            moteur,
            jdbc,
            prescripteur,
            List.of(
                monde.aSiaeMember(KindSiae.ACI),
                monde.aSiaeMember(KindSiae.EI),
                monde.aSiaeMember(KindSiae.AI)));
    Map<String, Integer> issues = new TreeMap<>();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    List<AssertionError> violations = new ArrayList<>();
    int steps = 0;
    for (int n = PREMIERE; n < PREMIERE + SEQUENCES; n++) {
      Random hasard = new Random(20261125L * 31 + n);
      LocalDate jour = PREMIER.plusDays(hasard.nextInt(JOURS));
      horloge.setDate(jour);
      ParcoursEnBase parcours =
          new ParcoursEnBase(
              commun,
              monde.aCandidat(prescripteur),
              jour,
              hasard.nextInt(4) > 0 ? 0 : hasard.nextInt(60));
      try {
        for (int left = 2 + hasard.nextInt(GESTES_AU_PLUS);
            left > 0 && !parcours.isOver();
            left--) {
          Geste geste = next(hasard, parcours.isSuspendu());
          issues.merge(geste.nature() + " " + parcours.play(geste), 1, Integer::sum);
          steps++;
        }
      } catch (AssertionError | RuntimeException e) {
        violations.add(
            new AssertionError(
                "Séquence %d (-Dproprietes.premiere=%d -Dproprietes.sequences=1)%n%s"
                    .formatted(n, n, parcours.trace()),
                e));
      }
      digest.update(parcours.trace().getBytes(StandardCharsets.UTF_8));
    }
    Figures.print("proprietes.sequences", SEQUENCES);
    Figures.print("proprietes.steps", steps);
    issues.forEach((issue, count) -> Figures.print("proprietes.issue." + issue, count));
    Figures.print("proprietes.violations", violations.size());
    Figures.print("proprietes.digest", HexFormat.of().formatHex(digest.digest()).substring(0, 16));
    if (!violations.isEmpty()) {
      throw violations.get(0);
    }
    if (SEQUENCES > 1) {
      for (Nature nature : Nature.values()) {
        assertThat(issues.getOrDefault(nature + " FAIT", 0)).as(nature.name()).isPositive();
      }
    }
  }

  /** What happens next; a suspended PASS is mostly acted upon as one. */
  private static Geste next(Random hasard, boolean suspendu) {
    List<Nature> choix = suspendu && hasard.nextInt(3) > 0 ? SUSPENDU : COURANT;
    return new Geste(
        choix.get(hasard.nextInt(choix.size())),
        hasard.nextInt(suspendu ? 20 : hasard.nextInt(3) > 0 ? 60 : 400),
        hasard.nextInt(40),
        hasard.nextInt(300),
        hasard.nextInt(100));
  }
}
