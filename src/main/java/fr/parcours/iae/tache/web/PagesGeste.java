package fr.parcours.iae.tache.web;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.Sujet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a gesture, whatever it is done to; the caller checked who may see the case. */
@Component
public class PagesGeste {

  private final GesteService gestes;

  PagesGeste(GesteService gestes) {
    this.gestes = gestes;
  }

  /**
   * What stands above the form.
   *
   * @param retour address of the page of the case
   * @param page what that page is called
   * @param etat state of the case in words; none when it says nothing
   */
  public record Entete(
      String retour, String page, String personne, String siae, @Nullable String etat) {}

  public ModelAndView show(Sujet sujet, UUID id, String cle, Entete entete, Acteur acteur) {
    ModelAndView page = page(entete);
    IssueGeste issue = gestes.show(sujet, id, cle, acteur);
    return issue instanceof IssueGeste.Montrer montrer
        ? fill(page, montrer, HttpStatus.OK)
        : impossible(page, (IssueGeste.Impossible) issue);
  }

  /**
   * Does it.
   *
   * @param suite address of the page that follows; the case is none when it left the viewer's sight
   */
  public Object faire(
      Sujet sujet,
      UUID id,
      String cle,
      Entete entete,
      HttpServletRequest request,
      RedirectAttributes flash,
      Acteur acteur,
      Function<@Nullable UUID, String> suite) {
    Map<String, String[]> soumis = request.getParameterMap();
    IssueGeste issue =
        gestes.faire(
            sujet,
            id,
            cle,
            vu(request),
            Boolean.parseBoolean(request.getParameter("_confirme")),
            soumis,
            acteur);
    if (issue instanceof IssueGeste.Fait fait) {
      flash.addFlashAttribute("confirmation", fait.suite().confirmation());
      return "redirect:" + suite.apply(fait.suite().dossierId());
    }
    ModelAndView page = page(entete);
    if (issue instanceof IssueGeste.Montrer montrer) {
      page.addObject("saisie", typed(soumis));
      return fill(
          page, montrer, montrer.isACorriger() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
    }
    return impossible(page, (IssueGeste.Impossible) issue);
  }

  private static ModelAndView page(Entete entete) {
    ModelAndView page = new ModelAndView("dossiers/geste");
    page.addObject("entete", entete);
    page.addObject("retour", entete.retour());
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

  /** A page that says nothing of what it saw saw nothing: whoever acted since wins. */
  private static long vu(HttpServletRequest request) {
    String vu = request.getParameter("_vu");
    return vu != null && vu.matches("\\d{1,18}") ? Long.parseLong(vu) : -1;
  }

  /** What was typed, to be sent again with the confirmation. */
  private static Map<String, String[]> typed(Map<String, String[]> soumis) {
    return soumis.entrySet().stream()
        .filter(e -> !e.getKey().startsWith("_"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
