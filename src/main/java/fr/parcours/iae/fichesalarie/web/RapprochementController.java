package fr.parcours.iae.fichesalarie.web;

import fr.parcours.iae.fichesalarie.ImportRapprochement;
import fr.parcours.iae.fichesalarie.RapprochementService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The support takes out the list of people the ASP knows otherwise, and brings its answer in. */
@Controller
class RapprochementController {

  private static final String PAGE = "redirect:/rapprochements";

  private final RapprochementService rapprochements;
  private final ImportRapprochement imports;
  private final ActeurCourant courant;
  private final Clock clock;

  RapprochementController(
      RapprochementService rapprochements,
      ImportRapprochement imports,
      ActeurCourant courant,
      Clock clock) {
    this.rapprochements = rapprochements;
    this.imports = imports;
    this.courant = courant;
    this.clock = clock;
  }

  @GetMapping("/rapprochements")
  String show(Model model) {
    model.addAttribute("etat", rapprochements.show(courant.get()));
    return "fiches/rapprochements";
  }

  /** Written as it is read: however many wait, a page of them is held. */
  @PostMapping("/rapprochements/export")
  void export(HttpServletResponse response) throws IOException {
    Acteur acteur = courant.get();
    rapprochements.exporting(acteur);
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("identifiants-asp-" + LocalDate.now(clock) + ".csv")
            .build()
            .toString());
    Writer sortie = response.getWriter();
    String apres = "";
    while (apres != null) {
      RapprochementService.Page page = rapprochements.page(apres, acteur);
      sortie.write(page.texte());
      apres = page.dernier();
    }
    sortie.flush();
  }

  @PostMapping("/rapprochements")
  String importFile(
      @RequestParam(required = false) @Nullable MultipartFile fichier, RedirectAttributes flash)
      throws IOException {
    if (fichier == null || fichier.isEmpty()) {
      flash.addFlashAttribute("refus", Refus.saisie("FICHIER_ABSENT", "Choisissez un fichier."));
      return PAGE;
    }
    Resultat<ImportRapprochement.Rapport> rapport =
        imports.apply(fichier.getBytes(), courant.get());
    rapport.refus().ifPresent(refus -> flash.addFlashAttribute("refus", refus));
    if (rapport.isFait()) {
      flash.addFlashAttribute("rapport", rapport.orElseThrow());
    }
    return PAGE;
  }
}
