package fr.parcours.iae.organisation.flux;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Imports files from the command line: progress, report, figures, then a second run as a proof. */
@Component
class CommandeImport {

  private final ImportFluxService service;
  private final ImportsFlux imports;

  CommandeImport(ImportFluxService service, ImportsFlux imports) {
    this.service = service;
    this.imports = imports;
  }

  /** Whether every file was imported. */
  boolean run(List<Path> chemins, PrintStream out) throws IOException {
    List<Path> files = FichiersFlux.sorted(chemins);
    if (files.isEmpty()) {
      out.println("Aucun fichier à importer.");
      return false;
    }
    boolean complete = true;
    for (Path file : files) {
      long before = PicMemoire.reset();
      long start = System.nanoTime();
      RapportImport rapport = importFile(file, out);
      double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
      print(rapport, seconds, out);
      figure(out, prefix(rapport) + ".heap_before_mb", before, "MB");
      complete &= rapport.isImporte();
    }
    for (Path file : complete ? files : List.<Path>of()) {
      RapportImport second =
          importFile(
              file,
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
      figure(out, prefix(second) + ".second_run_changes", second.changements(), "rows");
    }
    return complete;
  }

  private RapportImport importFile(Path file, PrintStream out) throws IOException {
    String nom = String.valueOf(file.getFileName());
    ProgressionImport progression =
        new ProgressionImport(
            nom,
            p -> out.printf("%s : %s, %d lignes lues%n", nom, p.etape().libelle(), p.lignes()));
    try (InputStream in = Files.newInputStream(file)) {
      return service.importFlux(nom, in, progression);
    }
  }

  private void print(RapportImport rapport, double seconds, PrintStream out) {
    String prefix = prefix(rapport);
    out.println();
    out.println(rapport.fichier() + " : " + rapport.etat().libelle());
    if (rapport.message() != null) {
      out.println("  " + rapport.cause() + " : " + rapport.message());
    }
    for (RefusLigne refus : imports.refus(rapport.id(), Integer.MAX_VALUE)) {
      out.printf(
          "  ligne %d, %s, %s : %s%n    %s%n",
          refus.numero(),
          refus.isEcartee() ? "écartée" : "refusée",
          refus.cause(),
          refus.message(),
          refus.contenu());
    }
    figure(out, prefix + ".lines_read", rapport.lignesLues(), "lines");
    figure(out, prefix + ".lines_imported", rapport.lignesImportees(), "lines");
    for (CompteCause compte : imports.countByCause(rapport.id())) {
      String kind = "ECARTEE".equals(compte.nature()) ? ".left_out." : ".refused.";
      figure(
          out, prefix + kind + compte.cause().toLowerCase(Locale.ROOT), compte.lignes(), "lines");
    }
    figure(out, prefix + ".created", rapport.creations(), "rows");
    figure(out, prefix + ".modified", rapport.modifications(), "rows");
    figure(out, prefix + ".import_s", seconds, "s");
    figure(out, prefix + ".peak_heap_mb", PicMemoire.megabytes(), "MB");
  }

  private static void figure(PrintStream out, String name, Object value, String unit) {
    out.println("FIGURE " + name + " = " + value + " " + unit);
  }

  private static String prefix(RapportImport rapport) {
    TypeFlux type = rapport.type();
    return "fluxiae." + (type == null ? "unknown" : type.name().toLowerCase(Locale.ROOT));
  }
}
