package fr.parcours.iae.tableaudebord;

import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.parcours.FicheService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.sortie.SortieService;
import fr.parcours.iae.tache.ListeTachesService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what each module counts of the current organisation, in one transaction. Each number is
 * counted by the module whose list shows the same rows, with the conditions of that list.
 */
@Service
public class TableauDeBordService {

  private static final int BIENTOT = 5;

  private final ListeTachesService taches;
  private final DossierService dossiers;
  private final FicheService fiches;
  private final SortieService sorties;
  private final Clock clock;

  TableauDeBordService(
      ListeTachesService taches,
      DossierService dossiers,
      FicheService fiches,
      SortieService sorties,
      Clock clock) {
    this.taches = taches;
    this.dossiers = dossiers;
    this.fiches = fiches;
    this.sorties = sorties;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public TableauDeBord show(Acteur acteur) {
    UUID organisation = acteur.organisationId();
    if (organisation == null) {
      throw new IntrouvableException("tableau de bord");
    }
    LocalDate today = LocalDate.now(clock);
    boolean siae = acteur.isSiae();
    return new TableauDeBord(
        taches.charge(acteur, BIENTOT),
        siae || acteur.isPrescripteur() ? dossiers.comptes(acteur, siae, today) : null,
        siae ? fiches.comptes(organisation, today) : null,
        siae ? sorties.comptes(organisation) : null);
  }
}
