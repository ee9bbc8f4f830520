package fr.parcours.iae.sortie.web;

import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.regles.TauxSorties;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.sortie.SortieService;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The exits of the current SIAE over twelve months, beside the reference floors. */
@Controller
class SortieController {

  private final SortieService sorties;
  private final ActeurCourant acteurCourant;

  SortieController(SortieService sorties, ActeurCourant acteurCourant) {
    this.sorties = sorties;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/sorties")
  String list(HttpServletRequest request, Model model) {
    Acteur acteur = acteurCourant.get();
    UUID siae = acteur.organisationId();
    if (siae == null) {
      throw new IntrouvableException("liste");
    }
    model.addAttribute("bilan", sorties.bilan(siae, acteur));
    model.addAttribute("plancherDynamiques", TauxSorties.PLANCHER_DYNAMIQUES);
    model.addAttribute("plancherDurables", TauxSorties.PLANCHER_DURABLES);
    model.addAttribute("exports", LiensExport.of("/sorties", request));
    return "sorties/liste";
  }
}
