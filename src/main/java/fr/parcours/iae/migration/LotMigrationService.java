package fr.parcours.iae.migration;

import fr.parcours.iae.migration.LotsMigration.NouveauLot;
import fr.parcours.iae.migration.Prevision.Groupe;
import fr.parcours.iae.migration.camunda.CasMigrables;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lots of migration: opened, held, let go, tried again, taken back. Administrators only. */
@Service
public class LotMigrationService {

  static final int MOTIF_MAX = 500;
  private static final Blocage ABANDONNE =
      new Blocage("ABANDONNE", "", "Le retour en arrière a été demandé avant son tour.");

  private final LotsMigration lots;
  private final CasMigrables vivants;
  private final ApplicationEventPublisher events;

  LotMigrationService(LotsMigration lots, CasMigrables vivants, ApplicationEventPublisher events) {
    this.lots = lots;
    this.vivants = vivants;
    this.events = events;
  }

  /** Opens the lot of a forecast; the same demand again answers the lot that is there. */
  @Transactional
  public UUID open(DemandeMigration demande, String processus, Prevision prevision, Acteur acteur) {
    checkMay(acteur);
    boolean inserted =
        lots.insert(
            new NouveauLot(
                demande.cle(),
                processus,
                demande.departements(),
                demande.motif().strip(),
                null,
                demande.plans(),
                acteur.utilisateurId()));
    if (inserted) {
      List<CasVivant> cas = new ArrayList<>();
      List<String> prevus = new ArrayList<>();
      for (Groupe groupe : prevision.groupes()) {
        Blocage blocage = groupe.blocage();
        for (CasVivant c : groupe.cas()) {
          cas.add(c);
          prevus.add(blocage == null ? "" : blocage.code());
        }
      }
      lots.insertCas(demande.cle(), cas, prevus);
    }
    return demande.cle();
  }

  @Transactional(readOnly = true)
  public List<LotMigration> latest(int limit, Acteur acteur) {
    checkMay(acteur);
    return lots.latest(limit);
  }

  @Transactional(readOnly = true)
  public LotMigration find(UUID id, Acteur acteur) {
    checkMay(acteur);
    return lots.find(id).orElseThrow(() -> new IntrouvableException("migration"));
  }

  /** Name of who asked for a lot. */
  @Transactional(readOnly = true)
  public String demandeur(LotMigration lot, Acteur acteur) {
    checkMay(acteur);
    return lots.demandeur(lot.id());
  }

  /** Cases of a lot, those that did not pass first; all without a state. */
  @Transactional(readOnly = true)
  public List<CasMigration> cas(
      UUID id, @Nullable EtatCas etat, int taille, int saute, Acteur acteur) {
    checkMay(acteur);
    return lots.cas(id, etat, taille, saute);
  }

  @Transactional(readOnly = true)
  public List<MotifCompte> motifs(UUID id, Acteur acteur) {
    checkMay(acteur);
    return lots.motifs(id);
  }

  /** Holds a lot: the case under way ends, no other begins. */
  @Transactional
  public Resultat<UUID> hold(UUID id, Acteur acteur) {
    return change(
        id, EtatLot.EN_COURS, EtatLot.EN_PAUSE, "Cette migration n’est pas en cours.", acteur);
  }

  /** Lets a lot go on. */
  @Transactional
  public Resultat<UUID> resume(UUID id, Acteur acteur) {
    return change(
        id, EtatLot.EN_PAUSE, EtatLot.EN_COURS, "Cette migration n’est pas en pause.", acteur);
  }

  private Resultat<UUID> change(UUID id, EtatLot de, EtatLot vers, String non, Acteur acteur) {
    checkMay(acteur);
    if (held(id) != de) {
      return Resultat.refuse(Refus.saisie("ETAT_LOT", non));
    }
    lots.setEtat(id, vers);
    return Resultat.fait(id);
  }

  /** Has what did not pass tried again; answers how many cases. */
  @Transactional
  public Resultat<Integer> retry(UUID id, Acteur acteur) {
    checkMay(acteur);
    EtatLot etat = held(id);
    if (lots.find(id).orElseThrow().retour() != null) {
      return Resultat.refuse(
          Refus.saisie("DEJA_REPRISE", "Le retour en arrière de cette migration a été demandé."));
    }
    int requeued = lots.requeue(id);
    if (requeued > 0 && etat == EtatLot.TERMINE) {
      lots.setEtat(id, EtatLot.EN_COURS);
    }
    return Resultat.fait(requeued);
  }

  /**
   * Brings every case that passed back by the reverse plan, with those that began on the new
   * version in the same départements, and tells who gives new cases their version ({@link
   * RetourDemande}). A case that meanwhile went where only the new version goes stays, with its
   * reason.
   *
   * @return the lot of the way back
   */
  @Transactional
  public Resultat<UUID> reverse(UUID id, String motif, Acteur acteur) {
    checkMay(acteur);
    EtatLot etat = held(id);
    LotMigration lot = lots.find(id).orElseThrow();
    if (etat == EtatLot.EN_COURS) {
      return Resultat.refuse(
          Refus.saisie("ETAT_LOT", "Mettez d’abord cette migration en pause, ou attendez sa fin."));
    }
    if (lot.retour() != null) {
      return Resultat.fait(lot.retour());
    }
    if (motif.isBlank() || motif.length() > MOTIF_MAX) {
      return Resultat.refuse(
          Refus.saisie("MOTIF", "Dites pourquoi revenir en arrière, en 500 caractères au plus."));
    }
    if (!lot.isReversible()) {
      return Resultat.refuse(Refus.saisie("RIEN_A_REPRENDRE", "Aucun dossier n’est passé."));
    }
    return Resultat.fait(openReverse(lot, motif.strip(), acteur));
  }

  private UUID openReverse(LotMigration lot, String motif, Acteur acteur) {
    lots.giveUp(lot.id(), ABANDONNE);
    lots.setEtat(lot.id(), EtatLot.TERMINE);
    List<PlanMigration> plans = lot.plans().stream().map(PlanMigration::inverse).toList();
    UUID retour = Uuids.v7();
    lots.insert(
        new NouveauLot(
            retour,
            lot.processus(),
            lot.departements(),
            motif,
            lot.id(),
            plans,
            acteur.utilisateurId()));
    lots.copyPassed(lot.id(), retour);
    lots.addBegun(retour, vivants.of(plans.get(0).source(), lot.departements()));
    events.publishEvent(
        new RetourDemande(
            lot.id(),
            retour,
            lot.processus(),
            plans,
            lot.departements(),
            motif,
            acteur.utilisateurId()));
    return retour;
  }

  private EtatLot held(UUID id) {
    return lots.lock(id).orElseThrow(() -> new IntrouvableException("migration"));
  }

  static void checkMay(Acteur acteur) {
    if (acteur.profil() != Profil.ADMINISTRATEUR) {
      throw new IntrouvableException("migration");
    }
  }
}
