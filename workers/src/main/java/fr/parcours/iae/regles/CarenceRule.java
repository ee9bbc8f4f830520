package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Waiting period: no new PASS IAE for two years after the end of the last one, unless an
 * habilitated prescriber brings the person or has found them eligible.
 */
public final class CarenceRule {

  private static final int ANNEES = 2;
  private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private CarenceRule() {}

  /** What the rule looks at when somebody applies, declares a hire or accepts. */
  public record Demande(
      LocalDate aujourdhui,
      @Nullable LocalDate finDernierPass,
      KindSiae kind,
      boolean emetteurHabilite,
      boolean diagnosticPrescripteurValide) {}

  /** Last day of the waiting period, included. */
  public static LocalDate finDeCarence(LocalDate finPass) {
    return finPass.plusYears(ANNEES);
  }

  public static boolean isEnCarence(LocalDate finPass, LocalDate aujourdhui) {
    return aujourdhui.isAfter(finPass) && !aujourdhui.isAfter(finDeCarence(finPass));
  }

  public static Verdict verdict(Demande demande) {
    LocalDate fin = demande.finDernierPass();
    if (fin == null
        || !demande.kind().isSiae()
        || demande.emetteurHabilite()
        || demande.diagnosticPrescripteurValide()
        || !isEnCarence(fin, demande.aujourdhui())) {
      return Verdict.accorde();
    }
    return Verdict.refuse(
        "CARENCE",
        "Le dernier PASS IAE de cette personne a pris fin le %s : un nouveau parcours n’est possible qu’après le %s, sauf si un prescripteur habilité l’oriente ou pose un diagnostic d’éligibilité."
            .formatted(JOUR.format(fin), JOUR.format(finDeCarence(fin))),
        BaseLegale.PARCOURS);
  }
}
