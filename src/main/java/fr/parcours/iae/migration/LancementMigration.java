package fr.parcours.iae.migration;

import fr.parcours.iae.migration.camunda.MoteurMigration;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** From a plan to a lot: checked, foreseen, then opened. */
@Component
public class LancementMigration {

  private final MoteurMigration moteur;
  private final PrevisionsMigration previsions;
  private final LotMigrationService lots;

  LancementMigration(
      MoteurMigration moteur, PrevisionsMigration previsions, LotMigrationService lots) {
    this.moteur = moteur;
    this.previsions = previsions;
    this.lots = lots;
  }

  /** Opens a lot with every case of the départements as they stand now. */
  public Resultat<UUID> launch(DemandeMigration demande, Acteur acteur) {
    LotMigrationService.checkMay(acteur);
    if (demande.motif().isBlank() || demande.motif().length() > LotMigrationService.MOTIF_MAX) {
      return Resultat.refuse(
          Refus.saisie(
              "MOTIF", "Dites pourquoi ces dossiers changent, en 500 caractères au plus."));
    }
    List<Blocage> fautes =
        demande.plans().stream().flatMap(plan -> moteur.validate(plan).stream()).toList();
    if (!fautes.isEmpty()) {
      return Resultat.refuse(Refus.saisie("PLAN_REFUSE", Blocage.of(fautes).message()));
    }
    Prevision prevision = previsions.foresee(demande.plans(), demande.departements());
    if (prevision.total() == 0) {
      return Resultat.refuse(
          Refus.saisie("AUCUN_DOSSIER", "Aucun dossier n’est en cours dans la version de départ."));
    }
    String processus = moteur.version(demande.plans().get(0).source()).orElseThrow().cle();
    return Resultat.fait(lots.open(demande, processus, prevision, acteur));
  }
}
