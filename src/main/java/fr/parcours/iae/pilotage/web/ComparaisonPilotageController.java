package fr.parcours.iae.pilotage.web;

import fr.parcours.iae.pilotage.Periode;
import fr.parcours.iae.pilotage.PilotageService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.tache.web.Demarches;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Two periods, or two versions, side by side. */
@Controller
class ComparaisonPilotageController {

  private final PilotageService pilotage;
  private final ActeurCourant courant;
  private final Clock clock;

  ComparaisonPilotageController(PilotageService pilotage, ActeurCourant courant, Clock clock) {
    this.pilotage = pilotage;
    this.courant = courant;
    this.clock = clock;
  }

  /** The two sides as the address says them; what is missing is this month and the one before. */
  public record Cotes(
      @Nullable String du1,
      @Nullable String au1,
      @Nullable String version1,
      @Nullable String du2,
      @Nullable String au2,
      @Nullable String version2) {

    @Nullable Integer premiere() {
      return number(version1);
    }

    @Nullable Integer seconde() {
      return number(version2);
    }

    private static @Nullable Integer number(@Nullable String version) {
      return version != null && version.matches("\\d{1,8}") ? Integer.valueOf(version) : null;
    }
  }

  @GetMapping("/pilotage/comparaison")
  String compare(
      @ModelAttribute("adresse") AdressePilotage adresse,
      @ModelAttribute("cotes") Cotes cotes,
      @RequestParam(defaultValue = "") String quoi,
      Model model) {
    Periode maintenant = adresse.duree().endingOn(LocalDate.now(clock));
    boolean deuxVersions = "versions".equals(quoi);
    Periode autre = deuxVersions ? maintenant : maintenant.precedente();
    Optional<Periode> avant = asked(cotes.du1(), cotes.au1(), autre);
    Optional<Periode> apres = asked(cotes.du2(), cotes.au2(), maintenant);
    model.addAttribute(
        "erreur",
        avant.isEmpty() || apres.isEmpty()
            ? "Écrivez chaque date sous la forme jj/mm/aaaa ; une période finit après avoir commencé."
            : null);
    model.addAttribute(
        "comparaison",
        pilotage.compare(
            adresse.demande(),
            avant.orElse(autre),
            apres.orElse(maintenant),
            cotes.premiere(),
            cotes.seconde(),
            courant.get()));
    String cle = adresse.demande().processus();
    model.addAttribute("versions", cle == null ? List.of() : pilotage.versions(cle));
    model.addAttribute("demarches", Demarches.TOUTES);
    model.addAttribute("quoi", deuxVersions ? "versions" : "periodes");
    return "pilotage/comparaison";
  }

  /** The period asked for, the usual one when none is; nothing when it cannot be read. */
  private static Optional<Periode> asked(
      @Nullable String du, @Nullable String au, Periode usuelle) {
    if (du == null || du.isBlank() || au == null || au.isBlank()) {
      return Optional.of(usuelle);
    }
    try {
      LocalDate debut = LocalDate.parse(du);
      LocalDate fin = LocalDate.parse(au);
      return fin.isBefore(debut) ? Optional.empty() : Optional.of(new Periode(debut, fin));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
