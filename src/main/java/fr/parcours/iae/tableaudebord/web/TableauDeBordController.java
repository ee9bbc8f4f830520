package fr.parcours.iae.tableaudebord.web;

import fr.parcours.iae.regles.TauxSorties;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.tableaudebord.TableauDeBordService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the current organisation. */
@Controller
class TableauDeBordController {

  private final TableauDeBordService tableaux;
  private final ActeurCourant acteurCourant;

  TableauDeBordController(TableauDeBordService tableaux, ActeurCourant acteurCourant) {
    this.tableaux = tableaux;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/organisation")
  String show(Model model) {
    model.addAttribute("tableau", tableaux.show(acteurCourant.get()));
    model.addAttribute("plancherDynamiques", TauxSorties.PLANCHER_DYNAMIQUES);
    return "tableaudebord/tableau";
  }
}
