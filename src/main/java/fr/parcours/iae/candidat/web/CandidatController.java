package fr.parcours.iae.candidat.web;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.CreateCandidat;
import fr.parcours.iae.candidat.Nir;
import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.referentiel.Communes;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds a person before opening a file, then goes on to the candidature or the hire. */
@Controller
class CandidatController {

  private static final String FORMULAIRE = "candidat/create-candidat";

  private final CandidatService candidats;
  private final FormulaireService formulaires;
  private final Communes communes;
  private final ActeurCourant acteurCourant;

  CandidatController(
      CandidatService candidats,
      FormulaireService formulaires,
      Communes communes,
      ActeurCourant acteurCourant) {
    this.candidats = candidats;
    this.formulaires = formulaires;
    this.communes = communes;
    this.acteurCourant = acteurCourant;
  }

  /** Without a SIAE the person is to be hired by the current organisation. */
  @GetMapping("/candidats/nouveau")
  String form(
      @RequestParam(defaultValue = "") List<UUID> siae,
      @RequestParam(required = false) @Nullable UUID fiche,
      Model model) {
    model.addAttribute("vue", formulaires.page(FORMULAIRE).ouvrir(faits()));
    model.addAttribute("siae", siae);
    model.addAttribute("fiche", fiche);
    model.addAttribute("cle", UUID.randomUUID());
    return "candidats/nouveau";
  }

  @PostMapping("/candidats/nouveau")
  Object create(
      @RequestParam(name = "_siae", defaultValue = "") List<UUID> siae,
      @RequestParam(name = "_fiche", required = false) @Nullable UUID fiche,
      @RequestParam(name = "_cle", required = false) @Nullable UUID cle,
      @RequestParam(name = "_homonyme", defaultValue = "false") boolean homonyme,
      @RequestParam(name = "_personne", required = false) @Nullable UUID personne,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Formulaire formulaire = formulaires.page(FORMULAIRE);
    Map<String, String[]> soumis = request.getParameterMap();
    Map<String, Object> faits = faits();
    Saisie saisie = formulaire.validate(soumis, faits);
    if (saisie instanceof Saisie.Invalide invalide) {
      return again(formulaire.corriger(soumis, faits, invalide.erreurs()), null, siae, fiche, cle);
    }
    Map<String, Object> champs = ((Saisie.Valide) saisie).champs();
    Optional<UUID> known = byNir(champs);
    CreateCandidat command = ChampsCandidat.command(champs, homonyme, cle);
    if (known.isPresent()) {
      if (candidats.isNamed(known.get(), command.etatCivil())) {
        flash.addFlashAttribute("confirmation", "Cette personne a déjà un dossier : le voici.");
      } else {
        flash.addFlashAttribute(
            "attention",
            "Ce numéro de sécurité sociale a déjà un dossier, à un autre nom que celui saisi :"
                + " vérifiez-le avec la personne avant de continuer.");
      }
      return next(known.get(), siae, fiche);
    }
    Resultat<UUID> resultat =
        personne == null
            ? candidats.create(command, acteurCourant.get())
            : candidats.recognise(personne, command, acteurCourant.get());
    if (resultat.refus().isPresent()) {
      ModelAndView page =
          again(formulaire.rafraichir(soumis, faits), resultat.refus().get(), siae, fiche, cle);
      if ("HOMONYME".equals(resultat.refus().get().code())) {
        page.addObject("homonymes", candidats.homonymes(command));
      }
      return page;
    }
    return next(resultat.orElseThrow(), siae, fiche);
  }

  /** The communes of the current organisation's département, to choose the person's from. */
  private Map<String, Object> faits() {
    String departement = acteurCourant.get().departement();
    List<Map<String, String>> choix =
        departement == null
            ? List.of()
            : communes.ofDepartement(departement).stream()
                .map(c -> Map.of("label", c.nom(), "value", c.code()))
                .toList();
    return Map.of("communes", choix);
  }

  private Optional<UUID> byNir(Map<String, Object> champs) {
    Object nir = champs.get("nir");
    if (nir == null || nir.toString().isBlank()) {
      return Optional.empty();
    }
    Resultat<Nir> parsed = Nir.of(nir.toString());
    return parsed.isFait() ? candidats.findByNir(parsed.orElseThrow()) : Optional.empty();
  }

  private static String next(UUID candidat, List<UUID> siae, @Nullable UUID fiche) {
    if (siae.isEmpty()) {
      return "redirect:/embauches/nouvelle?candidat=" + candidat;
    }
    StringBuilder suite = new StringBuilder("redirect:/candidatures/nouvelle?candidat=" + candidat);
    siae.forEach(id -> suite.append("&siae=").append(id));
    return suite.append(fiche == null ? "" : "&fiche=" + fiche).toString();
  }

  private static ModelAndView again(
      VueFormulaire vue,
      @Nullable Refus refus,
      List<UUID> siae,
      @Nullable UUID fiche,
      @Nullable UUID cle) {
    Map<String, Object> values = new HashMap<>();
    values.put("vue", vue);
    values.put("siae", siae);
    values.put("fiche", fiche);
    values.put("cle", cle == null ? UUID.randomUUID() : cle);
    values.put("refus", refus);
    values.put("homonyme", refus != null && "HOMONYME".equals(refus.code()));
    return new ModelAndView("candidats/nouveau", values, HttpStatus.UNPROCESSABLE_ENTITY);
  }
}
