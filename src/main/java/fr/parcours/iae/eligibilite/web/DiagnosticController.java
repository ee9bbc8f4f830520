package fr.parcours.iae.eligibilite.web;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.eligibilite.DiagnosticService;
import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A prescriber's own diagnosis, valid six months for every SIAE, asked for by nobody. */
@Controller
class DiagnosticController {

  private static final String FORMULAIRE = "eligibilite/poser-diagnostic";

  private final DiagnosticService diagnostics;
  private final Candidats candidats;
  private final FormulaireService formulaires;
  private final ActeurCourant acteurCourant;

  DiagnosticController(
      DiagnosticService diagnostics,
      Candidats candidats,
      FormulaireService formulaires,
      ActeurCourant acteurCourant) {
    this.diagnostics = diagnostics;
    this.candidats = candidats;
    this.formulaires = formulaires;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/candidats/{id}/diagnostic")
  ModelAndView form(@PathVariable UUID id) {
    return page(id, formulaires.page(FORMULAIRE).ouvrir(Map.of()), null, HttpStatus.OK);
  }

  @PostMapping("/candidats/{id}/diagnostic")
  Object poser(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    Formulaire formulaire = formulaires.page(FORMULAIRE);
    Map<String, String[]> soumis = request.getParameterMap();
    if (soumis.containsKey("_refresh")) {
      return page(id, formulaire.rafraichir(soumis, Map.of()), null, HttpStatus.OK);
    }
    candidats.identiteOf(id);
    Saisie saisie = formulaire.validate(soumis, Map.of());
    if (saisie instanceof Saisie.Invalide invalide) {
      VueFormulaire vue = formulaire.corriger(soumis, Map.of(), invalide.erreurs());
      return page(id, vue, null, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    Map<String, Object> champs = ((Saisie.Valide) saisie).champs();
    if (!"ELIGIBLE".equals(champs.get("resultat"))) {
      flash.addFlashAttribute(
          "confirmation", "Éligibilité non reconnue : rien n’a été enregistré.");
      return "redirect:/candidatures";
    }
    Resultat<?> resultat = diagnostics.poserByPrescripteur(id, criteres(champs), acteur);
    if (resultat.refus().isPresent()) {
      VueFormulaire vue = formulaire.rafraichir(soumis, Map.of());
      return page(id, vue, resultat.refus().get(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    flash.addFlashAttribute(
        "confirmation", "Diagnostic posé : il est valable six mois pour toutes les structures.");
    return "redirect:/candidatures";
  }

  @SuppressWarnings("unchecked")
  private static List<String> criteres(Map<String, Object> champs) {
    return (List<String>) champs.getOrDefault("criteres", List.of());
  }

  private ModelAndView page(UUID id, VueFormulaire vue, @Nullable Refus refus, HttpStatus status) {
    Map<String, Object> values = new HashMap<>();
    values.put("candidat", id);
    values.put("nom", candidats.identiteOf(id, acteurCourant.get()).nomComplet());
    values.put("vue", vue);
    values.put("refus", refus);
    return new ModelAndView("candidats/diagnostic", values, status);
  }
}
