package fr.parcours.iae.dossier.web;

import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page per thing that may be done with a case beside its tasks. */
@Controller
class GesteController {

  private final GesteService gestes;
  private final DossierService dossiers;
  private final ActeurCourant acteurCourant;

  GesteController(GesteService gestes, DossierService dossiers, ActeurCourant acteurCourant) {
    this.gestes = gestes;
    this.dossiers = dossiers;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping({"/dossiers/{id}/gestes/{geste}", "/mon-parcours/{id}/gestes/{geste}"})
  ModelAndView show(@PathVariable UUID id, @PathVariable String geste) {
    Acteur acteur = acteurCourant.get();
    ModelAndView page = page(id, acteur);
    IssueGeste issue = gestes.show(id, geste, acteur);
    return issue instanceof IssueGeste.Montrer montrer
        ? fill(page, montrer, HttpStatus.OK)
        : impossible(page, (IssueGeste.Impossible) issue);
  }

  @PostMapping({"/dossiers/{id}/gestes/{geste}", "/mon-parcours/{id}/gestes/{geste}"})
  Object faire(
      @PathVariable UUID id,
      @PathVariable String geste,
      @RequestParam("_vu") long vu,
      @RequestParam(name = "_confirme", defaultValue = "false") boolean confirme,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    ModelAndView page = page(id, acteur);
    Map<String, String[]> soumis = request.getParameterMap();
    IssueGeste issue = gestes.faire(id, geste, vu, confirme, soumis, acteur);
    if (issue instanceof IssueGeste.Fait fait) {
      flash.addFlashAttribute("confirmation", fait.suite().confirmation());
      return "redirect:" + next(fait.suite().dossierId(), acteur);
    }
    if (issue instanceof IssueGeste.Montrer montrer) {
      page.addObject("saisie", typed(soumis));
      return fill(
          page, montrer, montrer.isACorriger() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
    }
    return impossible(page, (IssueGeste.Impossible) issue);
  }

  private ModelAndView page(UUID id, Acteur acteur) {
    ModelAndView page = new ModelAndView("dossiers/geste");
    page.addObject("ligne", dossiers.entete(id, acteur));
    page.addObject("retour", path(id, acteur));
    return page;
  }

  private static ModelAndView fill(
      ModelAndView page, IssueGeste.Montrer montrer, HttpStatus status) {
    page.addObject("page", montrer.page());
    page.addObject("geste", montrer.page().geste());
    page.addObject("vue", montrer.page().vue());
    page.addObject("refus", montrer.refus());
    page.setStatus(status);
    return page;
  }

  private static ModelAndView impossible(ModelAndView page, IssueGeste.Impossible impossible) {
    page.addObject("geste", impossible.geste());
    page.addObject("refus", impossible.refus());
    page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return page;
  }

  /** What was typed, to be sent again with the confirmation. */
  private static Map<String, String[]> typed(Map<String, String[]> soumis) {
    return soumis.entrySet().stream()
        .filter(e -> !e.getKey().startsWith("_"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String next(@org.jspecify.annotations.Nullable UUID dossierId, Acteur acteur) {
    return dossierId == null ? "/candidatures" : path(dossierId, acteur);
  }

  private static String path(UUID id, Acteur acteur) {
    return (acteur.isCandidat() ? "/mon-parcours/" : "/dossiers/") + id;
  }
}
