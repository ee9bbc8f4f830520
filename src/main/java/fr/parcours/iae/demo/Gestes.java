package fr.parcours.iae.demo;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.CreateCandidat;
import fr.parcours.iae.candidat.Identifiants;
import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.embauche.DeclarationService;
import fr.parcours.iae.embauche.DeclareEmbauche;
import fr.parcours.iae.securite.CreateUtilisateur;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.Sujet;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people do in the demonstration, through the services behind the pages. */
@Component
@Profile("demo")
class Gestes {

  private final CandidatService candidats;
  private final EquipesDemo comptes;
  private final DepotService depots;
  private final CandidatureService candidatures;
  private final DeclarationService declarations;
  private final TacheService taches;
  private final GesteService gestes;

  Gestes(
      CandidatService candidats,
      EquipesDemo comptes,
      DepotService depots,
      CandidatureService candidatures,
      DeclarationService declarations,
      TacheService taches,
      GesteService gestes) {
    this.candidats = candidats;
    this.comptes = comptes;
    this.depots = depots;
    this.candidatures = candidatures;
    this.declarations = declarations;
    this.taches = taches;
    this.gestes = gestes;
  }

  /** Opens the person's file. */
  void know(Cas cas, Identifiants identifiants, Acteur par) {
    PersonneDemo personne = cas.personne();
    cas.known(
        candidats
            .create(
                new CreateCandidat(
                    personne.etatCivil(),
                    personne.territoire().coordonnees(personne.identifiant(), 10 + personne.rang()),
                    identifiants,
                    false),
                par)
            .orElseThrow());
  }

  /** Opens the person's own account. */
  Acteur openAccount(Cas cas) {
    PersonneDemo personne = cas.personne();
    return comptes.open(
        CreateUtilisateur.candidat(
            personne.identifiant(),
            ComptesDuJeu.MOT_DE_PASSE,
            personne.nomComplet(),
            cas.candidat()));
  }

  void submit(Cas cas, UUID siae, String message, Acteur par) {
    cas.opened(
        depots
            .submit(new SubmitCandidature(cas.candidat(), siae, null, message, null), par)
            .orElseThrow());
  }

  void study(Cas cas, Acteur par) {
    candidatures.process(cas.dossier(), par).orElseThrow();
  }

  /** A direct hire with these validated fields. */
  void declare(Cas cas, Map<String, Object> champs, Acteur par) {
    DeclareEmbauche demande =
        new DeclareEmbauche(cas.candidat(), Equipe.organisation(par), champs, null);
    cas.opened(declarations.declare(demande, par).orElseThrow());
  }

  /** Answers the one task that waits in the case. */
  void answer(Cas cas, Map<String, String[]> champs, Acteur par) {
    String tache =
        taches.ofDossier(cas.dossier()).stream()
            .filter(TacheOuverte::isOuverte)
            .map(TacheOuverte::id)
            .findFirst()
            .orElseThrow();
    if (taches.complete(tache, champs, par) instanceof IssueTache.Corriger corriger) {
      throw new IllegalStateException(
          "Démonstration refusée à l'étape " + corriger.tache().etape() + " : " + corriger.refus());
    }
  }

  /** Does something beside the tasks, as the page would. */
  void act(Cas cas, String geste, Map<String, String[]> champs, Acteur par) {
    if (gestes.show(Sujet.CANDIDATURE, cas.dossier(), geste, par)
            instanceof IssueGeste.Montrer montrer
        && gestes.faire(
                Sujet.CANDIDATURE, cas.dossier(), geste, montrer.page().vu(), true, champs, par)
            instanceof IssueGeste.Fait) {
      return;
    }
    throw new IllegalStateException("Démonstration refusée pour le geste " + geste);
  }
}
