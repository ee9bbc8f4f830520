package fr.parcours.iae.echangeasp.web;

import fr.parcours.iae.echangeasp.LotService;
import fr.parcours.iae.echangeasp.PassageService;
import fr.parcours.iae.echangeasp.SuiviEchangeService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.securite.Role;
import fr.parcours.iae.shared.Resultat;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The exchange with the ASP: managers watch it, administrators act on it. */
@Controller
class EchangeAspController {

  private final SuiviEchangeService suivi;
  private static final String PAGE = "redirect:/administration/asp";

  private final PassageService passages;
  private final LotService lots;
  private final ActeurCourant courant;

  EchangeAspController(
      SuiviEchangeService suivi, PassageService passages, LotService lots, ActeurCourant courant) {
    this.suivi = suivi;
    this.passages = passages;
    this.lots = lots;
    this.courant = courant;
  }

  @GetMapping("/administration/asp")
  String show(Model model) {
    model.addAttribute("etat", suivi.etat());
    model.addAttribute("administrateur", courant.has(Role.ADMINISTRATEUR));
    return "asp/echange";
  }

  @PostMapping("/administration/asp/retrait")
  String fetch(RedirectAttributes flash) {
    boolean asked = passages.fetchNow();
    flash.addFlashAttribute(
        asked ? "confirmation" : "erreur",
        asked
            ? "Le retrait des réponses est demandé. Actualisez dans quelques secondes."
            : "Un retrait vient d’être demandé, ou l’échange n’est pas configuré.");
    return PAGE;
  }

  @PostMapping("/administration/asp/fichiers/{id}/depot")
  String depositAgain(@PathVariable UUID id, RedirectAttributes flash) {
    return after(
        lots.depositAgain(id, courant.get()),
        "Le même fichier repart sous le même nom. L’ASP ne comptera pas deux fois ses lignes.",
        flash);
  }

  @PostMapping("/administration/asp/reponses/{id}/lecture")
  String readAgain(@PathVariable UUID id, RedirectAttributes flash) {
    return after(lots.readAgain(id, courant.get()), "La réponse est appliquée en entier.", flash);
  }

  private static String after(Resultat<String> resultat, String fait, RedirectAttributes flash) {
    resultat
        .refus()
        .ifPresentOrElse(
            refus -> flash.addFlashAttribute("erreur", refus.message()),
            () -> flash.addFlashAttribute("confirmation", fait));
    return PAGE;
  }
}
