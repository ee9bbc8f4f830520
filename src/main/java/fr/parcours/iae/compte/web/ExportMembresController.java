package fr.parcours.iae.compte.web;

import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.organisation.MembreService;
import fr.parcours.iae.organisation.MembreService.LigneMembre;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The members of an organisation, as a file. */
@Controller
class ExportMembresController {

  static final String[] FILTRES = {};

  private static final List<ColonneExport<LigneMembre>> COLONNES =
      List.of(
          ColonneExport.texte("Personne", 28, LigneMembre::nom),
          ColonneExport.texte("Adresse électronique", 34, LigneMembre::email),
          ColonneExport.texte("Rôle", 16, ExportMembresController::role),
          ColonneExport.jour("Depuis le", LigneMembre::depuis));

  private final MembreService membres;
  private final Exports exports;
  private final ActeurCourant acteurCourant;

  ExportMembresController(MembreService membres, Exports exports, ActeurCourant acteurCourant) {
    this.membres = membres;
    this.exports = exports;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping({"/organisation/membres/export.csv", "/organisation/membres/export.xlsx"})
  @Nullable String export(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    return exports.send(
        new ListeExport<>("membres", "Membres", Set.of(), membres.lignes(acteur), COLONNES),
        acteur,
        LiensExport.of("/organisation/membres", request, FILTRES).liste(),
        request,
        response);
  }

  private static String role(LigneMembre membre) {
    if (!membre.actif()) {
      return "Désactivé";
    }
    return membre.administrateur() ? "Administrateur" : "Membre";
  }
}
