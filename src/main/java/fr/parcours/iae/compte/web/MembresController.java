package fr.parcours.iae.compte.web;

import fr.parcours.iae.compte.ErreurSaisie;
import fr.parcours.iae.compte.InvitationService;
import fr.parcours.iae.compte.LienCompte;
import fr.parcours.iae.compte.SaisieInvitation;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.organisation.MembreService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.securite.Appartenance;
import fr.parcours.iae.securite.UtilisateurConnecte;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the current organisation: everybody sees them, its administrators change them. */
@Controller
class MembresController {

  private static final String PAGE = "redirect:/organisation/membres";

  private final MembreService membres;
  private final InvitationService invitations;
  private final ActeurCourant courant;
  private final Clock clock;

  MembresController(
      MembreService membres, InvitationService invitations, ActeurCourant courant, Clock clock) {
    this.membres = membres;
    this.invitations = invitations;
    this.courant = courant;
    this.clock = clock;
  }

  @GetMapping("/organisation/membres")
  ModelAndView list(HttpServletRequest request) {
    ModelAndView page = page(new SaisieInvitation("", "", "", false), List.of());
    return page.addObject("exports", LiensExport.of("/organisation/membres", request));
  }

  @PostMapping("/organisation/membres")
  Object invite(
      @RequestParam(required = false) @Nullable String prenom,
      @RequestParam(required = false) @Nullable String nom,
      @RequestParam(required = false) @Nullable String email,
      @RequestParam(required = false) @Nullable String role,
      RedirectAttributes flash) {
    SaisieInvitation saisie = SaisieInvitation.typed(prenom, nom, email, role);
    List<ErreurSaisie> erreurs = invitations.invite(saisie, courant.get());
    if (!erreurs.isEmpty()) {
      return page(saisie, erreurs);
    }
    flash.addFlashAttribute(
        "confirmation", "Invitation envoyée : elle est valable quatorze jours.");
    return PAGE;
  }

  @PostMapping("/organisation/membres/{id}/role")
  String role(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean administrateur,
      RedirectAttributes flash) {
    return told(
        membres.setAdministrateur(id, administrateur, courant.get()),
        administrateur
            ? "Cette personne administre désormais l’organisation."
            : "Cette personne n’administre plus l’organisation.",
        flash);
  }

  @PostMapping("/organisation/membres/{id}/desactivation")
  String deactivate(@PathVariable UUID id, RedirectAttributes flash) {
    Acteur acteur = courant.get();
    Resultat<UUID> resultat = membres.deactivate(id, acteur);
    if (resultat.isFait() && id.equals(acteur.utilisateurId())) {
      return "redirect:/mon-espace";
    }
    return told(resultat, "Cette personne n’agit plus pour l’organisation, dès maintenant.", flash);
  }

  @PostMapping("/organisation/invitations/{id}/renvoi")
  String resend(@PathVariable UUID id, RedirectAttributes flash) {
    Optional<Refus> refus = invitations.resend(id, courant.get());
    flash.addFlashAttribute(
        refus.isEmpty() ? "confirmation" : "erreur",
        refus
            .map(Refus::message)
            .orElse("Nouvelle invitation envoyée : le lien précédent n’ouvre plus rien."));
    return PAGE;
  }

  @PostMapping("/organisation/invitations/{id}/annulation")
  String cancel(@PathVariable UUID id, RedirectAttributes flash) {
    invitations.cancel(id, courant.get());
    flash.addFlashAttribute("confirmation", "Invitation annulée : son lien n’ouvre plus rien.");
    return PAGE;
  }

  private static String told(
      Resultat<UUID> resultat, String confirmation, RedirectAttributes flash) {
    flash.addFlashAttribute(
        resultat.isFait() ? "confirmation" : "erreur",
        resultat.refus().map(Refus::message).orElse(confirmation));
    return PAGE;
  }

  private ModelAndView page(SaisieInvitation saisie, List<ErreurSaisie> erreurs) {
    Acteur acteur = courant.get();
    ModelAndView page =
        new ModelAndView(
            "compte/membres", erreurs.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    page.addObject("membres", membres.list(acteur));
    page.addObject("administrateur", acteur.administrateurOrganisation());
    page.addObject(
        "organisation",
        courant
            .utilisateur()
            .flatMap(UtilisateurConnecte::organisation)
            .map(Appartenance::nom)
            .orElse(""));
    List<LienCompte> attendues =
        acteur.administrateurOrganisation() ? invitations.list(acteur) : List.of();
    page.addObject("invitations", attendues);
    page.addObject("maintenant", OffsetDateTime.now(clock));
    page.addObject("saisie", saisie);
    page.addObject("erreurs", erreurs);
    return page;
  }
}
