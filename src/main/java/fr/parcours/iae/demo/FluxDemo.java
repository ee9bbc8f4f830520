package fr.parcours.iae.demo;

import fr.parcours.iae.organisation.flux.ImportFluxService;
import fr.parcours.iae.organisation.flux.ProgressionImport;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Imports the ASP's files shipped with the demonstration, structures first. */
@Component
@Profile("demo")
class FluxDemo {

  private static final Logger LOG = LoggerFactory.getLogger(FluxDemo.class);
  private static final List<String> FICHIERS =
      List.of(
          "fluxIAE_Structure_23112026_075350.csv.gz",
          "fluxIAE_AnnexeFinanciere_23112026_063002.csv.gz");

  private final ImportFluxService imports;

  FluxDemo(ImportFluxService imports) {
    this.imports = imports;
  }

  void importAll() throws IOException {
    for (String fichier : FICHIERS) {
      try (InputStream contenu =
          new ClassPathResource("demo/fluxiae/" + fichier).getInputStream()) {
        int lignes =
            imports
                .importFlux(fichier, contenu, new ProgressionImport(fichier, null))
                .lignesImportees();
        LOG.info("Démonstration : {} importé, {} lignes", fichier, lignes);
      }
    }
  }
}
