package fr.parcours.iae.demo.web;

import fr.parcours.iae.demo.TempsDemo;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clock of the demonstration: time goes by, timers ring, alerts are given. */
@Controller
@Profile("demo")
class HorlogeController {

  private final TempsDemo temps;

  HorlogeController(TempsDemo temps) {
    this.temps = temps;
  }

  @GetMapping("/demo/horloge")
  String show(Model model) {
    model.addAttribute("jour", temps.today());
    return "demo/horloge";
  }

  @PostMapping("/demo/horloge")
  String advance(@RequestParam(defaultValue = "") String jours, RedirectAttributes flash) {
    if (!temps.isPrete()) {
      flash.addFlashAttribute(
          "erreur", "La démonstration se prépare encore : recommencez dans quelques secondes.");
      return "redirect:/demo/horloge";
    }
    if (!jours.matches("\\d{1,3}") || !isPossible(Integer.parseInt(jours))) {
      flash.addFlashAttribute("erreur", "Indiquez un nombre de jours, de 1 à 731.");
      return "redirect:/demo/horloge";
    }
    int rung = temps.advance(Integer.parseInt(jours));
    flash.addFlashAttribute(
        "confirmation",
        "%s jour%s plus tard. Échéances passées en chemin : %d."
            .formatted(jours, "1".equals(jours) ? "" : "s", rung));
    return "redirect:/demo/horloge";
  }

  private static boolean isPossible(int jours) {
    return jours >= 1 && jours <= TempsDemo.JOURS_MAXIMUM;
  }
}
