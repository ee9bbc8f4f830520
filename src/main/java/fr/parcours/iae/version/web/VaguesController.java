package fr.parcours.iae.version.web;

import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.version.GeneralisationService;
import fr.parcours.iae.version.Nature;
import fr.parcours.iae.version.RegistreService;
import fr.parcours.iae.version.Vague;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A version that goes from pilots to the nation: three waves of départements, then everybody. */
@Controller
class VaguesController {

  private static final String PAGE = "administration/vagues";
  private static final int VAGUES = 3;

  private final GeneralisationService generalisations;
  private final RegistreService registre;
  private final ActeurCourant courant;

  VaguesController(
      GeneralisationService generalisations, RegistreService registre, ActeurCourant courant) {
    this.generalisations = generalisations;
    this.registre = registre;
    this.courant = courant;
  }

  @GetMapping("/administration/versions/{nature}/{cle}/vagues")
  String show(@PathVariable String nature, @PathVariable String cle, Model model) {
    fill(model, SaisieRegistre.nature(nature), cle, Map.of());
    return PAGE;
  }

  /** Plans; départements are typed as codes with commas, 62, 67, 2A. */
  @PostMapping("/administration/versions/{nature}/{cle}/vagues")
  Object plan(
      @PathVariable String nature,
      @PathVariable String cle,
      @RequestParam Map<String, String> saisie,
      Model model,
      RedirectAttributes flash) {
    Nature modele = SaisieRegistre.nature(nature);
    List<Vague> vagues = new ArrayList<>();
    for (int rang = 1; rang <= VAGUES + 1; rang++) {
      boolean nationale = rang > VAGUES;
      List<String> codes = codes(saisie.getOrDefault("departements" + rang, ""));
      String typed = saisie.getOrDefault("le" + rang, "");
      if (!nationale && codes.isEmpty() || nationale && typed.isBlank()) {
        continue;
      }
      Optional<LocalDate> le = SaisieRegistre.day(typed);
      if (le.isEmpty()) {
        return again(
            model, modele, cle, saisie, "Indiquez le jour de chaque vague qui a des départements.");
      }
      vagues.add(Vague.of(rang, nationale ? List.of() : codes, le.get()));
    }
    Resultat<UUID> planned =
        generalisations.plan(
            new GeneralisationService.Demande(
                modele,
                cle,
                saisie.getOrDefault("version", ""),
                vagues,
                saisie.getOrDefault("motif", "").strip()),
            courant.get());
    if (planned.refus().isPresent()) {
      return again(model, modele, cle, saisie, planned.refus().get().message());
    }
    flash.addFlashAttribute("confirmation", "Les vagues sont prévues.");
    return page(nature, cle);
  }

  @PostMapping("/administration/versions/{nature}/{cle}/vagues/{id}/pause")
  String hold(
      @PathVariable String nature,
      @PathVariable String cle,
      @PathVariable UUID id,
      RedirectAttributes flash) {
    return after(
        generalisations.hold(id, courant.get()),
        "En pause : les vagues à venir n’auront pas lieu, celles qui ont eu lieu restent.",
        nature,
        cle,
        flash);
  }

  @PostMapping("/administration/versions/{nature}/{cle}/vagues/{id}/arret")
  String stop(
      @PathVariable String nature,
      @PathVariable String cle,
      @PathVariable UUID id,
      RedirectAttributes flash) {
    return after(
        generalisations.stop(id, courant.get()),
        "Arrêtée : les vagues à venir n’auront pas lieu, celles qui ont eu lieu restent.",
        nature,
        cle,
        flash);
  }

  @PostMapping("/administration/versions/{nature}/{cle}/vagues/{id}/reprise")
  String resume(
      @PathVariable String nature,
      @PathVariable String cle,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String le,
      RedirectAttributes flash) {
    Optional<LocalDate> jour = SaisieRegistre.day(le);
    if (jour.isEmpty()) {
      flash.addFlashAttribute("erreur", "Indiquez le jour de la prochaine vague.");
      return page(nature, cle);
    }
    return after(
        generalisations.resume(id, jour.get(), courant.get()),
        "Reprise : la prochaine vague aura lieu ce jour-là, les autres gardent leurs écarts.",
        nature,
        cle,
        flash);
  }

  private static String after(
      Resultat<UUID> resultat, String fait, String nature, String cle, RedirectAttributes flash) {
    resultat
        .refus()
        .ifPresentOrElse(
            refus -> flash.addFlashAttribute("erreur", refus.message()),
            () -> flash.addFlashAttribute("confirmation", fait));
    return page(nature, cle);
  }

  private static String page(String nature, String cle) {
    return "redirect:/administration/versions/"
        + AdresseVersion.segment(SaisieRegistre.nature(nature))
        + "/"
        + cle
        + "/vagues";
  }

  private void fill(Model model, Nature nature, String cle, Map<String, String> saisie) {
    model.addAttribute("fiche", registre.fiche(nature, cle, null));
    model.addAttribute("segment", AdresseVersion.segment(nature));
    model.addAttribute("liste", generalisations.of(nature, cle));
    model.addAttribute("saisie", saisie);
    model.addAttribute("rangs", VAGUES);
  }

  private ModelAndView again(
      Model model, Nature nature, String cle, Map<String, String> saisie, String erreur) {
    fill(model, nature, cle, saisie);
    model.addAttribute("erreur", erreur);
    return new ModelAndView(PAGE, new HashMap<>(model.asMap()), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static List<String> codes(String typed) {
    return Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
        .filter(code -> !code.isBlank())
        .toList();
  }
}
