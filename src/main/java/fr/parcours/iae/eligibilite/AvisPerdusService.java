package fr.parcours.iae.eligibilite;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.tache.JournalDossier;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Diagnoses awaited from a prescriber that is habilitated no longer: nobody there can find the
 * person eligible, so the SIAE is asked again whom it turns to. A case on a version of the process
 * that does not know this stays where it is.
 */
@Service
public class AvisPerdusService {

  private static final String KEY = "eligibilite";
  private static final String LOST = "eligibilite.prescripteur-lost";

  private final JdbcClient jdbc;
  private final Processus processus;
  private final ObjectProvider<JournalDossier> journaux;

  AvisPerdusService(JdbcClient jdbc, Processus processus, ObjectProvider<JournalDossier> journaux) {
    this.jdbc = jdbc;
    this.processus = processus;
    this.journaux = journaux;
  }

  /** The cases that wait in vain. */
  @Transactional(readOnly = true)
  public List<UUID> enAttente() {
    return jdbc.sql(
            """
            select t.dossier_id from tache t join organisation o on o.id = t.organisation_id
            where t.statut = 'OUVERTE' and t.etape = 'UserTask_PoserDiagnostic'
              and not (o.categorie = 'PRESCRIPTEUR' and o.habilitation = 'VALIDATED')
            order by t.creee_le, t.id
            """)
        .query(UUID.class)
        .list();
  }

  /** Gives one back to its SIAE, in one transaction; false when its process cannot. */
  @Transactional
  public boolean giveBack(UUID dossierId) {
    journaux.stream()
        .filter(journal -> journal.processus().contains(KEY))
        .forEach(journal -> journal.lock(dossierId));
    return processus.correlate(LOST, dossierId);
  }
}
