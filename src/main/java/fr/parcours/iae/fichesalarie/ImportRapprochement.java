package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.fichesalarie.FichierIdentifiants.Demande;
import fr.parcours.iae.fichesalarie.IdentifiantsAsp.Attente;
import fr.parcours.iae.fichesalarie.RapprochementService.Situation;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes the file the ASP corrected: each line does what the support would do by hand in <i>Traiter
 * le rejet</i>, by the same door, by itself. The same file again changes nothing.
 */
@Component
public class ImportRapprochement {

  private static final String ETAPE = "UserTask_TraiterRejet";

  /** Characters shown of what should have been a number. */
  private static final int LARGEUR = 30;

  private static final Logger LOG = LoggerFactory.getLogger(ImportRapprochement.class);

  /** What became of a line. */
  public enum Issue {
    APPLIQUEE("Appliquée", "fini"),
    DEJA_APPLIQUEE("Déjà appliquée", "neutre"),
    INCONNU("Identifiant inconnu", "retard"),
    PRIS("Identifiant d’une autre personne", "retard"),
    MALFORMEE("Ligne mal formée", "retard"),
    SANS_REPONSE("Sans réponse de l’ASP", "bientot"),
    SANS_ATTENTE("Rien à corriger", "neutre"),
    REMPLACE("Remplacé depuis", "bientot"),
    A_REFAIRE("À refaire", "bientot");

    private final String libelle;
    private final String ton;

    Issue(String libelle, String ton) {
      this.libelle = libelle;
      this.ton = ton;
    }

    public String libelle() {
      return libelle;
    }

    /** Tone of the chip. */
    public String ton() {
      return ton;
    }
  }

  /**
   * A line of the file.
   *
   * @param numero its place in the file, the header being 1
   * @param envoye the number of the person that was sent, as written there
   * @param message what happened, in words
   */
  public record Ligne(int numero, String envoye, Issue issue, String message) {}

  /** What became of the file. */
  public record Rapport(List<Ligne> lignes) {

    public int nombre(Issue issue) {
      return (int) lignes.stream().filter(l -> l.issue() == issue).count();
    }

    public int appliquees() {
      return nombre(Issue.APPLIQUEE);
    }
  }

  private final RapprochementService rapprochements;
  private final TacheService taches;

  ImportRapprochement(RapprochementService rapprochements, TacheService taches) {
    this.rapprochements = rapprochements;
    this.taches = taches;
  }

  /** A result for each line, or why nothing of the file was applied. */
  public Resultat<Rapport> apply(byte[] fichier, Acteur acteur) {
    RapprochementService.support(acteur);
    if (fichier.length > FichierIdentifiants.OCTETS_MAX) {
      return Resultat.refuse(
          Refus.saisie(
              "FICHIER_TROP_LOURD", "Le fichier dépasse 1 Mo : envoyez-le en plusieurs fois."));
    }
    return FichierIdentifiants.read(fichier).map(demandes -> applyAll(demandes, acteur));
  }

  private Rapport applyAll(List<Demande> demandes, Acteur acteur) {
    UUID trace = rapprochements.importing(demandes.size(), acteur);
    List<Ligne> lignes = new ArrayList<>();
    for (Demande demande : demandes) {
      lignes.add(applyOne(demande, acteur));
    }
    Rapport rapport = new Rapport(List.copyOf(lignes));
    rapprochements.imported(trace, rapport.appliquees());
    return rapport;
  }

  private Ligne applyOne(Demande demande, Acteur acteur) {
    if (demande.defaut() != null) {
      return ligne(
          demande,
          demande.isSansReponse() ? Issue.SANS_REPONSE : Issue.MALFORMEE,
          demande.defaut());
    }
    try {
      return apply(demande, acteur);
    } catch (DuplicateKeyException e) {
      return ligne(demande, Issue.PRIS, "Cet identifiant vient d’être donné à une autre personne.");
    } catch (ConcurrencyFailureException e) {
      LOG.warn("A line of the ASP's corrections met another gesture too often", e);
      return ligne(
          demande,
          Issue.A_REFAIRE,
          "Quelqu’un agissait au même moment : envoyez de nouveau le fichier.");
    }
  }

