package fr.parcours.iae.compte.web;

import fr.parcours.iae.compte.AcceptationService;
import fr.parcours.iae.compte.ErreurSaisie;
import fr.parcours.iae.compte.LienCompte;
import fr.parcours.iae.compte.LienService;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.securite.UtilisateurConnecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What an invited person sees. Looking uses nothing up: mail scanners follow links. A link that is
 * used, over, cancelled or was never sent gives one and the same page.
 */
@Controller
class InvitationController {

  private static final String PERDU = "compte/lien-perdu";

  private final AcceptationService acceptations;
  private final UtilisateurService utilisateurs;
  private final Organisations organisations;
  private final ActeurCourant courant;

  InvitationController(
      AcceptationService acceptations,
      UtilisateurService utilisateurs,
      Organisations organisations,
      ActeurCourant courant) {
    this.acceptations = acceptations;
    this.utilisateurs = utilisateurs;
    this.organisations = organisations;
    this.courant = courant;
  }

  @GetMapping("/invitation/{jeton}")
  ModelAndView show(@PathVariable String jeton) {
    return page(jeton, List.of());
  }

  /** Who has an account logs in on the way here, then comes back to the invitation. */
  @GetMapping("/invitation/{jeton}/compte")
  String logged() {
    return "redirect:/invitation/{jeton}";
  }

  /** Without an account: chooses a password, and logs in. */
  @PostMapping("/invitation/{jeton}")
  Object open(
      @PathVariable String jeton,
      @RequestParam(defaultValue = "") String motDePasse,
      @RequestParam(defaultValue = "") String confirmation,
      HttpServletRequest request)
      throws ServletException {
    Optional<ErreurSaisie> different = MotsDePasse.different(motDePasse, confirmation);
    if (different.isPresent()) {
      return page(jeton, List.of(different.get()));
    }
    Resultat<UUID> resultat = acceptations.open(jeton, motDePasse);
    if (resultat.refus().isPresent()) {
      return page(jeton, MotsDePasse.refused(resultat.refus().get()));
    }
    request.logout();
    return "redirect:/connexion?compte";
  }

  /** With an account: joins, and may act for the organisation at once. */
  @PostMapping("/invitation/{jeton}/compte")
  ModelAndView join(@PathVariable String jeton) {
    Resultat<UUID> resultat = acceptations.join(jeton, courant.get());
    if (resultat.refus().isPresent()) {
      Refus refus = resultat.refus().get();
      return refus.equals(LienService.PERDU)
          ? lost()
          : page(jeton, List.of(new ErreurSaisie("contenu", refus.code(), refus.message())));
    }
    ModelAndView page = new ModelAndView("compte/rejointe");
    page.addObject("organisation", organisation(resultat.orElseThrow()));
    return page;
  }

  private ModelAndView page(String jeton, List<ErreurSaisie> erreurs) {
    Optional<LienCompte> trouve = acceptations.find(jeton);
    if (trouve.isEmpty()) {
      return lost();
    }
    LienCompte lien = trouve.get();
    Optional<UtilisateurConnecte> connecte = courant.utilisateur();
    ModelAndView page =
        new ModelAndView(
            "compte/invitation",
            erreurs.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    page.addObject("jeton", jeton);
    page.addObject("lien", lien);
    page.addObject("organisation", organisation(Objects.requireNonNull(lien.organisationId())));
    page.addObject("compteExiste", utilisateurs.isTaken(lien.email()));
    page.addObject("bonCompte", connecte.filter(u -> acceptations.isFor(lien, u.id())).isPresent());
    page.addObject("autreCompte", connecte.map(UtilisateurConnecte::nomAffiche).orElse(null));
    page.addObject("erreurs", erreurs);
    return page;
  }

  private Organisation organisation(UUID id) {
    return organisations.find(id).orElseThrow();
  }

  static ModelAndView lost() {
    return new ModelAndView(PERDU, HttpStatus.NOT_FOUND);
  }
}
