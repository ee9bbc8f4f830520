package fr.parcours.iae.tache.web;

import fr.parcours.iae.piece.PieceService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.Sujet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** The page of a gesture, whatever it is done to; the caller checked who may see the case. */
@Component
public class PagesGeste {

  private final GesteService gestes;
  private final PieceService pieces;

  PagesGeste(GesteService gestes, PieceService pieces) {
    this.gestes = gestes;
    this.pieces = pieces;
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
    return shown(page(entete, Map.of()), gestes.show(sujet, id, cle, acteur));
  }

  private static ModelAndView shown(ModelAndView page, IssueGeste issue) {
    return issue instanceof IssueGeste.Montrer montrer
        ? fill(page, montrer, HttpStatus.OK)
        : impossible(page, (IssueGeste.Impossible) issue);
  }

  /** Keeps the file that came with the form at once: it need not be chosen again. */
  private Optional<Refus> receive(
      Sujet sujet,
      UUID id,
      String cle,
      HttpServletRequest request,
      Map<String, String[]> soumis,
      Acteur acteur) {
    MultipartHttpServletRequest multipart =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    MultipartFile fichier = multipart == null ? null : multipart.getFile("_fichier");
    if (fichier == null || fichier.isEmpty() || !gestes.takesFile(sujet, id, cle, acteur)) {
      return Optional.empty();
    }
    try {
      String nom = fichier.getOriginalFilename();
      Resultat<UUID> piece =
          pieces.receive(id, nom == null ? "bilan.pdf" : nom, fichier.getBytes(), acteur);
      if (piece.isFait()) {
        soumis.put(PieceService.CHAMP, new String[] {piece.orElseThrow().toString()});
      }
      return piece.refus();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file sent before was refused by the antivirus since: the form goes on without it. */
  private Optional<Refus> malware(UUID id, Map<String, String[]> soumis) {
    String[] piece = soumis.get(PieceService.CHAMP);
    Optional<Refus> refus =
        piece == null || piece.length == 0 ? Optional.empty() : pieces.refusal(id, piece[0]);
    refus.ifPresent(r -> soumis.remove(PieceService.CHAMP));
    return refus;
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
    Map<String, String[]> soumis = new HashMap<>(request.getParameterMap());
    if (soumis.containsKey("_refresh")) {
      return shown(page(entete, soumis), gestes.refresh(sujet, id, cle, soumis, acteur));
    }
    Optional<Refus> refused =
        receive(sujet, id, cle, request, soumis, acteur).or(() -> malware(id, soumis));
    if (refused.isPresent()) {
      ModelAndView page =
          shown(page(entete, soumis), gestes.refresh(sujet, id, cle, soumis, acteur));
      page.addObject("refus", refused.get());
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
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
    ModelAndView page = page(entete, soumis);
    if (issue instanceof IssueGeste.Montrer montrer) {
      page.addObject("saisie", typed(soumis));
      return fill(
          page, montrer, montrer.isACorriger() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
    }
    return impossible(page, (IssueGeste.Impossible) issue);
  }

  private static ModelAndView page(Entete entete, Map<String, String[]> soumis) {
    ModelAndView page = new ModelAndView("dossiers/geste");
    page.addObject("entete", entete);
    page.addObject("retour", entete.retour());
    String[] piece = soumis.get(PieceService.CHAMP);
    page.addObject("piece", piece == null || piece.length == 0 ? null : piece[0]);
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
