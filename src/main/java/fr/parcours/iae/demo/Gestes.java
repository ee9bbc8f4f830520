package fr.parcours.iae.demo;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.CreateCandidat;
import fr.parcours.iae.candidat.Identifiants;
import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.embauche.DeclarationService;
import fr.parcours.iae.embauche.DeclareEmbauche;
import fr.parcours.iae.habilitation.DemanderHabilitation;
import fr.parcours.iae.habilitation.HabilitationService;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.piece.PieceService;
import fr.parcours.iae.piece.PiecesDossierService;
import fr.parcours.iae.prefet.DemanderDecision;
import fr.parcours.iae.prefet.PrefetService;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.securite.CreateUtilisateur;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.Sujet;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
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
  private final PassIaeService passIaes;
  private final PrefetService prefet;
  private final PiecesDossierService pieces;
  private final PieceService justificatifs;
  private final HabilitationService habilitations;
  private final Clock clock;

  Gestes(
      CandidatService candidats,
      EquipesDemo comptes,
      DepotService depots,
      CandidatureService candidatures,
      DeclarationService declarations,
      TacheService taches,
      GesteService gestes,
      PassIaeService passIaes,
      PrefetService prefet,
      PiecesDossierService pieces,
      PieceService justificatifs,
      HabilitationService habilitations,
      Clock clock) {
    this.candidats = candidats;
    this.comptes = comptes;
    this.depots = depots;
    this.candidatures = candidatures;
    this.declarations = declarations;
    this.taches = taches;
    this.gestes = gestes;
    this.passIaes = passIaes;
    this.prefet = prefet;
    this.pieces = pieces;
    this.justificatifs = justificatifs;
    this.habilitations = habilitations;
    this.clock = clock;
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

  /** Joins a certificate to the case, with something after its end where there is some. */
  void join(Cas cas, String nom, String suite, Acteur par) {
    try {
      byte[] attestation =
          new ClassPathResource("demo/attestation-de-formation.pdf").getContentAsByteArray();
      byte[] ajout = suite.getBytes(StandardCharsets.US_ASCII);
      byte[] fichier = Arrays.copyOf(attestation, attestation.length + ajout.length);
      System.arraycopy(ajout, 0, fichier, attestation.length, ajout.length);
      pieces.add(cas.dossier(), nom, fichier, par).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An organisation of no national list asks to be a habilitated prescriber, with its proof. */
  UUID askHabilitation(String mission, Acteur par) {
    try {
      UUID id = Uuids.v7();
      byte[] statuts =
          new ClassPathResource("demo/attestation-de-formation.pdf").getContentAsByteArray();
      UUID piece = justificatifs.receive(id, "Statuts.pdf", statuts, par).orElseThrow();
      return habilitations
          .request(new DemanderHabilitation(id, "AUTRE", mission, piece), par)
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
          "Démonstration refusée à l’étape " + corriger.tache().etape() + " : " + corriger.refus());
    }
  }

  /** Does something beside the tasks, as the page would. */
  void act(Cas cas, String geste, Map<String, String[]> champs, Acteur par) {
    act(Sujet.CANDIDATURE, cas.dossier(), geste, champs, par);
  }

  /** The same on the page of the person's PASS. */
  void actOnPass(Cas cas, String geste, Map<String, String[]> champs, Acteur par) {
    UUID pass = passIaes.findLatest(cas.candidat()).orElseThrow().id();
    act(Sujet.PASS, pass, geste, champs, par);
  }

  /** Asks the prefect for a decision about the whole SIAE, for a year from today. */
  UUID ask(TypeDecisionPrefet type, @Nullable BigDecimal heures, String motif, Acteur par) {
    return ask(type, null, heures, motif, par);
  }

  /** The same about one hire, or about the whole SIAE without one. */
  UUID ask(
      TypeDecisionPrefet type,
      @Nullable Cas embauche,
      @Nullable BigDecimal heures,
      String motif,
      Acteur par) {
    LocalDate today = LocalDate.now(clock);
    return prefet
        .request(
            new DemanderDecision(
                Uuids.v7(),
                type,
                embauche == null ? null : embauche.dossier(),
                today,
                today.plusYears(1).minusDays(1),
                heures,
                null,
                false,
                motif),
            par)
        .orElseThrow();
  }

  private void act(Sujet sujet, UUID id, String geste, Map<String, String[]> champs, Acteur par) {
    if (gestes.show(sujet, id, geste, par) instanceof IssueGeste.Montrer montrer
        && gestes.faire(sujet, id, geste, montrer.page().vu(), true, champs, par)
            instanceof IssueGeste.Fait) {
      return;
    }
    throw new IllegalStateException("Démonstration refusée pour le geste " + geste);
  }
}
