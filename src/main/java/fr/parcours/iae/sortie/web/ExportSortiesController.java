package fr.parcours.iae.sortie.web;

import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.sortie.SortieService;
import fr.parcours.iae.sortie.SortieService.Ligne;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The exits of the last twelve months, as a file. */
@Controller
class ExportSortiesController {

  static final String[] FILTRES = {};

  private static final List<ColonneExport<Ligne>> COLONNES =
      List.of(
          ColonneExport.texte("Personne", 28, Ligne::personne),
          ColonneExport.jour("Sortie le", l -> l.sortie().jour()),
          ColonneExport.texte("Situation", 34, l -> l.sortie().libelle()),
          ColonneExport.texte("Classe", 24, l -> l.sortie().classe().libelle()),
          ColonneExport.texte("Comptée", 10, l -> l.sortie().isComptee() ? "oui" : "non"),
          ColonneExport.texte(
              "Pourquoi elle n’est pas comptée", 40, l -> l.sortie().motifNonComptee()));

  private final SortieService sorties;
  private final Exports exports;
  private final ActeurCourant acteurCourant;

  ExportSortiesController(SortieService sorties, Exports exports, ActeurCourant acteurCourant) {
    this.sorties = sorties;
    this.exports = exports;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping({"/sorties/export.csv", "/sorties/export.xlsx"})
  @Nullable String export(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    return exports.send(
        new ListeExport<>(
            "sorties", "Sorties", Set.of(), sorties.lignes(siae(acteur), acteur), COLONNES),
        acteur,
        LiensExport.of("/sorties", request, FILTRES).liste(),
        request,
        response);
  }

  private static UUID siae(Acteur acteur) {
    UUID siae = acteur.organisationId();
    if (siae == null) {
      throw new IntrouvableException("liste");
    }
    return siae;
  }
}
