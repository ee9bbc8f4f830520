package fr.parcours.iae.version.web;

import fr.parcours.iae.referentiel.Departements;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.version.DecisionParametre;
import fr.parcours.iae.version.ParametresService;
import fr.parcours.iae.version.ValeurParametre;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The delays, nationally and in each département. */
@Controller
class ParametresController {

  private static final String PAGE = "administration/parametre";
  private static final DateTimeFormatter JOUR =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

  private final ParametresService parametres;
  private final Departements departements;
  private final ActeurCourant courant;

  ParametresController(
      ParametresService parametres, Departements departements, ActeurCourant courant) {
    this.parametres = parametres;
    this.departements = departements;
    this.courant = courant;
  }

  @GetMapping("/administration/parametres")
  String list(@RequestParam(defaultValue = "") String departement, Model model) {
    Map<String, List<ValeurParametre>> groupes =
        parametres.values(SaisieRegistre.place(departement)).stream()
            .collect(
                Collectors.groupingBy(
                    v -> v.definition().groupe(), LinkedHashMap::new, Collectors.toList()));
    model.addAttribute("groupes", groupes);
    places(model, departement);
    return "administration/parametres";
  }

  @GetMapping("/administration/parametres/{cle}")
  String show(
      @PathVariable String cle, @RequestParam(defaultValue = "") String departement, Model model) {
    fill(model, cle, departement);
    model.addAttribute("saisie", Map.of());
    return PAGE;
  }

  /** Decides; the delay is a number of days or months, or none to follow the nation again. */
  @PostMapping("/administration/parametres/{cle}")
  Object decide(
      @PathVariable String cle,
      @RequestParam(defaultValue = "") String departement,
      @RequestParam(defaultValue = "") String nombre,
      @RequestParam(defaultValue = "jours") String unite,
      @RequestParam(defaultValue = "") String enVigueurLe,
      @RequestParam(defaultValue = "") String motif,
      @RequestParam(defaultValue = "0") long vue,
      Model model,
      RedirectAttributes flash) {
    Map<String, String> saisie = new HashMap<>();
    saisie.put("nombre", nombre);
    saisie.put("unite", unite);
    saisie.put("enVigueurLe", enVigueurLe);
    saisie.put("motif", motif);
    boolean nationale = "nationale".equals(unite);
    Optional<Period> delai = delai(nombre.strip(), unite);
    Optional<LocalDate> jour = SaisieRegistre.day(enVigueurLe);
    if (jour.isEmpty() || !nationale && delai.isEmpty()) {
      return again(
          model,
          cle,
          departement,
          saisie,
          jour.isEmpty() ? "Indiquez le jour." : "Donnez un nombre entier de jours ou de mois.");
    }
    Resultat<LocalDate> resultat =
        parametres.decide(
            new DecisionParametre(
                cle,
                SaisieRegistre.place(departement),
                nationale ? null : delai.orElseThrow(),
                jour.get(),
                motif.strip(),
                vue),
            courant.get());
    if (resultat.refus().isPresent()) {
      return again(model, cle, departement, saisie, resultat.refus().get().message());
    }
    flash.addFlashAttribute(
        "confirmation",
        "Décision enregistrée : elle vaut à partir du " + jour.get().format(JOUR) + ".");
    return "redirect:/administration/parametres/"
        + cle
        + (departement.isBlank() ? "" : "?departement=" + departement);
  }

  private void fill(Model model, String cle, String departement) {
    model.addAttribute("fiche", parametres.fiche(cle, SaisieRegistre.place(departement)));
    places(model, departement);
  }

  private void places(Model model, String departement) {
    model.addAttribute("departements", departements.all());
    model.addAttribute(
        "departement", departement.isBlank() ? null : departements.find(departement).orElseThrow());
  }

  private ModelAndView again(
      Model model, String cle, String departement, Map<String, String> saisie, String erreur) {
    fill(model, cle, departement);
    model.addAttribute("saisie", saisie);
    model.addAttribute("erreur", erreur);
    return new ModelAndView(PAGE, new HashMap<>(model.asMap()), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static Optional<Period> delai(String nombre, String unite) {
    if (!nombre.matches("[0-9]{1,4}")) {
      return Optional.empty();
    }
    int n = Integer.parseInt(nombre);
    return switch (unite) {
      case "jours" -> Optional.of(Period.ofDays(n));
      case "mois" -> Optional.of(Period.ofMonths(n));
      default -> Optional.empty();
    };
  }
}
