package fr.parcours.iae.candidature.web;

import fr.parcours.iae.candidature.LotArchivage;
import fr.parcours.iae.securite.ActeurCourant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts away the candidatures ticked in the list, and goes back to it with its filter. */
@Controller
class ArchivageController {

  private final LotArchivage lots;
  private final ActeurCourant acteurCourant;

  ArchivageController(LotArchivage lots, ActeurCourant acteurCourant) {
    this.lots = lots;
    this.acteurCourant = acteurCourant;
  }

  @PostMapping("/candidatures/archivage")
  String archive(
      @RequestParam(defaultValue = "") List<UUID> selection,
      @RequestParam(defaultValue = "") String etat,
      RedirectAttributes retour) {
    if (selection.isEmpty()) {
      retour.addFlashAttribute("aucuneCochee", true);
    } else {
      retour.addFlashAttribute("rangees", lots.archive(selection, acteurCourant.get()));
    }
    retour.addAttribute("etat", etat);
    return "redirect:/candidatures";
  }
}
