package fr.parcours.iae.tache.web;

import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.tache.Contextes;
import fr.parcours.iae.tache.FiltreTaches;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.PageTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mes tâches: what waits for my organisation, late first, one click to act. */
@Controller
class TacheController {

  private static final int TAILLE = 20;

  private final TacheService taches;
  private final Contextes contextes;
  private final ActeurCourant acteurCourant;
  private final Clock clock;

  TacheController(
      TacheService taches, Contextes contextes, ActeurCourant acteurCourant, Clock clock) {
    this.taches = taches;
    this.contextes = contextes;
    this.acteurCourant = acteurCourant;
    this.clock = clock;
  }

  @GetMapping("/taches")
  String list(
      @RequestParam(defaultValue = "toutes") String vue,
      @RequestParam(required = false) @Nullable String etape,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    Acteur acteur = acteurCourant.get();
    FiltreTaches filtre =
        new FiltreTaches(
            etape == null || etape.isBlank() ? null : etape,
            "retard".equals(vue),
            "moi".equals(vue),
            acteur.utilisateurId(),
            LocalDate.now(clock),
            Math.min(Math.max(page, 0), 1000),
            TAILLE);
    List<TacheOuverte> found = taches.list(acteur, filtre);
    List<TacheOuverte> shown = found.subList(0, Math.min(TAILLE, found.size()));
    model.addAttribute("lignes", contextes.lignes(shown, acteur));
    model.addAttribute("suite", found.size() > TAILLE);
    model.addAttribute("comptes", taches.counts(acteur, filtre));
    model.addAttribute("vue", vue);
    model.addAttribute("etape", etape);
    model.addAttribute("page", filtre.page());
    return "taches/liste";
  }

  @GetMapping("/taches/{id}")
  String show(@PathVariable String id, Model model) {
    Acteur acteur = acteurCourant.get();
    return page(taches.show(id, acteur), acteur, model);
  }

  @PostMapping("/taches/{id}/affectation")
  String assign(@PathVariable String id, @RequestParam boolean moi) {
    taches.assign(id, moi, acteurCourant.get());
    return "redirect:/taches/" + id;
  }

  @PostMapping("/taches/{id}")
  Object complete(
      @PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    if (request.getParameter("_refresh") != null) {
      return page(taches.refresh(id, request.getParameterMap(), acteur), acteur, model);
    }
    IssueTache issue = taches.complete(id, request.getParameterMap(), acteur);
    if (issue instanceof IssueTache.Faite faite) {
      flash.addFlashAttribute("confirmation", faite.resultat());
      return "redirect:" + contextes.page(faite.tache());
    }
    IssueTache.Corriger corriger = (IssueTache.Corriger) issue;
    model.addAttribute("refus", corriger.refus());
    page(new PageTache(corriger.tache(), corriger.vue()), acteur, model);
    return new org.springframework.web.servlet.ModelAndView(
        "taches/tache", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private String page(PageTache page, Acteur acteur, Model model) {
    model.addAttribute("tache", page.tache());
    model.addAttribute("vue", page.vue());
    model.addAttribute("contexte", contextes.pour(page.tache(), acteur));
    model.addAttribute("moi", acteur.utilisateurId());
    return "taches/tache";
  }
}
