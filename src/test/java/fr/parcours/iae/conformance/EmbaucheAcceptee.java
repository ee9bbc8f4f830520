package fr.parcours.iae.conformance;

import fr.parcours.iae.regles.BesoinDiagnosticRule;
import fr.parcours.iae.regles.CarenceRule;
import fr.parcours.iae.regles.DatesEmbaucheRule;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.DestinatairesNotification;
import fr.parcours.iae.regles.DureePass;
import fr.parcours.iae.regles.Emetteur;
import fr.parcours.iae.regles.ModeDelivrance;
import fr.parcours.iae.regles.ModeDelivranceRule;
import fr.parcours.iae.regles.OriginePass;
import fr.parcours.iae.regles.PeriodePass;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One accepted hire of the cases: the rules in the order of the process {@code embauche}. */
final class EmbaucheAcceptee {

  private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 10);

  private final Cas cas;
  private final DecisionTable decisions;
  private final LocalDate jour;
  private final KindSiae kind;
  private final LocalDate debut;
  private final Emetteur emetteur;
  private final @Nullable PeriodePass valide;

  EmbaucheAcceptee(Cas cas, DecisionTable decisions) {
    this.cas = cas;
    this.decisions = decisions;
    this.jour = cas.date("today", AUJOURDHUI);
    this.kind = EmbauchesConformes.kind(cas);
    this.debut = cas.date("start", jour);
    this.emetteur = Vocabulaire.emetteur(cas.texte("sender", "job_seeker"));
    this.valide = passValide();
  }

  Map<String, Object> faits() {
    Verdict verdict = verdict();
    ModeDelivrance mode = mode();
    OriginePass origine =
        new OriginePass(kind, cas.texte("siret"), emetteur, cas.texte("organisation_kind"));
    Rendu rendu =
        Rendu.de("accepted", verdict)
            .et("delivery", delivrance(mode))
            .et("pass", pass(mode))
            .et("pass_number_mailed", numeroEnvoye(mode))
            .et(
                "emails_in_order",
                Vocabulaire.destinataires(
                    DestinatairesNotification.embaucheAcceptee(mode, emetteur)))
            .et("origin_kind", origine.kind().name())
            .et("origin_siret", origine.siret())
            .et("origin_sender", emetteurConnu())
            .et("origin_prescriber_kind", origine.kindPrescripteur());
    PeriodePass periode = periode(mode);
    return rendu
        .et("pass_start", periode == null ? null : periode.debut())
        .et("pass_end", periode == null ? null : periode.fin())
        .faits();
  }

  private Verdict verdict() {
    return DatesEmbaucheRule.verdict(
            new DatesEmbaucheRule.Demande(
                jour, kind, debut, cas.date("end"), valide == null ? null : valide.fin()))
        .and(
            () ->
                CarenceRule.verdict(
                    new CarenceRule.Demande(
                        jour,
                        cas.date("last_pass_end"),
                        kind,
                        emetteur.isHabilite(),
                        cas.vrai("prescriber_diagnosis"))))
        .and(
            () ->
                BesoinDiagnosticRule.verdict(
                    BesoinDiagnosticRule.isNecessaire(
                        kind,
                        valide != null,
                        EmbauchesConformes.diagnosticValide(cas, true),
                        decisions)));
  }

  private ModeDelivrance mode() {
    return ModeDelivranceRule.decide(
        new ModeDelivranceRule.Faits(
            kind,
            valide != null,
            cas.vrai("nir", true),
            !cas.texte("ft_id", "").isEmpty(),
            cas.texte("ft_reason", "")),
        decisions);
  }

  private @Nullable PeriodePass periode(ModeDelivrance mode) {
    return switch (mode) {
      case AUTOMATIQUE -> DureePass.depuis(debut);
      case REUTILISATION -> valide == null ? null : valide.pourEmbauche(debut);
      case AUCUN, MANUEL -> null;
    };
  }

  private @Nullable PeriodePass passValide() {
    List<String> bornes = cas.liste("valid_pass");
    if (bornes.size() != 2) {
      return null;
    }
    PeriodePass pass =
        new PeriodePass(LocalDate.parse(bornes.get(0)), LocalDate.parse(bornes.get(1)));
    return pass.isValide(jour) ? pass : null;
  }

  private String emetteurConnu() {
    return switch (emetteur) {
      case CANDIDAT -> "job_seeker";
      case ORIENTEUR, PRESCRIPTEUR_HABILITE -> "prescriber";
      case EMPLOYEUR -> "employer";
    };
  }

  private static boolean numeroEnvoye(ModeDelivrance mode) {
    return mode == ModeDelivrance.AUTOMATIQUE || mode == ModeDelivrance.REUTILISATION;
  }

  private static @Nullable String pass(ModeDelivrance mode) {
    return switch (mode) {
      case AUTOMATIQUE -> "new";
      case REUTILISATION -> "reused";
      case AUCUN, MANUEL -> null;
    };
  }

  private static String delivrance(ModeDelivrance mode) {
    return switch (mode) {
      case AUTOMATIQUE, REUTILISATION -> "automatic";
      case MANUEL -> "manual";
      case AUCUN -> "";
    };
  }
}
