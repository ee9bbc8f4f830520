package fr.parcours.iae.compte.web;

import fr.parcours.iae.compte.ErreurSaisie;
import fr.parcours.iae.compte.InscriptionService;
import fr.parcours.iae.compte.InscriptionSiaeService;
import fr.parcours.iae.compte.NatureLien;
import fr.parcours.iae.compte.SaisieInscription;
import fr.parcours.iae.securite.PageDemandee;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sign-up: three ways in, and one answer that never says what was known already. */
@Controller
class InscriptionController {

  private static final String ENVOYEE = "redirect:/inscription/envoyee";

  private final InscriptionService inscriptions;
  private final InscriptionSiaeService siaes;
  private final DebitInscriptions debit;

  InscriptionController(
      InscriptionService inscriptions, InscriptionSiaeService siaes, DebitInscriptions debit) {
    this.inscriptions = inscriptions;
    this.siaes = siaes;
    this.debit = debit;
  }

  @GetMapping("/inscription")
  String ways() {
    return "compte/inscription";
  }

  @GetMapping("/inscription/candidat")
  ModelAndView candidat() {
    return person(NatureLien.CANDIDAT, SaisieInscription.VIDE, List.of(), HttpStatus.OK);
  }

  @PostMapping("/inscription/candidat")
  Object requestCandidat(
      @RequestParam(required = false) @Nullable String prenom,
      @RequestParam(required = false) @Nullable String nom,
      @RequestParam(required = false) @Nullable String email,
      @RequestParam(required = false) @Nullable String commune,
      HttpServletRequest request) {
    return request(
        NatureLien.CANDIDAT, SaisieInscription.typed(prenom, nom, email, commune, null), request);
  }

  @GetMapping("/inscription/orienteur")
  ModelAndView orienteur() {
    return person(NatureLien.ORIENTEUR, SaisieInscription.VIDE, List.of(), HttpStatus.OK);
  }

  @PostMapping("/inscription/orienteur")
  Object requestOrienteur(
      @RequestParam(required = false) @Nullable String prenom,
      @RequestParam(required = false) @Nullable String nom,
      @RequestParam(required = false) @Nullable String email,
      @RequestParam(required = false) @Nullable String commune,
      @RequestParam(required = false) @Nullable String organisation,
      HttpServletRequest request) {
    return request(
        NatureLien.ORIENTEUR,
        SaisieInscription.typed(prenom, nom, email, commune, organisation),
        request);
  }

  @GetMapping("/inscription/siae")
  ModelAndView siae() {
    return siret("", List.of(), HttpStatus.OK);
  }

  @PostMapping("/inscription/siae")
  Object requestSiae(@RequestParam(defaultValue = "") String siret, HttpServletRequest request) {
    if (!debit.allows(request.getRemoteAddr())) {
      return siret(siret, tooMany("siret"), HttpStatus.TOO_MANY_REQUESTS);
    }
    List<ErreurSaisie> erreurs = siaes.request(siret);
    return erreurs.isEmpty()
        ? ENVOYEE + "?siae"
        : siret(siret, erreurs, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @GetMapping("/inscription/envoyee")
  String sent(@RequestParam(required = false) @Nullable String siae, Model model) {
    model.addAttribute("siae", siae != null);
    return "compte/envoyee";
  }

  private Object request(NatureLien nature, SaisieInscription saisie, HttpServletRequest request) {
    if (!debit.allows(request.getRemoteAddr())) {
      return person(nature, saisie, tooMany("email"), HttpStatus.TOO_MANY_REQUESTS);
    }
    List<ErreurSaisie> erreurs =
        inscriptions.request(nature, saisie, PageDemandee.choice(request).orElse(null));
    return erreurs.isEmpty()
        ? ENVOYEE
        : person(nature, saisie, erreurs, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static ModelAndView person(
      NatureLien nature, SaisieInscription saisie, List<ErreurSaisie> erreurs, HttpStatus status) {
    ModelAndView page = new ModelAndView("compte/inscription-personne", status);
    page.addObject("orienteur", nature == NatureLien.ORIENTEUR);
    page.addObject("saisie", saisie);
    page.addObject("erreurs", erreurs);
    return page;
  }

  private static ModelAndView siret(String siret, List<ErreurSaisie> erreurs, HttpStatus status) {
    ModelAndView page = new ModelAndView("compte/inscription-siae", status);
    page.addObject("siret", siret);
    page.addObject("erreurs", erreurs);
    return page;
  }

  static List<ErreurSaisie> tooMany(String champ) {
    return List.of(
        new ErreurSaisie(
            champ,
            "TROP_DE_DEMANDES",
            "Trop de demandes sont venues de votre connexion : réessayez dans une heure."));
  }
}
