package fr.parcours.iae.dossier.web;

import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.dossier.Ligne;
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

/** One page per thing that may be done with a case beside its tasks. */
@Controller
class GesteController {

  private final PagesGeste pages;
  private final DossierService dossiers;
  private final ActeurCourant acteurCourant;

  GesteController(PagesGeste pages, DossierService dossiers, ActeurCourant acteurCourant) {
    this.pages = pages;
    this.dossiers = dossiers;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping({"/dossiers/{id}/gestes/{geste}", "/mon-parcours/{id}/gestes/{geste}"})
  ModelAndView show(@PathVariable UUID id, @PathVariable String geste) {
    Acteur acteur = acteurCourant.get();
    return pages.show(Sujet.CANDIDATURE, id, geste, entete(id, acteur), acteur);
  }

  @PostMapping({"/dossiers/{id}/gestes/{geste}", "/mon-parcours/{id}/gestes/{geste}"})
  Object faire(
      @PathVariable UUID id,
      @PathVariable String geste,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    return pages.faire(
        Sujet.CANDIDATURE,
        id,
        geste,
        entete(id, acteur),
        request,
        flash,
        acteur,
        suite -> suite == null ? "/candidatures" : path(suite, acteur));
  }

  private PagesGeste.Entete entete(UUID id, Acteur acteur) {
    Ligne ligne = dossiers.entete(id, acteur);
    return new PagesGeste.Entete(
        path(id, acteur),
        "Dossier",
        ligne.personne(),
        ligne.resume().siae(),
        ligne.resume().etat().libelle());
  }

  private static String path(UUID id, Acteur acteur) {
    return (acteur.isCandidat() ? "/mon-parcours/" : "/dossiers/") + id;
  }
}
