package fr.parcours.iae.parcours.web;

import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.parcours.FicheService;
import fr.parcours.iae.parcours.FiltreSalaries;
import fr.parcours.iae.parcours.Salarie;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.Sujet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a PASS, and the list of the people a SIAE hired on one. */
@Controller
class PassController {

  private static final int TAILLE = 20;

  private final FicheService fiches;
  private final GesteService gestes;
  private final ActeurCourant acteurCourant;
  private final Clock clock;

  PassController(
      FicheService fiches, GesteService gestes, ActeurCourant acteurCourant, Clock clock) {
    this.fiches = fiches;
    this.gestes = gestes;
    this.acteurCourant = acteurCourant;
    this.clock = clock;
  }

  @GetMapping("/pass/{id}")
  String show(@PathVariable UUID id, Model model) {
    Acteur acteur = acteurCourant.get();
    model.addAttribute("fiche", fiches.show(id, acteur));
    model.addAttribute("gestes", gestes.possibles(Sujet.PASS, id, acteur));
    model.addAttribute("aujourdhui", LocalDate.now(clock));
    return "pass/pass";
  }

  @GetMapping("/salaries")
  String salaries(
      AdresseSalaries adresse,
      @RequestParam(defaultValue = "0") int page,
      HttpServletRequest request,
      Model model) {
    Acteur acteur = acteurCourant.get();
    LocalDate today = LocalDate.now(clock);
    FiltreSalaries filtre = adresse.filtre(today, Math.min(Math.max(page, 0), 1000), TAILLE);
    List<Salarie> found = fiches.salaries(AdresseSalaries.siae(acteur), filtre, acteur);
    model.addAttribute("salaries", found.subList(0, Math.min(TAILLE, found.size())));
    model.addAttribute("suite", found.size() > TAILLE);
    model.addAttribute("fin", adresse.mois());
    model.addAttribute("contrat", filtre.contrat().name());
    model.addAttribute("expires", filtre.avecExpires());
    model.addAttribute("suspendus", filtre.suspendus());
    model.addAttribute("page", filtre.page());
    model.addAttribute("aujourdhui", today);
    model.addAttribute("exports", LiensExport.of("/salaries", request, AdresseSalaries.FILTRES));
    return "pass/salaries";
  }
}
