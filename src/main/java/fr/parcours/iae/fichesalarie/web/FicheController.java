package fr.parcours.iae.fichesalarie.web;

import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.fichesalarie.EnvoiGroupe;
import fr.parcours.iae.fichesalarie.FicheSalarieService;
import fr.parcours.iae.fichesalarie.LectureFichesService;
import fr.parcours.iae.fichesalarie.RejetService;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fiches of the current SIAE: by state, one by one. */
@Controller
class FicheController {

  private static final int TAILLE = 30;
  private static final int PAGE_MAX = 1000;

  private final LectureFichesService lecture;
  private final FicheSalarieService fiches;
  private final RejetService rejets;
  private final EnvoiGroupe envois;
  private final ActeurCourant courant;

  FicheController(
      LectureFichesService lecture,
      FicheSalarieService fiches,
      RejetService rejets,
      EnvoiGroupe envois,
      ActeurCourant courant) {
    this.lecture = lecture;
    this.fiches = fiches;
    this.rejets = rejets;
    this.envois = envois;
    this.courant = courant;
  }

  @GetMapping("/fiches-salarie")
  String list(
      @RequestParam(defaultValue = "NOUVELLE") String etat,
      @RequestParam(defaultValue = "0") String page,
      HttpServletRequest request,
      Model model) {
    Acteur acteur = courant.get();
    UUID siae = ExportFichesController.siae(acteur);
    EtatFicheSalarie choisi = ExportFichesController.etat(etat);
    int n = page.matches("\\d{1,4}") ? Math.min(Integer.parseInt(page), PAGE_MAX) : 0;
    List<LectureFichesService.Ligne> found = lecture.list(siae, choisi, acteur, TAILLE, n);
    model.addAttribute("comptes", lecture.counts(siae));
    model.addAttribute("etat", choisi);
    model.addAttribute("administrateur", acteur.administrateurOrganisation());
    model.addAttribute(
        "groupe", choisi == EtatFicheSalarie.NOUVELLE || choisi == EtatFicheSalarie.EN_ERREUR);
    model.addAttribute("lignes", found.subList(0, Math.min(TAILLE, found.size())));
    model.addAttribute("suite", found.size() > TAILLE);
    model.addAttribute("page", n);
    model.addAttribute(
        "exports", LiensExport.of("/fiches-salarie", request, ExportFichesController.FILTRES));
    model.addAttribute("bloquees", lecture.blocked(siae, acteur));
    return "fiches/liste";
  }

  /** Several at once, as prefilled: a result for each. */
  @PostMapping("/fiches-salarie/envoi")
  String sendSeveral(
      @RequestParam(defaultValue = "NOUVELLE") String etat,
      @RequestParam(name = "fiche", required = false) @Nullable List<UUID> ids,
      RedirectAttributes flash) {
    if (ids == null || ids.isEmpty()) {
      flash.addFlashAttribute("erreur", "Choisissez au moins une fiche.");
    } else {
      flash.addFlashAttribute("resultats", envois.complete(ids, courant.get()));
    }
    return "redirect:/fiches-salarie?etat=" + ("EN_ERREUR".equals(etat) ? etat : "NOUVELLE");
  }

  @GetMapping("/fiches-salarie/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("f", lecture.show(id, courant.get()));
    return "fiches/fiche";
  }

  @PostMapping("/fiches-salarie/{id}/desactivation")
  String disable(@PathVariable UUID id, RedirectAttributes flash) {
    return after(
        id,
        fiches.disable(id, courant.get()),
        "La fiche est désactivée. Si l’ASP l’a déjà, seules les nouvelles dates du PASS lui parviendront.",
        flash);
  }

  @PostMapping("/fiches-salarie/{id}/reactivation")
  String enable(@PathVariable UUID id, RedirectAttributes flash) {
    return after(
        id, fiches.enable(id, courant.get()), "La fiche est à compléter de nouveau.", flash);
  }

  /** A line that leaves again by itself is corrected now instead. */
  @PostMapping("/fiches-salarie/{id}/correction")
  String correct(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID ligne,
      RedirectAttributes flash) {
    Resultat<UUID> resultat = rejets.correct(ligne == null ? id : ligne, courant.get());
    return after(id, resultat, "La fiche est à corriger : l’étape est dans vos tâches.", flash);
  }

  private static String after(
      UUID id, Resultat<?> resultat, String fait, RedirectAttributes flash) {
    resultat
        .refus()
        .ifPresentOrElse(
            refus -> flash.addFlashAttribute("erreur", refus.message()),
            () -> flash.addFlashAttribute("confirmation", fait));
    return "redirect:/fiches-salarie/" + id;
  }
}
