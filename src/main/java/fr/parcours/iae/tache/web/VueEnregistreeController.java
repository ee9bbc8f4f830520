package fr.parcours.iae.tache.web;

import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.VueEnregistreeService;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a name to the list as it is shown, and takes names away. */
@Controller
class VueEnregistreeController {

  private final VueEnregistreeService vues;
  private final ActeurCourant courant;

  VueEnregistreeController(VueEnregistreeService vues, ActeurCourant courant) {
    this.vues = vues;
    this.courant = courant;
  }

  /** The list this person last looked at, which is the one on the screen. */
  @PostMapping("/taches/vues")
  String save(
      @RequestParam(defaultValue = "") String nom,
      @RequestParam(defaultValue = "false") boolean partagee,
      HttpSession session,
      RedirectAttributes flash) {
    Acteur acteur = courant.get();
    AdresseListe adresse = new MemoireListe(session, acteur).adresse();
    Resultat<UUID> resultat = vues.save(nom, adresse.durable(), partagee, acteur);
    resultat.refus().ifPresent(refus -> flash.addFlashAttribute("manque", refus.message()));
    if (resultat.isFait()) {
      flash.addFlashAttribute(
          "confirmation",
          partagee
              ? "Vue enregistrée : toute votre organisation l’a désormais."
              : "Vue enregistrée : vous seul l’avez.");
    }
    return "redirect:" + adresse.ici();
  }

  @PostMapping("/taches/vues/{id}/retrait")
  String remove(@PathVariable UUID id, HttpSession session, RedirectAttributes flash) {
    Acteur acteur = courant.get();
    if (!vues.remove(id, acteur)) {
      throw new IntrouvableException("vue");
    }
    flash.addFlashAttribute("confirmation", "Vue retirée.");
    return "redirect:" + new MemoireListe(session, acteur).adresse().ici();
  }
}
