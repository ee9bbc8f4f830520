package fr.parcours.iae.migration;

import fr.parcours.iae.migration.camunda.MoteurMigration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Has a case pass for good, in a transaction that is always rolled back. */
@Service
class EssaiPassageService {

  private static final Logger LOG = LoggerFactory.getLogger(EssaiPassageService.class);

  private final PassageCas passage;
  private final MoteurMigration moteur;

  EssaiPassageService(PassageCas passage, MoteurMigration moteur) {
    this.passage = passage;
    this.moteur = moteur;
  }

  /** What the passage of one case does: nothing holds it and the effects, or what holds it. */
  record Essai(@Nullable Blocage blocage, EffetsPassage effets) {}

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Essai tryOut(CasVivant cas, List<PlanMigration> plans) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    Set<String> family = moteur.family(cas.instanceId()).keySet();
    PhotoCas avant = moteur.photo(family);
    try {
      passage.pass(cas.instanceId(), cas.dossierId(), plans);
    } catch (PassageBloqueException e) {
      return new Essai(e.blocage(), EffetsPassage.between(avant, avant));
    } catch (ConcurrencyFailureException e) {
      return new Essai(Blocage.CONFLIT, EffetsPassage.between(avant, avant));
    } catch (RuntimeException e) {
      LOG.warn("Instance {} would not pass", cas.instanceId(), e);
      return new Essai(Blocage.ERREUR, EffetsPassage.between(avant, avant));
    }
    return new Essai(null, EffetsPassage.between(avant, moteur.photo(family)));
  }
}
