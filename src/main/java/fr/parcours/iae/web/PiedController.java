package fr.parcours.iae.web;

import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of the footer: what the law wants anybody to read before logging in. */
@Controller
@EnableConfigurationProperties(MentionsProperties.class)
class PiedController {

  private static final Logger LOG = LoggerFactory.getLogger(PiedController.class);

  private final MentionsProperties mentions;
  private final Period fichiersAsp;

  PiedController(
      MentionsProperties mentions, @Value("${parcours.asp.conservation:P30D}") Period fichiersAsp) {
    this.mentions = mentions;
    this.fichiersAsp = fichiersAsp;
  }

  /** The service opens without them, and is against the law as long as it does. */
  @EventListener(ApplicationReadyEvent.class)
  void remind() {
    if (!mentions.isComplet()) {
      LOG.warn("Mentions légales incomplètes, à donner : {}", mentions.manquantes());
    }
  }

  @GetMapping("/accessibilite")
  String accessibilite(Model model) {
    model.addAttribute("mentions", mentions);
    return "pied/accessibilite";
  }

  @GetMapping("/mentions-legales")
  String mentionsLegales(Model model) {
    model.addAttribute("mentions", mentions);
    return "pied/mentions-legales";
  }

  @GetMapping("/donnees-personnelles")
  String donneesPersonnelles(Model model) {
    model.addAttribute("mentions", mentions);
    model.addAttribute("joursAsp", fichiersAsp.toTotalMonths() * 30 + fichiersAsp.getDays());
    return "pied/donnees-personnelles";
  }
}
