package fr.parcours.iae.conformance;

import fr.parcours.iae.candidature.ContexteTransition;
import fr.parcours.iae.candidature.ContexteTransition.Role;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.candidature.MachineCandidature;
import fr.parcours.iae.candidature.Transition;
import fr.parcours.iae.regles.AnnulationEmbaucheRule;
import fr.parcours.iae.regles.AutoPrescriptionRule;
import fr.parcours.iae.regles.BesoinDiagnosticRule;
import fr.parcours.iae.regles.CarenceRule;
import fr.parcours.iae.regles.DatesEmbaucheRule;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.DelivranceManuelleRule;
import fr.parcours.iae.regles.DestinatairesNotification;
import fr.parcours.iae.regles.DureePass;
import fr.parcours.iae.regles.ModeDelivrance;
import fr.parcours.iae.regles.ModificationDatesRule;
import fr.parcours.iae.regles.OrigineEmbauche;
import fr.parcours.iae.regles.PeriodePass;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code hiring}: dates, waiting period, diagnosis, delivery, cancellation. */
final class EmbauchesConformes {

  private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 10);

  private final DecisionTable decisions;

  EmbauchesConformes(DecisionTable decisions) {
    this.decisions = decisions;
  }

  Correspondances correspondances() {
    return new Correspondances()
        .quand("SIAE (accepts|declares).*", this::autoPrescription)
        .quand("can the hiring start still be changed", this::modifiable)
        .quand("employer accepts again", this::accepteEncore)
        .quand("employer changes the dates of an accepted hiring", this::modification)
        .quand("hiring dates are validated on acceptance", this::dates)
        .quand("hiring is accepted( by a SIAE.*)?", cas -> new EmbaucheAcceptee(cas, decisions).faits())
        .quand("hiring is cancelled", this::annulation)
        .quand("is an employer eligibility diagnosis needed before accepting", this::besoin)
        .quand("new PASS during the waiting period.*", this::carence)
        .quand("support agent handles a manual PASS request", this::manuelle)
        .quand("\\w+ SIAE accept the same person one after the other", this::successives);
  }

  private Map<String, Object> autoPrescription(Cas cas) {
    boolean directe = cas.when().contains("direct");
    Verdict verdict = autoPrescription(cas, directe);
    if (cas.when().contains("accepts or declares")) {
      verdict = verdict.and(() -> autoPrescription(cas, true));
    }
    return Rendu.de("allowed", verdict).et("accepted", verdict.isAccorde()).faits();
  }

  private static Verdict autoPrescription(Cas cas, boolean directe) {
    LocalDate retrait = cas.date("siae_banned_since");
    LocalDate jour = cas.date("today", retrait == null ? AUJOURDHUI : retrait);
    String diagnostic = cas.texte("diagnosis", "");
    return AutoPrescriptionRule.verdict(
        new AutoPrescriptionRule.Demande(
            jour,
            retrait,
            directe,
            cas.vrai("valid_pass"),
            cas.vrai("prescriber_diagnosis") || diagnostic.contains("prescriber"),
            diagnostic.contains("employer") && diagnostic.contains("before")));
  }

  private Map<String, Object> modifiable(Cas cas) {
    EtatCandidature etat = Vocabulaire.etat(cas.texte("state", "accepted"));
    boolean concerne =
        etat == EtatCandidature.ACCEPTEE || etat == EtatCandidature.EN_ATTENTE;
    boolean possible =
        concerne
            && ModificationDatesRule.isModifiable(
                cas.date("hiring_start", AUJOURDHUI), cas.date("today", AUJOURDHUI));
    return Rendu.vide().et("allowed", possible).faits();
  }

  private Map<String, Object> accepteEncore(Cas cas) {
    LocalDate debut = cas.date("start", AUJOURDHUI);
    EtatCandidature etat = Vocabulaire.etat(cas.texte("state", "cancelled"));
    Resultat<EtatCandidature> resultat =
        DatesEmbaucheRule.verdict(demande(cas))
            .refus()
            .<Resultat<EtatCandidature>>map(Resultat::refuse)
            .orElseGet(
                () ->
                    MachineCandidature.apply(
                        Transition.ACCEPT,
                        etat,
                        ContexteTransition.par(Role.EMPLOYEUR, kind(cas)).avecDebut(debut)));
    return Rendu.de("accepted", resultat)
        .et("state", Vocabulaire.etat(resultat.isFait() ? resultat.orElseThrow() : etat))
        .faits();
  }

  private Map<String, Object> modification(Cas cas) {
    LocalDate debutPass = cas.date("pass_start");
    PeriodePass pass =
        debutPass == null
            ? null
            : new PeriodePass(debutPass, cas.date("pass_end", DureePass.fin(debutPass)));
    LocalDate debut = cas.date("hiring_start", AUJOURDHUI);
    ModificationDatesRule.Demande demande =
        new ModificationDatesRule.Demande(
            cas.date("today", AUJOURDHUI),
            debut,
            cas.date("new_start", debut),
            cas.date("new_end"),
            pass);
    Rendu rendu = Rendu.de("accepted", ModificationDatesRule.verdict(demande));
    if (pass != null) {
      Resultat<PeriodePass> apres = ModificationDatesRule.appliquer(demande, pass);
      PeriodePass periode = apres.isFait() ? apres.orElseThrow() : pass;
      rendu.et("pass_start", periode.debut()).et("pass_end", periode.fin());
    }
    return rendu.faits();
  }

  private Map<String, Object> dates(Cas cas) {
    return Rendu.de("accepted", DatesEmbaucheRule.verdict(demande(cas))).faits();
  }

  private static DatesEmbaucheRule.Demande demande(Cas cas) {
    return new DatesEmbaucheRule.Demande(
        cas.date("today", AUJOURDHUI),
        kind(cas),
        cas.date("start"),
        cas.date("end"),
        cas.date("pass_end"));
  }

  private Map<String, Object> annulation(Cas cas) {
    EtatCandidature etat = Vocabulaire.etat(cas.texte("state", "accepted"));
    OrigineEmbauche origine = Vocabulaire.origine(cas.texte("origin", "default"));
    Resultat<EtatCandidature> resultat =
        MachineCandidature.apply(
            Transition.CANCEL,
            etat,
            ContexteTransition.par(Role.EMPLOYEUR, kind(cas))
                .avecEmbauche(origine, Vocabulaire.historique(cas.liste("record_history"))));
    boolean fait = resultat.isFait();
    boolean fiche = cas.a("record_history") || cas.a("employee_record");
    int surLePass = cas.given().path("accepted_hirings_on_pass").asInt(1);
    return Rendu.de("accepted", resultat)
        .et("state", Vocabulaire.etat(fait ? resultat.orElseThrow() : etat))
        .et("employee_record_deleted", fait && fiche)
        .et("pass", fait && AnnulationEmbaucheRule.isPassAnnule(surLePass) ? "cancelled" : "kept")
        .faits();
  }

  private Map<String, Object> besoin(Cas cas) {
    boolean necessaire =
        BesoinDiagnosticRule.isNecessaire(
            kind(cas), cas.vrai("valid_pass"), diagnosticValide(cas, false), decisions);
    return Rendu.vide().et("needed", necessaire).faits();
  }

  /** true, false, or whose it is: an expired one and another SIAE's do not count. */
  static boolean diagnosticValide(Cas cas, boolean defaut) {
    return switch (cas.texte("valid_diagnosis", String.valueOf(defaut))) {
      case "false", "none", "expired", "another SIAE", "other SIAE" -> false;
      default -> true;
    };
  }

  private Map<String, Object> carence(Cas cas) {
    Verdict verdict =
        CarenceRule.verdict(
            new CarenceRule.Demande(
                cas.date("today", AUJOURDHUI),
                cas.date("last_pass_end"),
                kind(cas),
                Vocabulaire.emetteur(cas.texte("sender", "job_seeker")).isHabilite(),
                cas.vrai("prescriber_diagnosis")));
    return Rendu.de("allowed", verdict).et("accepted", verdict.isAccorde()).faits();
  }

  private Map<String, Object> manuelle(Cas cas) {
    Profil profil =
        cas.texte("actor", "support").matches(".*(support|staff|admin).*")
            ? Profil.SUPPORT
            : Profil.PROFESSIONNEL;
    ModeDelivrance mode =
        cas.texte("delivery", "manual").equals("manual")
            ? ModeDelivrance.MANUEL
            : ModeDelivrance.AUTOMATIQUE;
    String numero = cas.texte("number", "");
    Verdict verdict =
        DelivranceManuelleRule.verdict(
                new DelivranceManuelleRule.Demande(profil, mode, cas.vrai("valid_pass")))
            .and(() -> NumerosConformes.regles(cas).creation(numero));
    PeriodePass proposee =
        DelivranceManuelleRule.proposition(cas.date("hiring_start", AUJOURDHUI));
    boolean refuse = cas.attend("refused");
    int mails = DestinatairesNotification.delivranceManuelle().size();
    return Rendu.de("accepted", verdict)
        .et("allowed", verdict.isAccorde())
        .et("refused", refuse && verdict.isAccorde())
        .et("emails", verdict.isAccorde() ? mails : 0)
        .et("delivery", "manual")
        .et(
            "origin",
            Vocabulaire.origine(NumerosConformes.regles(cas).origine(numero, OrigineEmbauche.ADMIN)))
        .et("proposed_start", proposee.debut())
        .et("proposed_end", proposee.fin())
        .faits();
  }

  private Map<String, Object> successives(Cas cas) {
    LocalDate jour = cas.date("today", AUJOURDHUI);
    List<List<LocalDate>> apres = new ArrayList<>();
    PeriodePass pass = null;
    for (String debut : cas.liste("accepted_in_order")) {
      pass = suivant(pass, LocalDate.parse(debut), jour);
      apres.add(List.of(pass.debut(), pass.fin()));
    }
    return Rendu.vide().et("pass_after_each", apres).faits();
  }

  private static PeriodePass suivant(
      @Nullable PeriodePass pass, LocalDate debut, LocalDate aujourdhui) {
    return pass != null && pass.isValide(aujourdhui)
        ? pass.pourEmbauche(debut)
        : DureePass.depuis(debut);
  }

  static KindSiae kind(Cas cas) {
    return Vocabulaire.kind(cas.texte("kind", "EI"));
  }
}
