package fr.parcours.iae.habilitation.web;

import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.habilitation.HabilitationService;
import fr.parcours.iae.habilitation.LectureHabilitationsService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

/** Habilitations of a département: what was asked, who is habilitated, what was taken back. */
@Controller
class HabilitationsController {

  private static final String FORMULAIRE = "habilitation/retirer-habilitation";
  private static final int TAILLE = 20;

  private final LectureHabilitationsService lecture;
  private final HabilitationService habilitations;
  private final FormulaireService formulaires;
  private final ActeurCourant acteurCourant;

  HabilitationsController(
      LectureHabilitationsService lecture,
      HabilitationService habilitations,
      FormulaireService formulaires,
      ActeurCourant acteurCourant) {
    this.lecture = lecture;
    this.habilitations = habilitations;
    this.formulaires = formulaires;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/habilitations")
  String list(
      @RequestParam(defaultValue = "demandes") String vue,
      @RequestParam(defaultValue = "0") int page,
      HttpServletRequest request,
      Model model) {
    Acteur acteur = acteurCourant.get();
    int from = Math.min(Math.max(page, 0), 1000);
    List<?> found =
        switch (vue) {
          case "habilites" -> lecture.habilitees(acteur, TAILLE, from);
          case "retraits" -> lecture.retraits(acteur, TAILLE, from);
          default -> lecture.list(acteur, TAILLE, from);
        };
    model.addAttribute("vue", "habilites".equals(vue) || "retraits".equals(vue) ? vue : "demandes");
    model.addAttribute("lignes", found.subList(0, Math.min(TAILLE, found.size())));
    model.addAttribute("suite", found.size() > TAILLE);
    model.addAttribute("page", from);
    model.addAttribute(
        "exports",
        LiensExport.of("/habilitations", request, ExportHabilitationsController.FILTRES));
    return "habilitation/liste";
  }

  @GetMapping("/habilitations/organisations/{id}/retrait")
  ModelAndView form(@PathVariable UUID id) {
    return page(id, formulaires.page(FORMULAIRE).ouvrir(Map.of()), null, HttpStatus.OK);
  }

  @PostMapping("/habilitations/organisations/{id}/retrait")
  Object takeBack(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    lecture.retirable(id, acteur);
    Formulaire formulaire = formulaires.page(FORMULAIRE);
    Map<String, String[]> soumis = request.getParameterMap();
    Saisie saisie = formulaire.validate(soumis, Map.of());
    if (saisie instanceof Saisie.Invalide invalide) {
      VueFormulaire vue = formulaire.corriger(soumis, Map.of(), invalide.erreurs());
      return page(id, vue, null, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    String motif =
        (String)
            Objects.requireNonNull(
                ((Saisie.Valide) saisie).champs().get("motifRetraitHabilitation"));
    Resultat<UUID> resultat = habilitations.takeBack(id, motif, acteur);
    if (resultat.refus().isPresent()) {
      VueFormulaire vue = formulaire.rafraichir(soumis, Map.of());
      return page(id, vue, resultat.refus().get(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    flash.addFlashAttribute("confirmation", "Habilitation retirée");
    return "redirect:/habilitations?vue=retraits";
  }

  private ModelAndView page(UUID id, VueFormulaire vue, @Nullable Refus refus, HttpStatus status) {
    Map<String, Object> values = new HashMap<>();
    values.put("habilitee", lecture.retirable(id, acteurCourant.get()));
    values.put("vue", vue);
    values.put("refus", refus);
    return new ModelAndView("habilitation/retrait", values, status);
  }
}
