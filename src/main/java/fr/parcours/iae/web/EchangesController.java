package fr.parcours.iae.web;

import fr.parcours.iae.engine.SujetsService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Refus;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's switches: what leaves the platform, held, let go, tried again. */
@Controller
class EchangesController {

  private static final String PAGE = "redirect:/administration/echanges";

  private final SujetsService sujets;
  private final ActeurCourant courant;

  EchangesController(SujetsService sujets, ActeurCourant courant) {
    this.sujets = sujets;
    this.courant = courant;
  }

  @GetMapping("/administration/echanges")
  String list(Model model) {
    model.addAttribute("sujets", sujets.etats());
    return "administration/echanges";
  }

  @PostMapping("/administration/echanges/{topic}/pause")
  String hold(
      @PathVariable String topic,
      @RequestParam(defaultValue = "") String motif,
      RedirectAttributes flash) {
    Optional<Refus> refus = sujets.hold(topic, motif, courant.get()).refus();
    if (refus.isPresent()) {
      flash.addFlashAttribute("erreur", refus.get().message());
      flash.addFlashAttribute("erreurTopic", topic);
      flash.addFlashAttribute("motif", motif);
    } else {
      flash.addFlashAttribute(
          "confirmation", "L’échange est en pause. Rien n’est perdu : tout partira à la reprise.");
    }
    return PAGE;
  }

  @PostMapping("/administration/echanges/{topic}/reprise")
  String resume(@PathVariable String topic, RedirectAttributes flash) {
    sujets.resume(topic, courant.get());
    flash.addFlashAttribute("confirmation", "L’échange reprend.");
    return PAGE;
  }

  @PostMapping("/administration/echanges/{topic}/relance")
  String retry(@PathVariable String topic, RedirectAttributes flash) {
    int retried = sujets.retry(topic, courant.get());
    flash.addFlashAttribute(
        "confirmation",
        retried == 0
            ? "Rien n’était en échec."
            : retried == 1 ? "Un envoi est relancé." : retried + " envois sont relancés.");
    return PAGE;
  }
}
