package fr.parcours.iae.dossier.web;

import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.dossier.Ligne;
import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The candidatures received or sent, as a file. */
@Controller
class ExportCandidaturesController {

  static final String[] FILTRES = {"vue", "etat", "depuis", "avant", "archivees"};

  private static final List<ColonneExport<Ligne>> COLONNES =
      List.of(
          ColonneExport.texte("Personne", 28, Ligne::personne),
          ColonneExport.texte("Structure", 30, l -> l.resume().siae()),
          ColonneExport.texte("Envoyée par", 30, ExportCandidaturesController::expediteur),
          ColonneExport.jourDe("Déposée le", l -> l.resume().deposeeLe()),
          ColonneExport.texte("État", 24, l -> l.resume().etat().libelle()),
          ColonneExport.jourDe("Archivée le", l -> l.resume().archiveeLe()));

  private final DossierService dossiers;
  private final Exports exports;
  private final ActeurCourant acteurCourant;

  ExportCandidaturesController(
      DossierService dossiers, Exports exports, ActeurCourant acteurCourant) {
    this.dossiers = dossiers;
    this.exports = exports;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping({"/candidatures/export.csv", "/candidatures/export.xlsx"})
  @Nullable String export(
      AdresseCandidatures adresse, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    boolean recues = adresse.isRecues(acteur);
    return exports.send(
        new ListeExport<>(
            recues ? "candidatures-recues" : "candidatures-envoyees",
            recues ? "Candidatures reçues" : "Candidatures envoyées",
            adresse.kinds(),
            dossiers.lignes(acteur, adresse.filtre(recues)),
            COLONNES),
        acteur,
        LiensExport.of("/candidatures", request, FILTRES).liste(),
        request,
        response);
  }

  private static String expediteur(Ligne ligne) {
    String orienteur = ligne.resume().orienteur();
    return orienteur == null ? "la personne elle-même" : orienteur;
  }
}
