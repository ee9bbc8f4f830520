package fr.parcours.iae.prefet.web;

import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.prefet.LectureDemandesService;
import fr.parcours.iae.prefet.LectureDemandesService.Ligne;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The requests made to the prefect, as a file. */
@Controller
class ExportDecisionsPrefetController {

  static final String[] FILTRES = {};

  private static final List<ColonneExport<Ligne>> COLONNES =
      List.of(
          ColonneExport.texte("Demande", 34, l -> l.demande().type().libelle()),
          ColonneExport.texte("Structure", 30, Ligne::siae),
          ColonneExport.texte("Pour", 28, Ligne::objet),
          ColonneExport.jourDe("Demandée le", l -> l.demande().demandeeLe()),
          ColonneExport.jour("Du", l -> first(l.demande().decisionDebut(), l.demande().debut())),
          ColonneExport.jour("Au", l -> first(l.demande().decisionFin(), l.demande().fin())),
          ColonneExport.texte("État", 22, l -> l.demande().etat().libelle()),
          ColonneExport.texte("Numéro de la décision", 22, l -> l.demande().numero()));

  private final LectureDemandesService lecture;
  private final Exports exports;
  private final ActeurCourant acteurCourant;

  ExportDecisionsPrefetController(
      LectureDemandesService lecture, Exports exports, ActeurCourant acteurCourant) {
    this.lecture = lecture;
    this.exports = exports;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping({"/decisions-prefet/export.csv", "/decisions-prefet/export.xlsx"})
  @Nullable String export(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    return exports.send(
        new ListeExport<>(
            "decisions-prefet", "Décisions du préfet", Set.of(), lecture.lignes(acteur), COLONNES),
        acteur,
        LiensExport.of("/decisions-prefet", request, FILTRES).liste(),
        request,
        response);
  }

  /** The days decided, or those asked for until then. */
  private static LocalDate first(@Nullable LocalDate decide, LocalDate voulu) {
    return decide == null ? voulu : decide;
  }
}
