package fr.parcours.iae.notification.web;

import fr.parcours.iae.notification.PreferencesService;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The way out of a mail, without logging in: the link's token is all it takes, and gives. */
@Controller
class DesabonnementController {

  private static final String VUE = "notifications/desabonnement";

  private final PreferencesService preferences;

  DesabonnementController(PreferencesService preferences) {
    this.preferences = preferences;
  }

  /** Looking stops nothing: mail scanners follow links. */
  @GetMapping("/desabonnement/{jeton}")
  String show(@PathVariable UUID jeton, Model model) {
    model.addAttribute("nature", preferences.natureOf(jeton));
    model.addAttribute("jeton", jeton);
    model.addAttribute("fait", false);
    return VUE;
  }

  @PostMapping("/desabonnement/{jeton}")
  String stop(@PathVariable UUID jeton, Model model) {
    model.addAttribute("nature", preferences.stop(jeton));
    model.addAttribute("jeton", jeton);
    model.addAttribute("fait", true);
    return VUE;
  }
}
