package fr.parcours.iae.api.web;

import fr.parcours.iae.api.JetonService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Resultat;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens of a SIAE, for its administrators. */
@Controller
class JetonController {

  private static final String PAGE = "redirect:/organisation/api";

  private final JetonService jetons;
  private final ActeurCourant courant;
  private final Clock clock;

  JetonController(JetonService jetons, ActeurCourant courant, Clock clock) {
    this.jetons = jetons;
    this.courant = courant;
    this.clock = clock;
  }

  @GetMapping("/organisation/api")
  String list(Model model) {
    model.addAttribute("jetons", jetons.list(courant.get()));
    model.addAttribute("maintenant", OffsetDateTime.now(clock));
    return "api/jetons";
  }

  @PostMapping("/organisation/api")
  String create(@RequestParam(defaultValue = "") String nom, RedirectAttributes flash) {
    Resultat<JetonService.Nouveau> resultat = jetons.create(nom, courant.get());
    resultat
        .refus()
        .ifPresentOrElse(
            refus -> {
              flash.addFlashAttribute("erreur", refus.message());
              flash.addFlashAttribute("nom", nom);
            },
            () -> flash.addFlashAttribute("valeur", resultat.orElseThrow().valeur()));
    return PAGE;
  }

  @PostMapping("/organisation/api/{id}/revocation")
  String revoke(@PathVariable UUID id, RedirectAttributes flash) {
    jetons.revoke(id, courant.get());
    flash.addFlashAttribute("confirmation", "Le jeton est révoqué : il n’ouvre plus rien.");
    return PAGE;
  }
}
