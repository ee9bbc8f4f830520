package fr.parcours.iae.compte.web;

import fr.parcours.iae.compte.ErreurSaisie;
import fr.parcours.iae.compte.LienCompte;
import fr.parcours.iae.compte.LienService;
import fr.parcours.iae.compte.MotDePasseService;
import fr.parcours.iae.shared.Refus;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A forgotten password: one answer for every address, then the link of the mail. */
@Controller
class MotDePasseController {

  private static final String DEMANDE = "compte/mot-de-passe-oublie";

  private final MotDePasseService motsDePasse;
  private final DebitInscriptions debit;

  MotDePasseController(MotDePasseService motsDePasse, DebitInscriptions debit) {
    this.motsDePasse = motsDePasse;
    this.debit = debit;
  }

  @GetMapping("/mot-de-passe")
  ModelAndView ask() {
    return asked("", List.of(), HttpStatus.OK);
  }

  @PostMapping("/mot-de-passe")
  Object request(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
    if (!debit.allows(request.getRemoteAddr())) {
      return asked(email, InscriptionController.tooMany("email"), HttpStatus.TOO_MANY_REQUESTS);
    }
    List<ErreurSaisie> erreurs = motsDePasse.request(email);
    return erreurs.isEmpty()
        ? "redirect:/mot-de-passe/envoye"
        : asked(email, erreurs, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @GetMapping("/mot-de-passe/envoye")
  String sent(Model model) {
    model.addAttribute("envoye", true);
    return DEMANDE;
  }

  /** Looking uses nothing up: mail scanners follow links. */
  @GetMapping("/mot-de-passe/{jeton}")
  ModelAndView show(@PathVariable String jeton) {
    return page(jeton, List.of());
  }

  @PostMapping("/mot-de-passe/{jeton}")
  Object change(
      @PathVariable String jeton,
      @RequestParam(defaultValue = "") String motDePasse,
      @RequestParam(defaultValue = "") String confirmation,
      HttpServletRequest request)
      throws ServletException {
    Optional<ErreurSaisie> different = MotsDePasse.different(motDePasse, confirmation);
    if (different.isPresent()) {
      return page(jeton, List.of(different.get()));
    }
    Optional<Refus> refus = motsDePasse.change(jeton, motDePasse);
    if (refus.isPresent()) {
      return refus.get().equals(LienService.PERDU)
          ? InvitationController.lost()
          : page(jeton, MotsDePasse.refused(refus.get()));
    }
    request.logout();
    return "redirect:/connexion?change";
  }

  private ModelAndView page(String jeton, List<ErreurSaisie> erreurs) {
    Optional<LienCompte> lien = motsDePasse.find(jeton);
    if (lien.isEmpty()) {
      return InvitationController.lost();
    }
    ModelAndView page =
        new ModelAndView(
            "compte/mot-de-passe",
            erreurs.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    page.addObject("jeton", jeton);
    page.addObject("lien", lien.get());
    page.addObject("erreurs", erreurs);
    return page;
  }

  private static ModelAndView asked(String email, List<ErreurSaisie> erreurs, HttpStatus status) {
    ModelAndView page = new ModelAndView(DEMANDE, status);
    page.addObject("email", email);
    page.addObject("erreurs", erreurs);
    return page;
  }
}
