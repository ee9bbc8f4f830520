package fr.parcours.iae.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parcours.iae.conformance.Correspondances.NonCorrespondance;
import fr.parcours.iae.regles.AccesSuspensionRule;
import fr.parcours.iae.regles.AccesSuspensionRule.Demandeur;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.DureePass;
import fr.parcours.iae.regles.EtatPassIae;
import fr.parcours.iae.regles.FinPass;
import fr.parcours.iae.regles.FinSuspensionRule;
import fr.parcours.iae.regles.MotifSuspension;
import fr.parcours.iae.regles.PeriodePass;
import fr.parcours.iae.regles.PeriodeSuspension;
import fr.parcours.iae.regles.RegleMotifSuspension;
import fr.parcours.iae.regles.SuspensionRule;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code suspension_rules}: who, reasons by kind, bounds, return, lifting by a hire, deletion. */
final class SuspensionsConformes {

  private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 10);
  private static final String MOTIF = "CONTRACT_BROKEN";

  private static final Map<String, EtatPassIae> ETATS =
      Map.of(
          "EXPIRED", EtatPassIae.EXPIRE,
          "SUSPENDED", EtatPassIae.SUSPENDU,
          "VALID", EtatPassIae.VALIDE,
          "FUTURE", EtatPassIae.FUTUR);

  private final DecisionTable decisions;

  SuspensionsConformes(DecisionTable decisions) {
    this.decisions = decisions;
  }

  Correspondances correspondances() {
    return new Correspondances()
        .quand("SIAE \\w+ (asks to suspend|opens the suspension screen)", this::parUneSiae)
        .quand("an? .* opens the suspension action screen", this::parUnAutre)
        .quand("(a second )?suspension is requested by the current employer", this::demande)
        .quand("a hiring is accepted|.* accepts the hiring", this::embauche)
        .quand("employer chooses this reason for a new suspension", this::choix)
        .quand("reasons offered for a new suspension are listed", this::motifs)
        .quand("employer deletes the suspension", this::suppression)
        .quand("employer (extends|shortens) the suspension by \\d+ days?", this::nouvelleFin)
        .quand("employer shortens the suspension by giving the first day back.*", this::retour)
        .quand("employer wants to edit or delete the suspension", this::modifiable)
        .quand("in-progress suspension is looked up", this::enCours)
        .quand("is the start within the PASS limits", this::dansLePass)
        .quand("maximum suspension end is computed", this::finMaximum)
        .quand("minimum start of a suspension is computed", this::debutMinimum)
        .quand("return-to-work form is opened.*", this::retourPropose)
        .quand("someone starts an application for this person", this::candidature)
        .quand("suspension is (created|edited)", this::ecriture)
        .quand("suspension is saved.*", this::chevauchement)
        .quand("suspension is validated.*", this::ecriture);
  }

  private Map<String, Object> parUneSiae(Cas cas) {
    String siae = cas.texte("requesting_siae", cas.when().split(" ")[1]);
    List<String> embauches =
        cas.liste("accepted_hirings").stream().map(embauche -> embauche.split(" ")[0]).toList();
    String derniere =
        cas.texte(
            "last_accepted_siae_hiring",
            embauches.isEmpty() ? "" : embauches.get(embauches.size() - 1));
    Demandeur demandeur =
        siae.equals(derniere)
            ? Demandeur.DERNIER_EMPLOYEUR
            : embauches.contains(siae) ? Demandeur.ANCIEN_EMPLOYEUR : Demandeur.AUTRE;
    return Rendu.de(
            "allowed",
            AccesSuspensionRule.demande(demandeur, etat(cas.texte("pass_state", "VALID"))))
        .faits();
  }

  private Map<String, Object> parUnAutre(Cas cas) {
    return Rendu.de("allowed", AccesSuspensionRule.demande(Demandeur.AUTRE, EtatPassIae.VALIDE))
        .faits();
  }

  private Map<String, Object> demande(Cas cas) {
    EtatPassIae etat =
        EtatPassIae.le(
            cas.date("today", AUJOURDHUI), pass(cas), Periodes.suspensions(cas, "existing"));
    return Rendu.de("allowed", AccesSuspensionRule.demande(Demandeur.DERNIER_EMPLOYEUR, etat))
        .faits();
  }

  private Map<String, Object> embauche(Cas cas) {
    PeriodeSuspension avant = suspension(cas);
    RegleMotifSuspension motif = motif(cas);
    Optional<PeriodeSuspension> apres =
        FinSuspensionRule.apresEmbauche(
            avant, motif, cas.date("hiring_start", cas.date("today", AUJOURDHUI)));
    Rendu rendu =
        Rendu.vide()
            .et("suspension_end", apres.map(PeriodeSuspension::fin).orElse(null))
            .et("suspension_deleted", apres.isEmpty())
            .et("can_be_lifted", motif.leveeParEmbauche());
    LocalDate sansSuspension = cas.date("pass_end_before_suspension");
    if (sansSuspension != null) {
      rendu.et(
          "pass_end",
          apres.map(reste -> FinPass.avec(sansSuspension, reste)).orElse(sansSuspension));
    } else if (cas.a("pass_end")) {
      LocalDate sans = FinPass.sans(cas.date("pass_end", AUJOURDHUI), avant);
      rendu.et("pass_end", apres.map(reste -> FinPass.avec(sans, reste)).orElse(sans));
    }
    return rendu.faits();
  }

  private Map<String, Object> choix(Cas cas) {
    return Rendu.de("accepted", motif(cas).choix()).faits();
  }

  private Map<String, Object> motifs(Cas cas) {
    List<String> proposes =
        RegleMotifSuspension.proposes(Vocabulaire.kind(cas.texte("siae_kind", "EI")), decisions)
            .stream()
            .map(regle -> regle.motif().name())
            .toList();
    return Rendu.vide().et("reasons_in_order", proposes).et("count", proposes.size()).faits();
  }

  private Map<String, Object> suppression(Cas cas) {
    PeriodeSuspension suspension = suspension(cas);
    LocalDate jour = cas.date("today", AUJOURDHUI);
    return Rendu.de(
            "accepted",
            AccesSuspensionRule.modification(Demandeur.DERNIER_EMPLOYEUR, suspension, jour))
        .et("pass_end", FinPass.sans(cas.date("pass_end", jour), suspension))
        .et("days_announced_as_lost", FinSuspensionRule.joursPerdus(suspension, jour))
        .faits();
  }

  private Map<String, Object> nouvelleFin(Cas cas) {
    PeriodeSuspension avant = suspension(cas);
    LocalDate jour = cas.date("today", AUJOURDHUI);
    LocalDate finPass = cas.date("pass_end", jour);
    PeriodePass pass = new PeriodePass(cas.date("pass_start", jour.minusYears(1)), finPass);
    Resultat<PeriodeSuspension> apres =
        SuspensionRule.periode(
            new SuspensionRule.Demande(
                jour,
                jour,
                pass,
                cas.date("last_hiring_start"),
                Periodes.suspensions(cas, "existing"),
                avant.debut(),
                cas.date("new_end"),
                motif(cas),
                ""));
    return Rendu.de("accepted", apres)
        .et("suspension_end", apres.isFait() ? apres.orElseThrow().fin() : avant.fin())
        .et(
            "pass_end",
            apres.isFait() ? FinPass.modifiee(finPass, avant, apres.orElseThrow()) : finPass)
        .faits();
  }

  private Map<String, Object> retour(Cas cas) {
    PeriodeSuspension avant = suspension(cas);
    Resultat<PeriodeSuspension> apres =
        FinSuspensionRule.retour(avant, cas.date("first_day_back", AUJOURDHUI));
    PeriodeSuspension ecrite = apres.isFait() ? apres.orElseThrow() : avant;
    Rendu rendu = Rendu.de("accepted", apres).et("suspension_end", ecrite.fin());
    if (cas.a("pass_end")) {
      rendu.et("pass_end", FinPass.modifiee(cas.date("pass_end", AUJOURDHUI), avant, ecrite));
    }
    return rendu.faits();
  }

  private Map<String, Object> modifiable(Cas cas) {
    Demandeur demandeur =
        switch (cas.texte("employer", "current")) {
          case "current" -> Demandeur.DERNIER_EMPLOYEUR;
          case "former", "previous" -> Demandeur.ANCIEN_EMPLOYEUR;
          default -> Demandeur.AUTRE;
        };
    return Rendu.de(
            "allowed",
            AccesSuspensionRule.modification(
                demandeur, suspension(cas), cas.date("today", AUJOURDHUI)))
        .faits();
  }

  private Map<String, Object> enCours(Cas cas) {
    List<PeriodeSuspension> suspensions = Periodes.suspensions(cas, "suspensions");
    return Rendu.vide()
        .et(
            "index",
            FinSuspensionRule.enCours(suspensions, cas.date("today", AUJOURDHUI))
                .map(suspensions::indexOf)
                .orElse(null))
        .faits();
  }

  private Map<String, Object> dansLePass(Cas cas) {
    return Rendu.vide()
        .et(
            "within",
            SuspensionRule.isDansLePass(
                cas.date("start", AUJOURDHUI), Periodes.pass(cas, "pass").get(0)))
        .faits();
  }

  private Map<String, Object> finMaximum(Cas cas) {
    return Rendu.vide()
        .et("max_end", SuspensionRule.finMaximum(cas.date("start", AUJOURDHUI)))
        .et("max_months", SuspensionRule.MOIS_MAXIMUM)
        .faits();
  }

  private Map<String, Object> debutMinimum(Cas cas) {
    int jours = cas.given().path("max_retroactivity_days").asInt(SuspensionRule.JOURS_RETROACTIFS);
    if (jours != SuspensionRule.JOURS_RETROACTIFS) {
      throw new NonCorrespondance("autre rétroactivité : " + jours);
    }
    return Rendu.vide()
        .et(
            "min_start",
            SuspensionRule.debutMinimum(
                cas.date("reference_date", AUJOURDHUI),
                cas.date("last_accepted_siae_hiring_start"),
                cas.date("last_finished_suspension_end")))
        .faits();
  }

  private Map<String, Object> retourPropose(Cas cas) {
    return Rendu.vide()
        .et(
            "default_first_day_back",
            FinSuspensionRule.retourPropose(suspension(cas), cas.date("today", AUJOURDHUI)))
        .faits();
  }

  private Map<String, Object> candidature(Cas cas) {
    return Rendu.de(
            "allowed",
            FinSuspensionRule.candidature(etat(cas.texte("pass_state", "SUSPENDED")), motif(cas)))
        .faits();
  }

  /**
   * Created, edited (backdating counts from the day it was recorded) or kept by the back office.
   */
  private Map<String, Object> ecriture(Cas cas) {
    SuspensionRule.Demande demande = demandeDe(cas);
    RegleMotifSuspension motif = motif(cas);
    boolean reprise = cas.when().contains("back-office") || cas.when().contains("edited");
    Verdict verdict = reprise ? Verdict.accorde() : motif.choix();
    verdict = verdict.and(() -> SuspensionRule.verdict(demande));
    LocalDate debut = demande.debut();
    LocalDate fin = demande.fin() == null ? SuspensionRule.finMaximum(debut) : demande.fin();
    return Rendu.de("accepted", verdict)
        .et("min_start", SuspensionRule.debutMinimum(demande))
        .et("max_end", SuspensionRule.finMaximum(debut))
        .et("end", fin)
        .et("suspension_end", fin)
        .et("pass_end", demande.pass().fin().plusDays(ChronoUnit.DAYS.between(debut, fin)))
        .faits();
  }

  private SuspensionRule.Demande demandeDe(Cas cas) {
    LocalDate jour = cas.date("today", AUJOURDHUI);
    JsonNode modifiee = cas.given().path("existing");
    boolean edition = modifiee.isObject() && modifiee.has("created_on");
    LocalDate reference = edition ? Periodes.jour(modifiee.path("created_on")) : jour;
    String existantes = edition ? "others" : "existing";
    return new SuspensionRule.Demande(
        jour,
        reference,
        pass(cas),
        cas.date("last_hiring_start"),
        Periodes.suspensions(cas, existantes),
        cas.date("start", jour),
        cas.date("end"),
        motif(cas),
        cas.texte("explanation", ""));
  }

  private Map<String, Object> chevauchement(Cas cas) {
    return Rendu.de(
            "accepted",
            SuspensionRule.chevauchement(
                Periodes.suspensions(cas, "new").get(0), Periodes.suspensions(cas, "existing")))
        .faits();
  }

  private RegleMotifSuspension motif(Cas cas) {
    return RegleMotifSuspension.pour(
        Vocabulaire.code(MotifSuspension.class, cas.texte("reason", MOTIF)),
        Vocabulaire.kind(cas.texte("siae_kind", "EI")),
        decisions);
  }

  private static PeriodeSuspension suspension(Cas cas) {
    return Periodes.suspensions(cas, "suspension").get(0);
  }

  private static PeriodePass pass(Cas cas) {
    LocalDate debut = cas.date("pass_start", AUJOURDHUI.minusYears(1));
    return new PeriodePass(debut, cas.date("pass_end", DureePass.fin(debut)));
  }

  private static EtatPassIae etat(@Nullable String mot) {
    EtatPassIae etat = mot == null ? null : ETATS.get(mot);
    if (etat == null) {
      throw new NonCorrespondance("état inconnu : " + mot);
    }
    return etat;
  }
}
