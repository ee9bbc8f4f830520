package fr.parcours.iae.parcours.web;

import fr.parcours.iae.parcours.FichePass;
import fr.parcours.iae.parcours.FicheService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.tache.Sujet;
import fr.parcours.iae.tache.web.PagesGeste;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page per thing that may be done with a PASS beside its tasks. */
@Controller
class GestePassController {

  private final PagesGeste pages;
  private final FicheService fiches;
  private final ActeurCourant acteurCourant;

  GestePassController(PagesGeste pages, FicheService fiches, ActeurCourant acteurCourant) {
    this.pages = pages;
    this.fiches = fiches;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/pass/{id}/gestes/{geste}")
  ModelAndView show(@PathVariable UUID id, @PathVariable String geste) {
    Acteur acteur = acteurCourant.get();
    return pages.show(Sujet.PASS, id, geste, entete(id, acteur), acteur);
  }

  @PostMapping("/pass/{id}/gestes/{geste}")
  Object faire(
      @PathVariable UUID id,
      @PathVariable String geste,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    return pages.faire(
        Sujet.PASS,
        id,
        geste,
        entete(id, acteur),
        request,
        flash,
        acteur,
        suite -> "/pass/" + (suite == null ? id : suite));
  }

  private PagesGeste.Entete entete(UUID id, Acteur acteur) {
    FichePass fiche = fiches.show(id, acteur);
    String siae = fiche.siae();
    return new PagesGeste.Entete(
        "/pass/" + id,
        "PASS IAE",
        fiche.personne(),
        "PASS IAE " + fiche.pass().affichage() + (siae == null ? "" : ", " + siae),
        null);
  }
}
