package fr.parcours.iae.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public home and the way to one's own home. */
@Controller
class AccueilController {

  private final Cadre cadre;

  AccueilController(Cadre cadre) {
    this.cadre = cadre;
  }

  @GetMapping("/")
  String accueil() {
    return cadre.personne() == null ? "accueil" : "redirect:/mon-espace";
  }

  @GetMapping("/mon-espace")
  String monEspace() {
    return "redirect:" + cadre.accueil();
  }

  @GetMapping("/administration")
  String administration() {
    return "administration/accueil";
  }
}
