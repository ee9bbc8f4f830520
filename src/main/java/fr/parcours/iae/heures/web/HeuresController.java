package fr.parcours.iae.heures.web;

import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.heures.HeuresService;
import fr.parcours.iae.heures.ImportHeuresService;
import fr.parcours.iae.heures.ListeHeuresService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The hours of a month, person by person, and the file that declares them all at once. */
@Controller
class HeuresController {

  private static final int TAILLE = 20;
  private static final DateTimeFormatter MOIS =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

  private final ListeHeuresService liste;
  private final HeuresService heures;
  private final ImportHeuresService imports;
  private final ActeurCourant acteurCourant;
  private final Clock clock;

  HeuresController(
      ListeHeuresService liste,
      HeuresService heures,
      ImportHeuresService imports,
      ActeurCourant acteurCourant,
      Clock clock) {
    this.liste = liste;
    this.heures = heures;
    this.imports = imports;
    this.acteurCourant = acteurCourant;
    this.clock = clock;
  }

  @GetMapping("/heures")
  String list(
      @RequestParam(required = false) @Nullable String mois,
      @RequestParam(defaultValue = "0") int page,
      HttpServletRequest request,
      Model model) {
    Acteur acteur = acteurCourant.get();
    YearMonth courant = YearMonth.now(clock);
    YearMonth voulu = ExportHeuresController.month(mois, courant);
    UUID siae = ExportHeuresController.siae(acteur);
    int from = Math.min(Math.max(page, 0), 1000);
    List<ListeHeuresService.Salarie> found = liste.list(siae, voulu, TAILLE, from, acteur);
    model.addAttribute("salaries", found.subList(0, Math.min(TAILLE, found.size())));
    model.addAttribute("suite", found.size() > TAILLE);
    model.addAttribute("page", from);
    model.addAttribute("total", liste.total(siae, voulu));
    model.addAttribute(
        "exports", LiensExport.of("/heures", request, ExportHeuresController.FILTRES));
    model.addAttribute("mois", voulu);
    model.addAttribute("libelleMois", MOIS.format(voulu));
    model.addAttribute("suivant", voulu.isBefore(courant));
    model.addAttribute("miseADisposition", heures.isMiseADisposition(acteur));
    return "heures/liste";
  }

  @PostMapping("/heures")
  String importFile(@RequestParam("fichier") MultipartFile fichier, RedirectAttributes flash)
      throws IOException {
    if (fichier.isEmpty()) {
      flash.addFlashAttribute("refus", Refus.saisie("FICHIER_ABSENT", "Choisissez un fichier."));
      return "redirect:/heures";
    }
    Resultat<ImportHeuresService.Rapport> rapport =
        imports.importFile(
            new String(fichier.getBytes(), StandardCharsets.UTF_8), acteurCourant.get());
    rapport.refus().ifPresent(r -> flash.addFlashAttribute("refus", r));
    if (rapport.isFait()) {
      flash.addFlashAttribute("rapport", rapport.orElseThrow());
    }
    return "redirect:/heures";
  }
}
