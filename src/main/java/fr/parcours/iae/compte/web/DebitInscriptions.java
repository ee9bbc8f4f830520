package fr.parcours.iae.compte.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many sign-ups one network address may ask for in an hour on one node; what one mailbox or one
 * SIRET receives is counted in the base, for all nodes.
 */
@Component
class DebitInscriptions {

  /** Beyond that many addresses in use on a node, counting starts afresh. */
  private static final int SUIVIS = 10_000;

  private final int parHeure;
  private final Map<String, Bucket> debits = new ConcurrentHashMap<>();

  DebitInscriptions(@Value("${parcours.inscription.par-heure:20}") int parHeure) {
    this.parHeure = parHeure;
  }

  boolean allows(String adresse) {
    if (debits.size() > SUIVIS) {
      debits.clear();
    }
    return debits.computeIfAbsent(adresse, a -> bucket()).tryConsume(1);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(parHeure).refillGreedy(parHeure, Duration.ofHours(1)))
        .build();
  }
}
