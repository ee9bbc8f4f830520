package fr.parcours.iae.diffusion;

import fr.parcours.iae.candidat.PiecesScellees;
import fr.parcours.iae.engine.Essais;
import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.version.VersionService;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs subscribers up, queues what they must be told, notes what they took. */
@Service
public class DiffusionService implements PiecesScellees {

  private static final String KEY = "diffusion-pass";
  private static final int SECRET = 32;
  private static final int MONTRES = 20;
  private static final Period CONSERVATION = Period.ofMonths(6);
  private static final int REJEU_MAX_JOURS = 180;

  /** One subscriber as administrators watch it. */
  public record Suivi(
      Abonnement abonnement,
      long attente,
      long echecs,
      @Nullable OffsetDateTime plusAncien,
      List<Echec> derniers) {}

  /** An event that failed for good. */
  public record Echec(String numeroPass, String code, OffsetDateTime le) {}

  /** A new subscriber, with the secret shown this once. */
  public record Nouveau(UUID id, String secret) {}

  private final Abonnements abonnements;
  private final EnvoisDiffusion envois;
  private final VersionService versions;
  private final Processus processus;
  private final DiffusionProperties settings;
  private final Clock clock;
  private final SecureRandom hasard = new SecureRandom();

  DiffusionService(
      Abonnements abonnements,
      EnvoisDiffusion envois,
      VersionService versions,
      Processus processus,
      DiffusionProperties settings,
      Clock clock) {
    this.abonnements = abonnements;
    this.envois = envois;
    this.versions = versions;
    this.processus = processus;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional
  public Resultat<Nouveau> subscribe(String nom, String adresse, Acteur acteur) {
    String propre = nom.strip();
    if (propre.length() < 2 || propre.length() > 100) {
      return Resultat.refuse(Refus.saisie("NOM_ABONNE", "Nommez l’abonné en 2 à 100 caractères."));
    }
    Optional<Refus> refus =
        AdresseRule.verdict(adresse.strip(), settings.adressesPrivees()).refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    UUID id = Uuids.v7();
    byte[] secret = new byte[SECRET];
    hasard.nextBytes(secret);
    abonnements.insert(id, propre, adresse.strip(), secret, acteur.utilisateurId());
    abonnements.log(id, "ABONNER", null, acteur.utilisateurId());
    return Resultat.fait(new Nouveau(id, Signature.secret(secret)));
  }

  /** What waits, and what follows, goes to another address of the same subscriber. */
  @Transactional
  public Resultat<UUID> move(UUID id, String adresse, Acteur acteur) {
    required(id);
    Optional<Refus> refus =
        AdresseRule.verdict(adresse.strip(), settings.adressesPrivees()).refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    abonnements.move(id, adresse.strip());
    abonnements.log(id, "DEPLACER", null, acteur.utilisateurId());
    return Resultat.fait(id);
  }

  /** The secret may have leaked: another one, shown this once, signs from now on. */
  @Transactional
  public String changeSecret(UUID id, Acteur acteur) {
    required(id);
    byte[] secret = new byte[SECRET];
    hasard.nextBytes(secret);
    abonnements.setSecret(id, secret);
    abonnements.log(id, "CHANGER_SECRET", null, acteur.utilisateurId());
    return Signature.secret(secret);
  }

  @Transactional
  public void stop(UUID id, Acteur acteur) {
    required(id);
    abonnements.stop(id, "Arrêté par un administrateur");
    abonnements.log(id, "ARRETER", null, acteur.utilisateurId());
  }

  /** Told again, from where it was. */
  @Transactional
  public void resume(UUID id, Acteur acteur) {
    required(id);
    abonnements.resume(id);
    abonnements.log(id, "REPRENDRE", null, acteur.utilisateurId());
  }

  /** What failed for good is tried again; answers how many. */
  @Transactional
  public int retry(UUID id, Acteur acteur) {
    required(id);
    int retried = envois.retry(id);
    abonnements.log(id, "RELANCER", retried, acteur.utilisateurId());
    return retried;
  }

  /**
   * What failed for good is given up, so that later events of these PASS leave; answers how many.
   */
  @Transactional
  public int skip(UUID id, Acteur acteur) {
    required(id);
    int skipped = envois.skip(id);
    abonnements.log(id, "PASSER", skipped, acteur.utilisateurId());
    return skipped;
  }

  /** Everything since the beginning of this day is sent again; answers how many. */
  @Transactional
  public Resultat<Integer> replay(UUID id, LocalDate depuis, Acteur acteur) {
    required(id);
    LocalDate today = LocalDate.now(clock);
    if (depuis.isAfter(today) || depuis.isBefore(today.minusDays(REJEU_MAX_JOURS))) {
      return Resultat.refuse(
          Refus.saisie("DATE_DE_REJEU", "Choisissez un jour des six derniers mois."));
    }
    int replayed = envois.replay(id, depuis.atStartOfDay(clock.getZone()).toOffsetDateTime());
    abonnements.log(id, "REJOUER", replayed, acteur.utilisateurId());
    return Resultat.fait(replayed);
  }

  @Transactional(readOnly = true)
  public List<Suivi> list() {
    return abonnements.list().stream()
        .map(
            a -> {
              EnvoisDiffusion.Compte compte = envois.count(a.id());
              return new Suivi(
                  a,
                  compte.attente(),
                  compte.echecs(),
                  compte.plusAncien(),
                  envois.failures(a.id(), MONTRES).stream()
                      .map(e -> new Echec(e.numeroPass(), String.valueOf(e.code()), e.le()))
                      .toList());
            })
        .toList();
  }

  /** One run for each subscriber that something waits for; answers how many were started. */
  @Transactional
  public int startRuns() {
    int started = 0;
    for (UUID id : abonnements.idle()) {
      envois.queue(id);
      if (envois.isDue(id)) {
        UUID passage = Uuids.v7();
        abonnements.run(id, passage);
        processus.start(
            versions.processus(KEY, settings.departement()).definitionId(),
            passage,
            settings.departement(),
            Map.of());
        started++;
      }
    }
    return started;
  }

  /** Forgets what was taken long ago. */
  @Transactional
  public int forget() {
    return envois.forget(OffsetDateTime.now(clock).minus(CONSERVATION));
  }

  @Override
  @Transactional
  public int resceller(int max) {
    return abonnements.reseal(max);
  }

  /** What a run has to send. */
  record Passage(Abonnement abonnement, String secret, List<EnvoisDiffusion.Du> dus) {}

  @Transactional(readOnly = true)
  Optional<Passage> passage(UUID passageId, int max) {
    return abonnements
        .ofPassage(passageId)
        .map(
            a ->
                new Passage(
                    a, Signature.secret(abonnements.secret(a.id())), envois.due(a.id(), max)));
  }

  @Transactional
  void taken(UUID abonnementId, long evenementId, int status) {
    envois.sent(abonnementId, evenementId, Integer.toString(status));
    abonnements.answered(abonnementId, true);
  }

  /** It answered no: tried again later, six times in all; 410 ends the subscription. */
  @Transactional
  void refused(UUID abonnementId, EnvoisDiffusion.Du du, int status) {
    int left = Essais.TOTAL - du.essais() - 1;
    envois.failed(
        abonnementId,
        du.evenementId(),
        Integer.toString(status),
        left > 0
            ? OffsetDateTime.now(clock).plus(Essais.delai(left, ThreadLocalRandom.current()))
            : null);
    abonnements.answered(abonnementId, false);
    if (status == 410) {
      abonnements.stop(abonnementId, "L’abonné a répondu qu’il ne veut plus rien recevoir (410)");
    }
  }

  /** It does not answer: nothing is tried before a while, no try is lost. */
  @Transactional
  void silent(UUID abonnementId) {
    Abonnement a = abonnements.lock(abonnementId).orElseThrow();
    abonnements.silent(
        abonnementId,
        OffsetDateTime.now(clock)
            .plus(Essais.sonde(a.silences() + 1, ThreadLocalRandom.current())));
  }

  @Transactional
  void ended(UUID passageId) {
    abonnements.endRun(passageId);
  }

  private void required(UUID id) {
    if (abonnements.lock(id).isEmpty()) {
      throw new IntrouvableException("abonnement");
    }
  }
}