  private Ligne apply(Demande demande, Acteur acteur) {
    Situation situation = rapprochements.situation(demande.envoye());
    if (situation.attentes().isEmpty()) {
      return settled(demande, situation);
    }
    String actuel = situation.actuel();
    if (!demande.envoye().equals(actuel) && !demande.connu().equals(actuel)) {
      return ligne(
          demande,
          Issue.REMPLACE,
          "Un autre identifiant a été donné depuis à cette personne : vérifiez avec l’ASP.");
    }
    int reparties = 0;
    for (Attente attente : situation.attentes()) {
      Resultat<Boolean> resultat = release(attente, demande.connu(), acteur);
      if (resultat.refus().isPresent()) {
        Refus refus = resultat.refus().get();
        return ligne(
            demande,
            RejetService.IDENTIFIANT_PRIS.equals(refus.code()) ? Issue.PRIS : Issue.MALFORMEE,
            reparties == 0
                ? refus.message()
                : "%s avec cet identifiant, une autre non. %s"
                    .formatted(
                        reparties == 1 ? "Une ligne repart" : reparties + " lignes repartent",
                        refus.message()));
      }
      reparties += resultat.orElseThrow() ? 1 : 0;
    }
    return reparties == 0
        ? settled(demande, rapprochements.situation(demande.envoye()))
        : ligne(
            demande,
            Issue.APPLIQUEE,
            reparties == 1
                ? "La fiche repart avec cet identifiant."
                : "%d lignes repartent avec cet identifiant.".formatted(reparties));
  }

  /** Nothing that bore this number waits: somebody was first, or it never did. */
  private static Ligne settled(Demande demande, Situation situation) {
    String actuel = situation.actuel();
    if (actuel == null) {
      return ligne(demande, Issue.INCONNU, "La plateforme n’a donné cet identifiant à personne.");
    }
    if (actuel.equals(demande.connu())) {
      return ligne(demande, Issue.DEJA_APPLIQUEE, "Cette personne a déjà cet identifiant.");
    }
    return actuel.equals(demande.envoye())
        ? ligne(
            demande,
            Issue.SANS_ATTENTE,
            "Aucune fiche de cette personne n’attend plus cette correction.")
        : ligne(
            demande,
            Issue.REMPLACE,
            "Un autre identifiant a été donné depuis à cette personne : vérifiez avec l’ASP.");
  }

  /** As by hand; false when somebody was first. */
  private Resultat<Boolean> release(Attente attente, String connu, Acteur acteur) {
    Map<String, String[]> champs =
        Map.of("suiteRejet", new String[] {"RENVOYER"}, "identifiantAsp", new String[] {connu});
    try {
      for (TacheOuverte tache : taches.ofDossier(attente.dossierId())) {
        if (tache.isOuverte() && tache.etape().equals(ETAPE)) {
          IssueTache issue = taches.complete(tache.id(), champs, acteur);
          return issue instanceof IssueTache.Corriger corriger
              ? Resultat.refuse(refus(corriger))
              : Resultat.fait(true);
        }
      }
      return Resultat.fait(false);
    } catch (ConflitException | IntrouvableException e) {
      LOG.debug("Somebody did this task in between", e);
      return Resultat.fait(false);
    }
  }

  private static Refus refus(IssueTache.Corriger corriger) {
    return Objects.requireNonNullElseGet(
        corriger.refus(),
        () ->
            Refus.saisie(
                "FORMULAIRE",
                corriger.vue().erreurs().stream()
                    .map(VueFormulaire.Erreur::message)
                    .collect(Collectors.joining(" "))));
  }

  private static Ligne ligne(Demande demande, Issue issue, String message) {
    return new Ligne(demande.numero(), cut(demande.envoye()), issue, message);
  }

  private static String cut(String envoye) {
    return envoye.length() > LARGEUR ? envoye.substring(0, LARGEUR) + "…" : envoye;
  }
}
