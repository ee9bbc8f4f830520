package fr.parcours.iae.eligibilite.web;

import fr.parcours.iae.eligibilite.AutoPrescriptionService;
import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The right of a SIAE to find people eligible itself: withdrawn and given back by the DDETS. */
@Controller
class AutoPrescriptionController {

  private static final String FORMULAIRE = "eligibilite/retirer-autoprescription";

  private final AutoPrescriptionService service;
  private final FormulaireService formulaires;
  private final ActeurCourant acteurCourant;

  AutoPrescriptionController(
      AutoPrescriptionService service, FormulaireService formulaires, ActeurCourant acteurCourant) {
    this.service = service;
    this.formulaires = formulaires;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/employeurs/{id}/autoprescription")
  ModelAndView show(@PathVariable UUID id) {
    return page(id, formulaires.page(FORMULAIRE).ouvrir(Map.of()), null, HttpStatus.OK);
  }

  @PostMapping("/employeurs/{id}/autoprescription")
  Object withdraw(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    service.page(id, acteur);
    Formulaire formulaire = formulaires.page(FORMULAIRE);
    Map<String, String[]> soumis = request.getParameterMap();
    Saisie saisie = formulaire.validate(soumis, Map.of());
    if (saisie instanceof Saisie.Invalide invalide) {
      VueFormulaire vue = formulaire.corriger(soumis, Map.of(), invalide.erreurs());
      return page(id, vue, null, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    Map<String, Object> champs = ((Saisie.Valide) saisie).champs();
    Resultat<UUID> resultat =
        service.withdraw(
            id,
            Objects.requireNonNull((LocalDate) champs.get("dateDebut")),
            (LocalDate) champs.get("dateFin"),
            String.valueOf(champs.get("motif")),
            acteur);
    if (resultat.refus().isPresent()) {
      VueFormulaire vue = formulaire.rafraichir(soumis, Map.of());
      return page(id, vue, resultat.refus().get(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    flash.addFlashAttribute("confirmation", "Retrait enregistré.");
    return "redirect:/employeurs/" + id + "/autoprescription";
  }

  @PostMapping("/employeurs/{id}/autoprescription/{retrait}/levee")
  Object restore(@PathVariable UUID id, @PathVariable UUID retrait, RedirectAttributes flash) {
    Resultat<UUID> resultat = service.restore(id, retrait, acteurCourant.get());
    if (resultat.refus().isPresent()) {
      return page(
          id,
          formulaires.page(FORMULAIRE).ouvrir(Map.of()),
          resultat.refus().get(),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
    flash.addFlashAttribute("confirmation", "Retrait levé : la structure valide de nouveau.");
    return "redirect:/employeurs/" + id + "/autoprescription";
  }

  private ModelAndView page(UUID id, VueFormulaire vue, @Nullable Refus refus, HttpStatus status) {
    Map<String, Object> values = new HashMap<>();
    values.put("page", service.page(id, acteurCourant.get()));
    values.put("vue", vue);
    values.put("refus", refus);
    return new ModelAndView("recherche/autoprescription", values, status);
  }
}
