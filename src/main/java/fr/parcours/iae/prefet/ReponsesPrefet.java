package fr.parcours.iae.prefet;

import fr.parcours.iae.regles.Periode;
import fr.parcours.iae.regles.RegleDecisionPrefet.AvisInstance;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was typed at each step, turned into what the service does and what the process needs. */
@Component
class ReponsesPrefet {

  private final PrefetService service;
  private final DemandesPrefet demandes;

  ReponsesPrefet(PrefetService service, DemandesPrefet demandes) {
    this.service = service;
    this.demandes = demandes;
  }

  Resultat<SuiteTache> check(UUID demandeId, Map<String, Object> champs, Acteur acteur) {
    Recevabilite issue = Recevabilite.valueOf(text(champs, "recevabilite"));
    service.check(demandeId, issue, (String) champs.get("precisions"), acteur);
    return Resultat.fait(
        new SuiteTache(
            Map.of(
                "demandeRecevable",
                issue == Recevabilite.RECEVABLE,
                "demandeACompleter",
                issue == Recevabilite.A_COMPLETER),
            issue.nature().libelle()));
  }

  Resultat<SuiteTache> complete(UUID demandeId, Map<String, Object> champs, Acteur acteur) {
    service.complete(demandeId, text(champs, "complement"), acteur);
    return Resultat.fait(SuiteTache.of("Demande complétée"));
  }

  Map<String, Object> avis(UUID demandeId) {
    return Map.of("avisPossible", service.avis(demandeId) == AvisInstance.POSSIBLE);
  }

  Resultat<SuiteTache> examine(UUID demandeId, Map<String, Object> champs, Acteur acteur) {
    boolean asked =
        service.examine(
            demandeId,
            text(champs, "analyse"),
            Boolean.TRUE.equals(champs.get("demanderAvis")),
            acteur);
    return Resultat.fait(
        SuiteTache.of(
            "avisAsked", asked, asked ? "Demande instruite, avis demandé" : "Demande instruite"));
  }

  Resultat<SuiteTache> opine(UUID demandeId, Map<String, Object> champs, Acteur acteur) {
    String sens = text(champs, "sensAvis").toLowerCase(Locale.FRENCH);
    String libelle =
        switch (sens) {
          case "favorable" -> "Avis favorable";
          case "reserve" -> "Avis réservé";
          default -> "Avis défavorable";
        };
    Object texte = champs.get("texteAvis");
    return service
        .opine(
            demandeId,
            date(champs, "avisRenduLe"),
            texte == null ? libelle + "." : libelle + " : " + texte,
            acteur)
        .map(id -> SuiteTache.of(libelle));
  }

  /** The days asked for are proposed to whoever decides. */
  Map<String, Object> voulue(UUID demandeId) {
    DemandePrefet demande = demandes.find(demandeId).orElseThrow();
    return Map.of("debutDecision", demande.debut(), "finDecision", demande.fin());
  }

  Resultat<SuiteTache> decide(UUID demandeId, Map<String, Object> champs, Acteur acteur) {
    if (!"ACCORDER".equals(champs.get("decisionPrefet"))) {
      service.deny(demandeId, text(champs, "motifRefusDecision"), acteur);
      return Resultat.fait(SuiteTache.of("decisionGranted", false, "Demande refusée"));
    }
    LocalDate debut = date(champs, "debutDecision");
    LocalDate fin = date(champs, "finDecision");
    if (fin.isBefore(debut)) {
      return Resultat.refuse(
          Refus.saisie("DATES_INVERSEES", "Le dernier jour vient après le premier."));
    }
    return service
        .grant(demandeId, text(champs, "numeroDecision"), new Periode(debut, fin), acteur)
        .map(id -> SuiteTache.of("decisionGranted", true, "Accordée jusqu’au " + Ecrit.jour(fin)));
  }

  Resultat<SuiteTache> renew(UUID demandeId, Map<String, Object> champs, Acteur acteur) {
    if (!"DEMANDER".equals(champs.get("renouvellement"))) {
      service.letEnd(demandeId, acteur);
      return Resultat.fait(SuiteTache.of("renouvellementAsked", false, "Laissée à son terme"));
    }
    return service
        .renew(demandeId, date(champs, "finVoulue"), text(champs, "justification"), acteur)
        .map(id -> SuiteTache.of("renouvellementAsked", true, "Renouvellement demandé"));
  }

  private static String text(Map<String, @Nullable Object> champs, String cle) {
    return (String) Objects.requireNonNull(champs.get(cle));
  }

  private static LocalDate date(Map<String, @Nullable Object> champs, String cle) {
    return (LocalDate) Objects.requireNonNull(champs.get(cle));
  }
}
