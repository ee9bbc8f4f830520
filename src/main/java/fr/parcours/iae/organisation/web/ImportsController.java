package fr.parcours.iae.organisation.web;

import fr.parcours.iae.organisation.flux.FichiersFlux;
import fr.parcours.iae.organisation.flux.FileImports;
import fr.parcours.iae.organisation.flux.FileImports.Recu;
import fr.parcours.iae.organisation.flux.ImportsFlux;
import fr.parcours.iae.organisation.flux.RapportImport;
import fr.parcours.iae.shared.IntrouvableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of the ASP's flow: send files, watch, read what was refused. */
@Controller
class ImportsController {

  private static final int SHOWN_IMPORTS = 50;
  private static final int SHOWN_LINES = 1000;

  private final ImportsFlux imports;
  private final FileImports queue;

  ImportsController(ImportsFlux imports, FileImports queue) {
    this.imports = imports;
    this.queue = queue;
  }

  @GetMapping("/administration/imports")
  String list(Model model) {
    model.addAttribute("imports", imports.latest(SHOWN_IMPORTS));
    model.addAttribute("progression", queue.current().orElse(null));
    model.addAttribute("actif", queue.isBusy());
    return "administration/imports";
  }

  /** The part of the page that refreshes itself while an import runs. */
  @GetMapping("/administration/imports/suivi")
  String progress(Model model) {
    list(model);
    return "administration/imports :: suivi";
  }

  @GetMapping("/administration/imports/{id}")
  String report(@PathVariable UUID id, Model model) {
    RapportImport rapport = imports.find(id).orElseThrow(() -> new IntrouvableException("import"));
    model.addAttribute("rapport", rapport);
    model.addAttribute("causes", imports.countByCause(id));
    model.addAttribute("refus", imports.refus(id, SHOWN_LINES));
    return "administration/import";
  }

  @PostMapping("/administration/imports")
  String upload(@RequestParam("fichiers") List<MultipartFile> fichiers, RedirectAttributes flash)
      throws IOException {
    List<MultipartFile> files = fichiers.stream().filter(f -> !f.isEmpty()).toList();
    if (files.isEmpty()) {
      flash.addFlashAttribute("erreur", "Choisissez au moins un fichier du flux de l’ASP.");
      return "redirect:/administration/imports";
    }
    queue.submit(receive(files));
    flash.addFlashAttribute(
        "succes", "Fichiers reçus : l’import est lancé, vous pouvez quitter cette page.");
    return "redirect:/administration/imports";
  }

  private static List<Recu> receive(List<MultipartFile> files) throws IOException {
    Map<Path, String> names = new HashMap<>();
    for (MultipartFile file : files) {
      Path path = Files.createTempFile("flux-iae", ".tmp");
      file.transferTo(path);
      names.put(path, displayName(file.getOriginalFilename()));
    }
    return FichiersFlux.sorted(List.copyOf(names.keySet())).stream()
        .map(path -> new Recu(names.getOrDefault(path, ""), path))
        .toList();
  }

  private static String displayName(@Nullable String original) {
    String name = original == null ? "sans nom" : original.replaceAll(".*[/\\\\]", "");
    return name.length() > 120 ? name.substring(0, 120) : name;
  }
}
