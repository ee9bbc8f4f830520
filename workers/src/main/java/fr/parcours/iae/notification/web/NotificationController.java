package fr.parcours.iae.notification.web;

import fr.parcours.iae.notification.ClocheService;
import fr.parcours.iae.notification.ModeEnvoi;
import fr.parcours.iae.notification.PreferencesService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.securite.Appartenance;
import fr.parcours.iae.securite.UtilisateurConnecte;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.NatureAnnonce;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happened to my cases, and how I want to be told. */
@Controller
class NotificationController {

  private static final int PAGE = 30;
  private static final int PAGE_MAX = 1000;

  private final ClocheService cloche;
  private final PreferencesService preferences;
  private final ActeurCourant courant;

  NotificationController(
      ClocheService cloche, PreferencesService preferences, ActeurCourant courant) {
    this.cloche = cloche;
    this.preferences = preferences;
    this.courant = courant;
  }

  @GetMapping("/notifications")
  String list(@RequestParam(defaultValue = "0") String page, Model model) {
    Acteur acteur = courant.get();
    int n = page.matches("\\d{1,4}") ? Math.min(Integer.parseInt(page), PAGE_MAX) : 0;
    List<ClocheService.Ligne> lignes = cloche.list(acteur, PAGE, n);
    model.addAttribute("lignes", lignes);
    model.addAttribute("page", n);
    model.addAttribute("suite", lignes.size() == PAGE);
    model.addAttribute("nonLues", cloche.unread(acteur.utilisateurId()));
    return "notifications/liste";
  }

  @PostMapping("/notifications/lues")
  String readAll(RedirectAttributes flash) {
    cloche.readAll(courant.get());
    flash.addFlashAttribute("confirmation", "Toutes vos notifications sont marquées comme lues.");
    return "redirect:/notifications";
  }

  @PostMapping("/notifications/{id}")
  String open(@PathVariable UUID id) {
    return "redirect:" + cloche.open(id, courant.get()).orElse("/notifications");
  }

  @GetMapping("/notifications/preferences")
  String preferences(Model model) {
    model.addAttribute("choix", preferences.of(courant.get()));
    model.addAttribute("modes", ModeEnvoi.values());
    model.addAttribute(
        "organisation",
        courant
            .utilisateur()
            .flatMap(UtilisateurConnecte::organisation)
            .map(Appartenance::nom)
            .orElse(null));
    return "notifications/preferences";
  }

  @PostMapping("/notifications/preferences")
  String choose(@RequestParam Map<String, String> champs, RedirectAttributes flash) {
    Map<NatureAnnonce, ModeEnvoi> choix = new EnumMap<>(NatureAnnonce.class);
    for (NatureAnnonce nature : NatureAnnonce.values()) {
      Arrays.stream(ModeEnvoi.values())
          .filter(mode -> mode.name().equals(champs.get(nature.name())))
          .forEach(mode -> choix.put(nature, mode));
    }
    preferences.choose(choix, courant.get());
    flash.addFlashAttribute("confirmation", "Vos choix sont enregistrés.");
    return "redirect:/notifications/preferences";
  }
}
