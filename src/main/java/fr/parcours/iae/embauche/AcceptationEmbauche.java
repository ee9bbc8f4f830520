package fr.parcours.iae.embauche;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.candidature.Acceptation;
import fr.parcours.iae.candidature.Candidature;
import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.eligibilite.AutoPrescriptionService;
import fr.parcours.iae.eligibilite.DiagnosticService;
import fr.parcours.iae.eligibilite.DossierEligibilite;
import fr.parcours.iae.eligibilite.FaitsEligibilite;
import fr.parcours.iae.eligibilite.PoserDiagnostic;
import fr.parcours.iae.organisation.AccesSiae;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.BesoinDiagnosticRule;
import fr.parcours.iae.regles.CarenceRule;
import fr.parcours.iae.regles.Emetteur;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The acceptance wizard: identity, diagnosis if needed, contract, checked and prepared at once. */
@Component
class AcceptationEmbauche implements Acceptation {

  private final CandidatureService candidatures;
  private final Candidats candidats;
  private final CompletionIdentite identites;
  private final DiagnosticService diagnostics;
  private final AutoPrescriptionService autoPrescriptions;
  private final FaitsEligibilite faitsEligibilite;
  private final DossierEligibilite.Source dossiers;
  private final PassIaeService passIaes;
  private final Embauches embauches;
  private final ControleContrat contrats;
  private final Decisions decisions;
  private final AccesSiae acces;
  private final Clock clock;

  AcceptationEmbauche(
      CandidatureService candidatures,
      Candidats candidats,
      CompletionIdentite identites,
      DiagnosticService diagnostics,
      AutoPrescriptionService autoPrescriptions,
      FaitsEligibilite faitsEligibilite,
      DossierEligibilite.Source dossiers,
      PassIaeService passIaes,
      Embauches embauches,
      ControleContrat contrats,
      Decisions decisions,
      AccesSiae acces,
      Clock clock) {
    this.candidatures = candidatures;
    this.candidats = candidats;
    this.identites = identites;
    this.diagnostics = diagnostics;
    this.autoPrescriptions = autoPrescriptions;
    this.faitsEligibilite = faitsEligibilite;
    this.dossiers = dossiers;
    this.passIaes = passIaes;
    this.embauches = embauches;
    this.contrats = contrats;
    this.decisions = decisions;
    this.acces = acces;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> faits(UUID candidatureId, Acteur acteur) {
    DossierEligibilite dossier = dossiers.of(candidatureId);
    Identite identite = candidats.identiteOf(dossier.candidatId());
    ContexteDecision contexte =
        new ContexteDecision(candidatureId, dossier.departement(), LocalDate.now(clock));
    Map<String, Object> besoin =
        decisions.preview(
            BesoinDiagnosticRule.DECISION, contexte, faitsEligibilite.besoinDiagnostic(dossier));
    Map<String, Object> faits = new HashMap<>();
    boolean needed = Boolean.TRUE.equals(besoin.get("diagnosticNeeded"));
    boolean withdrawn = needed && autoPrescriptions.isWithdrawn(dossier.siaeId());
    faits.put("diagnosticNecessaire", needed && !withdrawn);
    faits.put("avisNecessaire", withdrawn);
    faits.putAll(CompletionIdentite.faits(identite));
    return faits;
  }

  @Override
  public Resultat<UUID> accept(UUID candidatureId, Map<String, Object> champs, Acteur acteur) {
    Candidature candidature = candidatures.lockWithPerson(candidatureId);
    DossierEligibilite dossier = dossiers.of(candidatureId);
    LocalDate debut = (LocalDate) champs.get("dateDebut");
    LocalDate fin = (LocalDate) champs.get("dateFin");
    ControleContrat.Contrat contrat =
        new ControleContrat.Contrat(
            candidatureId,
            candidature.candidatId(),
            candidature.siaeId(),
            dossier.kind(),
            debut,
            fin,
            heures(champs),
            ControleContrat.Contrat.amenagement(champs));
    Verdict verdict =
        candidatures
            .canAccept(candidature, dossier.kind(), debut, acteur)
            .and(() -> acces.embauche(candidature.siaeId()))
            .and(() -> contrats.dates(contrat))
            .and(() -> carence(candidature, dossier))
            .and(() -> contrats.contenu(contrat))
            .and(() -> identites.complete(candidature.candidatId(), champs, acteur));
    if (verdict.refus().isPresent() || debut == null) {
      return Resultat.refuse(verdict.refus().orElseThrow());
    }
    List<String> criteres = criteres(champs);
    if (!criteres.isEmpty()) {
      Resultat<?> diagnostic =
          diagnostics.poserByEmployeur(new PoserDiagnostic(dossier, criteres), acteur);
      if (diagnostic.refus().isPresent()) {
        return Resultat.refuse(diagnostic.refus().get());
      }
    }
    embauches.prepare(
        new Embauche(
            candidatureId,
            candidature.candidatId(),
            candidature.siaeId(),
            debut,
            fin,
            (String) champs.get("poste"),
            heures(champs),
            EtatEmbauche.EN_PREPARATION,
            null,
            null,
            acteur.utilisateurId(),
            acteur.organisationId()));
    return Resultat.fait(candidatureId);
  }

  private Verdict carence(Candidature candidature, DossierEligibilite dossier) {
    return CarenceRule.verdict(
        new CarenceRule.Demande(
            LocalDate.now(clock),
            passIaes.findLatest(candidature.candidatId()).map(PassIae::fin).orElse(null),
            dossier.kind(),
            candidature.expediteur() == Emetteur.PRESCRIPTEUR_HABILITE,
            diagnostics.hasValidPrescripteur(candidature.candidatId())));
  }

  @SuppressWarnings("unchecked")
  private static List<String> criteres(Map<String, Object> champs) {
    return (List<String>) champs.getOrDefault("criteres", List.of());
  }

  private static @Nullable BigDecimal heures(Map<String, Object> champs) {
    Object heures = champs.get("heuresHebdomadaires");
    return heures == null ? null : new BigDecimal(heures.toString());
  }
}
