package fr.parcours.iae.echangeasp.web;

import fr.parcours.iae.echangeasp.PassageService;
import fr.parcours.iae.echangeasp.SuiviEchangeService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The exchange with the ASP, for administrators. */
@Controller
class EchangeAspController {

  private final SuiviEchangeService suivi;
  private final PassageService passages;

  EchangeAspController(SuiviEchangeService suivi, PassageService passages) {
    this.suivi = suivi;
    this.passages = passages;
  }

  @GetMapping("/administration/asp")
  String show(Model model) {
    model.addAttribute("etat", suivi.etat());
    return "asp/echange";
  }

  @PostMapping("/administration/asp/retrait")
  String fetch(RedirectAttributes flash) {
    passages.fetchNow();
    flash.addFlashAttribute(
        "confirmation", "Le retrait des réponses est demandé. Actualisez dans quelques secondes.");
    return "redirect:/administration/asp";
  }
}
