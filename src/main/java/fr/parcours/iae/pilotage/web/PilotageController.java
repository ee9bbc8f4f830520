package fr.parcours.iae.pilotage.web;

import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.pilotage.CarteProcessus;
import fr.parcours.iae.pilotage.Chaleur;
import fr.parcours.iae.pilotage.DureePeriode;
import fr.parcours.iae.pilotage.Grain;
import fr.parcours.iae.pilotage.ObjetAttendu;
import fr.parcours.iae.pilotage.PageDossiers;
import fr.parcours.iae.pilotage.PilotageService;
import fr.parcours.iae.pilotage.RetenueService;
import fr.parcours.iae.pilotage.TableauPilotage;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.tache.web.Demarches;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where cases wait: the figures, a process on its diagram, the cases behind a figure. */
@Controller
class PilotageController {

  private static final int TAILLE = 20;
  private static final int DERNIERE_PAGE = 500;

  private final PilotageService pilotage;
  private final RetenueService retenues;
  private final ActeurCourant courant;

  PilotageController(PilotageService pilotage, RetenueService retenues, ActeurCourant courant) {
    this.pilotage = pilotage;
    this.retenues = retenues;
    this.courant = courant;
  }

  @ModelAttribute
  void choices(Model model) {
    model.addAttribute("durees", DureePeriode.values());
    model.addAttribute("demarches", Demarches.TOUTES);
    model.addAttribute("etapesConnues", pilotage.etapes());
    model.addAttribute("objets", ObjetAttendu.values());
    model.addAttribute("kinds", pilotage.kinds());
    model.addAttribute("organisations", Map.of());
  }

  @GetMapping("/pilotage")
  String show(
      @ModelAttribute("adresse") AdressePilotage adresse, HttpServletRequest request, Model model) {
    model.addAttribute(
        "exports", LiensExport.of("/pilotage", request, ExportPilotageController.FILTRES));
    TableauPilotage tableau =
        pilotage.show(adresse.demande(), adresse.duree(), adresse.grain(), courant.get());
    model.addAttribute("tableau", tableau);
    model.addAttribute(
        "organisations", pilotage.organisations(tableau.territoire(), adresse.demande().kind()));
    model.addAttribute("grains", Grain.values());
    return "pilotage/tableau";
  }

  @GetMapping("/pilotage/processus/{cle}")
  String processus(
      @PathVariable String cle, @ModelAttribute("adresse") AdressePilotage adresse, Model model) {
    CarteProcessus carte =
        pilotage.carte(
            cle, adresse.versionAsked(), adresse.demande(), adresse.duree(), courant.get());
    model.addAttribute("carte", carte);
    model.addAttribute("chaleurs", List.of(Chaleur.values()));
    model.addAttribute("cle", cle);
    return "pilotage/processus";
  }

  @GetMapping("/pilotage/processus/{cle}/diagrammes/{version}")
  ResponseEntity<String> diagramme(@PathVariable String cle, @PathVariable int version) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .body(pilotage.diagramme(cle, version));
  }

  @GetMapping("/pilotage/dossiers")
  String dossiers(
      @ModelAttribute("adresse") AdressePilotage adresse,
      @RequestParam(defaultValue = "") String retard,
      @RequestParam(defaultValue = "0") int page,
      HttpServletRequest request,
      Model model) {
    model.addAttribute(
        "exports",
        LiensExport.of("/pilotage/dossiers", request, ExportPilotageController.FILTRES_DOSSIERS));
    int from = Math.min(Math.max(page, 0), DERNIERE_PAGE);
    boolean enRetard = "oui".equals(retard);
    PageDossiers dossiers =
        pilotage.dossiers(adresse.demande(), enRetard, TAILLE, from, courant.get());
    model.addAttribute("dossiers", dossiers);
    model.addAttribute(
        "organisations", pilotage.organisations(dossiers.territoire(), adresse.demande().kind()));
    model.addAttribute("enRetard", enRetard);
    model.addAttribute("page", from);
    return "pilotage/dossiers";
  }

  @GetMapping("/pilotage/dossiers/{id}")
  String retenue(@PathVariable UUID id, Model model) {
    model.addAttribute("retenue", retenues.of(id, courant.get()));
    return "pilotage/retenue";
  }
}
