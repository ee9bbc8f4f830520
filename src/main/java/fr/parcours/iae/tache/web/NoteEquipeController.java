package fr.parcours.iae.tache.web;

import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.Contextes;
import fr.parcours.iae.tache.NoteEquipeService;
import fr.parcours.iae.tache.TacheService;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A note for one's colleagues, from the page of a task. */
@Controller
class NoteEquipeController {

  private final NoteEquipeService notes;
  private final TacheService taches;
  private final Contextes contextes;
  private final ActeurCourant courant;

  NoteEquipeController(
      NoteEquipeService notes, TacheService taches, Contextes contextes, ActeurCourant courant) {
    this.notes = notes;
    this.taches = taches;
    this.contextes = contextes;
    this.courant = courant;
  }

  @PostMapping("/taches/{id}/notes")
  String write(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String texte,
      @RequestParam(defaultValue = "") List<UUID> pour,
      RedirectAttributes flash) {
    Acteur acteur = courant.get();
    String page = contextes.page(taches.acting(id, acteur));
    Resultat<UUID> note = notes.write(id, texte, pour, page, acteur);
    note.refus()
        .ifPresent(
            refus -> {
              flash.addFlashAttribute("manque", refus.message());
              flash.addFlashAttribute("noteRefusee", texte);
            });
    if (note.isFait()) {
      flash.addFlashAttribute("confirmation", "Note ajoutée : votre organisation seule la lit.");
    }
    return "redirect:/taches/" + id + "#notes";
  }
}
