package fr.parcours.iae.embauche;

import fr.parcours.iae.candidature.Candidature;
import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.regles.ModificationDatesRule;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The employer moves the dates of a contract that has not begun, once the effect was read. */
@Component
@Order(20)
class ModificationDatesGeste implements Geste {

  private final CandidatureService candidatures;
  private final Embauches embauches;
  private final ModificationDatesService service;
  private final Clock clock;

  ModificationDatesGeste(
      CandidatureService candidatures,
      Embauches embauches,
      ModificationDatesService service,
      Clock clock) {
    this.candidatures = candidatures;
    this.embauches = embauches;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public String cle() {
    return "dates";
  }

  @Override
  public String libelle() {
    return "Modifier les dates du contrat";
  }

  @Override
  public String bouton() {
    return "Voir l’effet";
  }

  @Override
  public String formulaire() {
    return "embauche/modifier-dates";
  }

  @Override
  public String annonce(UUID dossierId, Acteur acteur) {
    return "Tant que le contrat n’a pas commencé, son début peut être avancé, ou reporté de 30 jours"
        + " au plus à partir d’aujourd’hui. L’effet sur le PASS IAE vous est montré avant toute"
        + " confirmation.";
  }

  @Override
  public Map<String, Object> faits(UUID dossierId, Acteur acteur) {
    Embauche embauche = embauches.find(dossierId).orElseThrow();
    Map<String, Object> faits = new HashMap<>();
    faits.put("dateDebut", embauche.debut());
    if (embauche.fin() != null) {
      faits.put("dateFin", embauche.fin());
    }
    return faits;
  }

  @Override
  public Verdict verdict(UUID dossierId, Acteur acteur) {
    Candidature c =
        candidatures.find(dossierId).orElseThrow(() -> new IntrouvableException("candidature"));
    if (!acteur.isMembreOf(c.siaeId())) {
      return Verdict.refuse(
          "EMPLOYEUR_SEUL",
          "Seuls les membres de la structure qui embauche peuvent modifier les dates du contrat.",
          BaseLegale.SERVICE_PUBLIC);
    }
    return c.etat() == EtatCandidature.ACCEPTEE && isBeforeStart(dossierId)
        ? Verdict.accorde()
        : Verdict.refuse(
            "CONTRAT_COMMENCE",
            "Les dates ne se modifient que pour une embauche acceptée dont le contrat n’a pas commencé.",
            BaseLegale.SERVICE_PUBLIC);
  }

  @Override
  public Resultat<String> apercu(UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    return service
        .preview(dossierId, debut(champs), (LocalDate) champs.get("dateFin"))
        .map(effet -> phrase(effet, debut(champs)));
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    return service
        .move(dossierId, debut(champs), (LocalDate) champs.get("dateFin"), acteur)
        .map(
            effet -> {
              candidatures.trace(dossierId, "MOVE_DATES", acteur);
              return new SuiteGeste("Dates du contrat modifiées", dossierId);
            });
  }

  private boolean isBeforeStart(UUID dossierId) {
    return embauches
        .find(dossierId)
        .filter(e -> ModificationDatesRule.isModifiable(e.debut(), LocalDate.now(clock)))
        .isPresent();
  }

  private static String phrase(ModificationDatesService.Effet effet, LocalDate debut) {
    String contrat = "Le contrat commencera le %s.".formatted(Ecrit.jour(debut));
    PassIae pass = effet.pass();
    if (pass == null || effet.apres() == null) {
      return contrat;
    }
    return effet.isPassDeplace()
        ? contrat
            + " Le PASS IAE %s commencera le %s et finira le %s."
                .formatted(
                    pass.affichage(),
                    Ecrit.jour(effet.apres().debut()),
                    Ecrit.jour(effet.apres().fin()))
        : contrat
            + " Le PASS IAE %s ne change pas : du %s au %s."
                .formatted(pass.affichage(), Ecrit.jour(pass.debut()), Ecrit.jour(pass.fin()));
  }

  private static LocalDate debut(Map<String, Object> champs) {
    return Objects.requireNonNull((LocalDate) champs.get("dateDebut"));
  }
}
