package fr.parcours.iae.piece;

import fr.parcours.iae.piece.PiecesARelire.Rang;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has clean files of the last days read again at night by an antivirus whose signatures changed
 * since: what nobody knew the day it came is recognised some days later. A file stays readable
 * meanwhile; an antivirus that is silent changes nothing, the next night goes on.
 */
@Component
public class RelectureNocturne {

  private static final Logger LOG = LoggerFactory.getLogger(RelectureNocturne.class);
  private static final UUID PREMIER = new UUID(0L, 0L);

  /**
   * What one night did.
   *
   * @param complete false when the antivirus fell silent
   */
  public record Nuit(int relues, int refusees, boolean complete) {}

  private final RelectureService relectures;
  private final CanalAntivirus canal;
  private final Period age;
  private final Clock clock;

  RelectureNocturne(
      RelectureService relectures,
      CanalAntivirus canal,
      AntivirusProperties settings,
      Clock clock) {
    this.relectures = relectures;
    this.canal = canal;
    this.clock = clock;
    age = settings.relecture();
  }

  @Scheduled(cron = "${parcours.antivirus.heure-relecture:0 30 2 * * *}", zone = "Europe/Paris")
  void look() {
    try {
      Nuit nuit = run();
      LOG.info(
          "{} clean files read again, {} refused{}",
          nuit.relues(),
          nuit.refusees(),
          nuit.complete() ? "" : "; the antivirus fell silent, the next night goes on");
    } catch (RuntimeException e) {
      LOG.warn("Clean files could not be read again; the next night goes on", e);
    }
  }

  /** Reads them all again; nothing to do when no age is set or there is no antivirus. */
  public Nuit run() {
    if (age.isZero() || !canal.isConfigured()) {
      return new Nuit(0, 0, true);
    }
    int relues = 0;
    int refusees = 0;
    try {
      String moteur = canal.moteur();
      Rang dernier = new Rang(OffsetDateTime.now(clock).minus(age), PREMIER);
      List<Rang> lot = relectures.claim(dernier, moteur);
      while (!lot.isEmpty()) {
        for (Rang rang : lot) {
          relues++;
          refusees += read(rang.id()) ? 0 : 1;
        }
        dernier = lot.get(lot.size() - 1);
        lot = relectures.claim(dernier, moteur);
      }
      return new Nuit(relues, refusees, true);
    } catch (IOException silent) {
      return new Nuit(relues, refusees, false);
    }
  }

  /** Whether nothing was recognised in it. */
  private boolean read(UUID id) throws IOException {
    Optional<byte[]> octets;
    try {
      octets = relectures.bytes(id);
    } catch (PieceIllisibleException alreadyLogged) {
      return true;
    }
    if (octets.isEmpty()) {
      return true;
    }
    Constat constat = canal.analyse(octets.get());
    if (constat instanceof Constat.Infecte infecte) {
      LOG.warn("The antivirus now finds {} in {}", infecte.signature(), id);
      relectures.refuse(id, infecte.signature(), infecte.moteur());
      return false;
    }
    if (constat instanceof Constat.Sain sain) {
      relectures.stillClean(id, sain.moteur());
    }
    return true;
  }
}
