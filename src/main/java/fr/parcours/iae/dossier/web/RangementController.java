package fr.parcours.iae.dossier.web;

import fr.parcours.iae.candidature.RangementService;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting a candidature away, bringing it back, reopening it, from its Dossier. */
@Controller
class RangementController {

  private final DossierService dossiers;
  private final RangementService rangements;
  private final ActeurCourant acteurCourant;

  RangementController(
      DossierService dossiers, RangementService rangements, ActeurCourant acteurCourant) {
    this.dossiers = dossiers;
    this.rangements = rangements;
    this.acteurCourant = acteurCourant;
  }

  @PostMapping("/dossiers/{id}/archivage")
  String archive(@PathVariable UUID id, RedirectAttributes flash) {
    return act(id, rangements::archive, "Candidature archivée", flash);
  }

  @PostMapping("/dossiers/{id}/desarchivage")
  String unarchive(@PathVariable UUID id, RedirectAttributes flash) {
    return act(id, rangements::unarchive, "Candidature sortie des archives", flash);
  }

  @PostMapping("/dossiers/{id}/reouverture")
  String reopen(@PathVariable UUID id, RedirectAttributes flash) {
    return act(id, rangements::reopen, "Candidature rouverte : elle est à étudier", flash);
  }

  private String act(
      UUID id, BiFunction<UUID, Acteur, Resultat<?>> geste, String done, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    dossiers.show(id, acteur);
    geste
        .apply(id, acteur)
        .refus()
        .ifPresentOrElse(
            refus -> flash.addFlashAttribute("refus", refus),
            () -> flash.addFlashAttribute("confirmation", done));
    return "redirect:/dossiers/" + id;
  }
}
