package fr.parcours.iae.publication.web;

import fr.parcours.iae.publication.ApprobationService;
import fr.parcours.iae.publication.EtatProposition;
import fr.parcours.iae.publication.FicheProposition;
import fr.parcours.iae.publication.LecturePropositionsService;
import fr.parcours.iae.publication.Proposition;
import fr.parcours.iae.publication.PropositionService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of proposed versions, and the page where one is read, corrected and decided. */
@Controller
class PropositionsController {

  private static final String PAGE = "publication/proposition";

  private final LecturePropositionsService lecture;
  private final PropositionService propositions;
  private final ApprobationService approbations;
  private final ActeurCourant courant;

  PropositionsController(
      LecturePropositionsService lecture,
      PropositionService propositions,
      ApprobationService approbations,
      ActeurCourant courant) {
    this.lecture = lecture;
    this.propositions = propositions;
    this.approbations = approbations;
    this.courant = courant;
  }

  /**
   * The list.
   *
   * @param etat name of a state, or {@code moi} for what waits for the reader; all otherwise
   */
  @GetMapping("/administration/publications")
  String list(
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String cle,
      Model model) {
    boolean pourMoi = "moi".equals(etat);
    EtatProposition asked =
        Arrays.stream(EtatProposition.values())
            .filter(e -> e.name().equals(etat))
            .findFirst()
            .orElse(null);
    List<Proposition> shown =
        lecture.all(asked, pourMoi, cle.isBlank() ? null : cle, courant.get());
    model.addAttribute("propositions", shown);
    model.addAttribute("etats", EtatProposition.values());
    model.addAttribute("etat", pourMoi ? "moi" : asked == null ? "" : asked.name());
    model.addAttribute("cle", cle);
    return "publication/liste";
  }

  @GetMapping("/administration/publications/{id}")
  String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
    EnvoiTropGrandFilter.giveBack(request, model);
    fill(model, id);
    if (!model.containsAttribute("saisie")) {
      model.addAttribute("saisie", Map.of());
    }
    return PAGE;
  }

  /** The proposed drawing, for the viewer. */
  @GetMapping("/administration/publications/{id}/diagramme")
  ResponseEntity<String> diagramme(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(lecture.propose(id, courant.get()).xml());
  }

  @GetMapping("/administration/publications/{id}/fichiers/{nom}")
  ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String nom) {
    return FichiersEnvoyes.envoi(nom, lecture.telecharge(id, nom, courant.get()));
  }

  @PostMapping("/administration/publications/{id}/correction")
  Object correct(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int vue,
      @RequestParam(defaultValue = "") String commentaire,
      @RequestParam(required = false) @Nullable List<MultipartFile> fichiers,
      Model model,
      RedirectAttributes flash) {
    return answer(
        id,
        propositions.correct(
            id, vue, FichiersEnvoyes.recus(fichiers), commentaire.strip(), courant.get()),
        "Fichiers reçus et contrôlés.",
        Map.of("commentaire", commentaire, "geste", "correction"),
        model,
        flash);
  }

  @PostMapping("/administration/publications/{id}/approbation")
  Object approve(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int vue,
      @RequestParam(defaultValue = "") String motif,
      Model model,
      RedirectAttributes flash) {
    Resultat<Integer> resultat = approbations.approve(id, vue, motif.strip(), courant.get());
    return answer(
        id,
        resultat,
        "Version approuvée : elle attend maintenant d’être mise en vigueur quelque part.",
        Map.of("motif", motif, "geste", "decision"),
        model,
        flash);
  }

  @PostMapping("/administration/publications/{id}/refus")
  Object refuse(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int vue,
      @RequestParam(defaultValue = "") String motif,
      Model model,
      RedirectAttributes flash) {
    return answer(
        id,
        approbations.refuse(id, vue, motif.strip(), courant.get()),
        "Version refusée : elle ne servira nulle part.",
        Map.of("motif", motif, "geste", "decision"),
        model,
        flash);
  }

  @PostMapping("/administration/publications/{id}/retrait")
  Object withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String motif,
      Model model,
      RedirectAttributes flash) {
    return answer(
        id,
        propositions.withdraw(id, motif.strip(), courant.get()),
        "Proposition retirée.",
        Map.of("motifRetrait", motif, "geste", "retrait"),
        model,
        flash);
  }

  private Object answer(
      UUID id,
      Resultat<?> resultat,
      String confirmation,
      Map<String, String> saisie,
      Model model,
      RedirectAttributes flash) {
    if (resultat.refus().isEmpty()) {
      flash.addFlashAttribute("confirmation", confirmation);
      return "redirect:" + AdressePropositions.of(id);
    }
    model.addAttribute("refus", resultat.refus().get());
    model.addAttribute("saisie", saisie);
    fill(model, id);
    return new ModelAndView(PAGE, new HashMap<>(model.asMap()), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private void fill(Model model, UUID id) {
    Acteur acteur = courant.get();
    FicheProposition fiche = lecture.fiche(id, acteur);
    model.addAttribute("fiche", fiche);
    model.addAttribute("segment", AdressePropositions.segment(fiche.proposition().nature()));
  }
}
