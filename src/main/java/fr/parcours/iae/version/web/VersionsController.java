package fr.parcours.iae.version.web;

import fr.parcours.iae.referentiel.Departement;
import fr.parcours.iae.referentiel.Departements;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.version.DecisionVersion;
import fr.parcours.iae.version.FicheVersion;
import fr.parcours.iae.version.Generalisation;
import fr.parcours.iae.version.GeneralisationService;
import fr.parcours.iae.version.Nature;
import fr.parcours.iae.version.RegistreService;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The matrix of versions, and the page where one decides for a model at a place. */
@Controller
class VersionsController {

  private static final String PAGE = "administration/version";
  private static final DateTimeFormatter JOUR =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

  private final RegistreService registre;
  private final GeneralisationService generalisations;
  private final Departements departements;
  private final ActeurCourant courant;

  VersionsController(
      RegistreService registre,
      GeneralisationService generalisations,
      Departements departements,
      ActeurCourant courant) {
    this.registre = registre;
    this.generalisations = generalisations;
    this.departements = departements;
    this.courant = courant;
  }

  @GetMapping("/administration/versions")
  String matrix(
      @RequestParam(defaultValue = "processus") String nature,
      @RequestParam(defaultValue = "") String region,
      Model model) {
    Nature shown = Optional.ofNullable(AdresseVersion.nature(nature)).orElse(Nature.PROCESSUS);
    Map<String, String> regions = new TreeMap<>();
    departements.all().forEach(d -> regions.put(d.region(), d.nomRegion()));
    String chosen = regions.containsKey(region) ? region : null;
    model.addAttribute("regions", regions);
    model.addAttribute("region", chosen);
    model.addAttribute("processus", shown == Nature.PROCESSUS);
    model.addAttribute("segment", AdresseVersion.segment(shown));
    model.addAttribute("matrice", registre.matrix(chosen).only(shown));
    return "administration/versions";
  }

  @GetMapping("/administration/versions/{nature}/{cle}")
  String show(
      @PathVariable String nature,
      @PathVariable String cle,
      @RequestParam(defaultValue = "") String departement,
      Model model) {
    fill(model, SaisieRegistre.nature(nature), cle, SaisieRegistre.place(departement));
    return PAGE;
  }

  /** Decides; a date is written as a calendar field sends it, 2027-03-01. */
  @PostMapping("/administration/versions/{nature}/{cle}")
  Object decide(
      @PathVariable String nature,
      @PathVariable String cle,
      @RequestParam(defaultValue = "") String departement,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String enVigueurLe,
      @RequestParam(defaultValue = "") String motif,
      @RequestParam(defaultValue = "0") long vue,
      Model model,
      RedirectAttributes flash) {
    Nature modele = SaisieRegistre.nature(nature);
    String place = SaisieRegistre.place(departement);
    Optional<LocalDate> jour = SaisieRegistre.day(enVigueurLe);
    if (jour.isEmpty()) {
      return again(
          model, modele, cle, place, typed(version, enVigueurLe, motif), "Indiquez le jour.");
    }
    Resultat<LocalDate> resultat =
        registre.decide(
            new DecisionVersion(
                modele,
                cle,
                place,
                "nationale".equals(version) ? null : version,
                jour.get(),
                motif.strip(),
                vue),
            courant.get());
    if (resultat.refus().isPresent()) {
      return again(
          model,
          modele,
          cle,
          place,
          typed(version, enVigueurLe, motif),
          resultat.refus().get().message());
    }
    flash.addFlashAttribute(
        "confirmation",
        "Décision enregistrée : elle vaut à partir du " + jour.get().format(JOUR) + ".");
    return "redirect:" + AdresseVersion.of(modele, cle, place);
  }

  @PostMapping("/administration/versions/{nature}/{cle}/retour")
  Object takeBack(
      @PathVariable String nature,
      @PathVariable String cle,
      @RequestParam(defaultValue = "") String departement,
      @RequestParam(defaultValue = "") String motif,
      @RequestParam(defaultValue = "0") long vue,
      Model model,
      RedirectAttributes flash) {
    Nature modele = SaisieRegistre.nature(nature);
    String place = SaisieRegistre.place(departement);
    Resultat<LocalDate> resultat =
        registre.takeBack(modele, cle, place, motif.strip(), vue, courant.get());
    if (resultat.refus().isPresent()) {
      Map<String, String> typed = new HashMap<>();
      typed.put("motifRetour", motif);
      return again(model, modele, cle, place, typed, resultat.refus().get().message());
    }
    flash.addFlashAttribute(
        "confirmation", "La version précédente est de nouveau en vigueur, dès aujourd’hui.");
    return "redirect:" + AdresseVersion.of(modele, cle, place);
  }

  private void fill(Model model, Nature nature, String cle, @Nullable String departement) {
    FicheVersion fiche = registre.fiche(nature, cle, departement);
    model.addAttribute("fiche", fiche);
    model.addAttribute(
        "generalisations",
        generalisations.of(nature, cle).stream().filter(Generalisation::isOuverte).count());
    model.addAttribute("segment", AdresseVersion.segment(nature));
    model.addAttribute("departement", departement == null ? null : known(departement));
    model.addAttribute("departements", departements.all());
    if (!model.containsAttribute("saisie")) {
      model.addAttribute("saisie", Map.of());
    }
  }

  private ModelAndView again(
      Model model,
      Nature nature,
      String cle,
      @Nullable String departement,
      Map<String, String> saisie,
      String erreur) {
    model.addAttribute("saisie", saisie);
    model.addAttribute("erreur", erreur);
    fill(model, nature, cle, departement);
    return new ModelAndView(PAGE, new HashMap<>(model.asMap()), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static Map<String, String> typed(String version, String enVigueurLe, String motif) {
    Map<String, String> typed = new HashMap<>();
    typed.put("version", version);
    typed.put("enVigueurLe", enVigueurLe);
    typed.put("motif", motif);
    return typed;
  }

  private Departement known(String code) {
    return departements.find(code).orElseThrow(() -> new IntrouvableException("département"));
  }
}
