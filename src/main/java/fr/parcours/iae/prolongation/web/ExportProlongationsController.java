package fr.parcours.iae.prolongation.web;

import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.prolongation.DemandeService;
import fr.parcours.iae.prolongation.DemandeService.Ligne;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The requests sent to a prescriber, as a file. */
@Controller
class ExportProlongationsController {

  static final String[] FILTRES = {};

  private static final List<ColonneExport<Ligne>> COLONNES =
      List.of(
          ColonneExport.texte("Personne", 28, Ligne::personne),
          ColonneExport.texte("Structure", 30, Ligne::siae),
          ColonneExport.texte("Motif", 40, Ligne::motif),
          ColonneExport.jourDe("Demandée le", l -> l.demande().demandeeLe()),
          ColonneExport.jour("Fin demandée", l -> l.demande().fin()),
          ColonneExport.texte("État", 20, l -> l.demande().etat().libelle()));

  private final DemandeService demandes;
  private final Exports exports;
  private final ActeurCourant acteurCourant;

  ExportProlongationsController(
      DemandeService demandes, Exports exports, ActeurCourant acteurCourant) {
    this.demandes = demandes;
    this.exports = exports;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping({"/prolongations/export.csv", "/prolongations/export.xlsx"})
  @Nullable String export(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    return exports.send(
        new ListeExport<>(
            "demandes-prolongation",
            "Demandes de prolongation",
            Set.of(),
            demandes.lignes(prescripteur(acteur), acteur),
            COLONNES),
        acteur,
        LiensExport.of("/prolongations", request, FILTRES).liste(),
        request,
        response);
  }

  private static UUID prescripteur(Acteur acteur) {
    UUID prescripteur = acteur.organisationId();
    if (prescripteur == null) {
      throw new IntrouvableException("liste");
    }
    return prescripteur;
  }
}
