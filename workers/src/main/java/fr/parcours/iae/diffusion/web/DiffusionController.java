package fr.parcours.iae.diffusion.web;

import fr.parcours.iae.diffusion.DiffusionService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Resultat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is told of the dates of each PASS, for administrators. */
@Controller
class DiffusionController {

  private static final String PAGE = "redirect:/administration/diffusion";
  private static final String FAIT = "confirmation";

  private final DiffusionService service;
  private final ActeurCourant courant;

  DiffusionController(DiffusionService service, ActeurCourant courant) {
    this.service = service;
    this.courant = courant;
  }

  @GetMapping("/administration/diffusion")
  String list(Model model) {
    model.addAttribute("abonnes", service.list());
    return "diffusion/abonnes";
  }

  @PostMapping("/administration/diffusion")
  String subscribe(
      @RequestParam(defaultValue = "") String nom,
      @RequestParam(defaultValue = "") String adresse,
      RedirectAttributes flash) {
    Resultat<DiffusionService.Nouveau> resultat = service.subscribe(nom, adresse, courant.get());
    resultat
        .refus()
        .ifPresentOrElse(
            refus -> {
              flash.addFlashAttribute("erreur", refus.message());
              flash.addFlashAttribute("nom", nom);
              flash.addFlashAttribute("adresse", adresse);
            },
            () -> flash.addFlashAttribute("secret", resultat.orElseThrow().secret()));
    return PAGE;
  }

  @PostMapping("/administration/diffusion/{id}/adresse")
  String move(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String adresse,
      RedirectAttributes flash) {
    service
        .move(id, adresse, courant.get())
        .refus()
        .ifPresentOrElse(
            refus -> flash.addFlashAttribute("erreur", refus.message()),
            () -> flash.addFlashAttribute(FAIT, "L’adresse de l’abonné est changée."));
    return PAGE;
  }

  @PostMapping("/administration/diffusion/{id}/secret")
  String changeSecret(@PathVariable UUID id, RedirectAttributes flash) {
    flash.addFlashAttribute("secret", service.changeSecret(id, courant.get()));
    return PAGE;
  }

  @PostMapping("/administration/diffusion/{id}/arret")
  String stop(@PathVariable UUID id, RedirectAttributes flash) {
    service.stop(id, courant.get());
    flash.addFlashAttribute(FAIT, "L’abonné ne reçoit plus rien.");
    return PAGE;
  }

  @PostMapping("/administration/diffusion/{id}/reprise")
  String resume(@PathVariable UUID id, RedirectAttributes flash) {
    service.resume(id, courant.get());
    flash.addFlashAttribute(FAIT, "L’abonné reçoit de nouveau les événements, depuis son arrêt.");
    return PAGE;
  }

  @PostMapping("/administration/diffusion/{id}/relance")
  String retry(@PathVariable UUID id, RedirectAttributes flash) {
    flash.addFlashAttribute(
        FAIT, "Événements relancés : " + service.retry(id, courant.get()) + ".");
    return PAGE;
  }

  @PostMapping("/administration/diffusion/{id}/abandon")
  String skip(@PathVariable UUID id, RedirectAttributes flash) {
    flash.addFlashAttribute(
        FAIT,
        "Événements abandonnés : " + service.skip(id, courant.get()) + ". Les suivants partent.");
    return PAGE;
  }

  @PostMapping("/administration/diffusion/{id}/rejeu")
  String replay(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String depuis,
      RedirectAttributes flash) {
    try {
      Resultat<Integer> resultat = service.replay(id, LocalDate.parse(depuis), courant.get());
      resultat
          .refus()
          .ifPresentOrElse(
              refus -> flash.addFlashAttribute("erreur", refus.message()),
              () ->
                  flash.addFlashAttribute(
                      FAIT, "Événements à renvoyer : " + resultat.orElseThrow() + "."));
    } catch (DateTimeParseException e) {
      flash.addFlashAttribute("erreur", "Indiquez un jour, par exemple 01/12/2026.");
    }
    return PAGE;
  }
}
