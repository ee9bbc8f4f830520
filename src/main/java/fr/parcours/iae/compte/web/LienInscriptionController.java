package fr.parcours.iae.compte.web;

import fr.parcours.iae.compte.ErreurSaisie;
import fr.parcours.iae.compte.InscriptionService;
import fr.parcours.iae.compte.InscriptionSiaeService;
import fr.parcours.iae.compte.LienCompte;
import fr.parcours.iae.compte.LienService;
import fr.parcours.iae.compte.NatureLien;
import fr.parcours.iae.compte.SaisieInvitation;
import fr.parcours.iae.organisation.SiaeOfficielle;
import fr.parcours.iae.securite.PageDemandee;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The link of a sign-up: a person chooses a password, a SIAE names its first administrator. */
@Controller
class LienInscriptionController {

  private final InscriptionService inscriptions;
  private final InscriptionSiaeService siaes;

  LienInscriptionController(InscriptionService inscriptions, InscriptionSiaeService siaes) {
    this.inscriptions = inscriptions;
    this.siaes = siaes;
  }

  /** Looking uses nothing up. */
  @GetMapping("/inscription/lien/{jeton}")
  ModelAndView show(@PathVariable String jeton) {
    return page(jeton, List.of());
  }

  @PostMapping("/inscription/lien/{jeton}")
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
    UUID choisie = inscriptions.find(jeton).map(LienCompte::organisationId).orElse(null);
    Resultat<UUID> resultat = inscriptions.open(jeton, motDePasse);
    if (resultat.refus().isPresent()) {
      return resultat.refus().get().equals(LienService.PERDU)
          ? InvitationController.lost()
          : page(jeton, MotsDePasse.refused(resultat.refus().get()));
    }
    PageDemandee.leaveKeepingChoice(request, choisie);
    return "redirect:/connexion?compte";
  }

  @PostMapping("/inscription/lien/{jeton}/administrateur")
  ModelAndView name(
      @PathVariable String jeton,
      @RequestParam(required = false) @Nullable String prenom,
      @RequestParam(required = false) @Nullable String nom,
      @RequestParam(required = false) @Nullable String email) {
    SaisieInvitation saisie = SaisieInvitation.typed(prenom, nom, email, null);
    Optional<LienCompte> lien = siaes.find(jeton);
    Optional<List<ErreurSaisie>> erreurs = siaes.name(jeton, saisie);
    if (lien.isEmpty() || erreurs.isEmpty()) {
      return InvitationController.lost();
    }
    return erreurs.get().isEmpty()
        ? new ModelAndView("compte/administrateur-invite", "saisie", saisie)
        : naming(jeton, lien.get(), saisie, erreurs.get());
  }

  private ModelAndView page(String jeton, List<ErreurSaisie> erreurs) {
    Optional<LienCompte> siae = siaes.find(jeton);
    if (siae.isPresent()) {
      return naming(jeton, siae.get(), SaisieInvitation.typed(null, null, null, null), erreurs);
    }
    Optional<LienCompte> lien = inscriptions.find(jeton);
    if (lien.isEmpty()) {
      return InvitationController.lost();
    }
    ModelAndView page = new ModelAndView("compte/ouverture", status(erreurs));
    page.addObject("jeton", jeton);
    page.addObject("lien", lien.get());
    page.addObject("orienteur", lien.get().nature() == NatureLien.ORIENTEUR);
    page.addObject("erreurs", erreurs);
    return page;
  }

  private ModelAndView naming(
      String jeton, LienCompte lien, SaisieInvitation saisie, List<ErreurSaisie> erreurs) {
    List<SiaeOfficielle> ouvrables = siaes.siaesOf(lien);
    if (ouvrables.isEmpty()) {
      return InvitationController.lost();
    }
    ModelAndView page = new ModelAndView("compte/administrateur", status(erreurs));
    page.addObject("jeton", jeton);
    page.addObject("siaes", ouvrables);
    page.addObject("saisie", saisie);
    page.addObject("erreurs", erreurs);
    return page;
  }

  private static HttpStatus status(List<ErreurSaisie> erreurs) {
    return erreurs.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
  }
}
