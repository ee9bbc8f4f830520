package fr.parcours.iae.habilitation.web;

import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.habilitation.LectureHabilitationsService;
import fr.parcours.iae.habilitation.LectureHabilitationsService.Ligne;
import fr.parcours.iae.habilitation.RetraitHabilitation;
import fr.parcours.iae.organisation.Organisation;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Each view of the habilitations of a département, as a file. */
@Controller
class ExportHabilitationsController {

  static final String[] FILTRES = {"vue"};

  private static final List<ColonneExport<Ligne>> DEMANDES =
      List.of(
          ColonneExport.texte("Organisation", 34, Ligne::organisation),
          ColonneExport.texte("Type", 28, Ligne::type),
          ColonneExport.jourDe("Demandée le", l -> l.demande().demandeeLe()),
          ColonneExport.texte("Par", 24, Ligne::demandeur),
          ColonneExport.texte("État", 24, l -> l.demande().etat().libelle()),
          ColonneExport.jourDe("Réglée le", l -> l.demande().regleeLe()),
          ColonneExport.texte("Réglée par", 24, Ligne::decideur));

  private static final List<ColonneExport<Organisation>> HABILITEES =
      List.of(
          ColonneExport.texte("Organisation", 34, Organisation::nom),
          ColonneExport.texte("Type", 28, Organisation::kindLibelle),
          ColonneExport.texte("Commune", 24, Organisation::commune));

  private static final List<ColonneExport<RetraitHabilitation>> RETRAITS =
      List.of(
          ColonneExport.texte("Organisation", 34, RetraitHabilitation::organisation),
          ColonneExport.jourDe("Retirée le", RetraitHabilitation::decideLe),
          ColonneExport.texte("Par", 24, RetraitHabilitation::qui),
          ColonneExport.texte("Motif", 60, RetraitHabilitation::motif));

  private final LectureHabilitationsService lecture;
  private final Exports exports;
  private final ActeurCourant acteurCourant;

  ExportHabilitationsController(
      LectureHabilitationsService lecture, Exports exports, ActeurCourant acteurCourant) {
    this.lecture = lecture;
    this.exports = exports;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping({"/habilitations/export.csv", "/habilitations/export.xlsx"})
  @Nullable String export(
      @RequestParam(defaultValue = "demandes") String vue,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    return exports.send(
        liste(vue, acteur),
        acteur,
        LiensExport.of("/habilitations", request, FILTRES).liste(),
        request,
        response);
  }

  private ListeExport<?> liste(String vue, Acteur acteur) {
    return switch (vue) {
      case "habilites" ->
          new ListeExport<>(
              "prescripteurs-habilites",
              "Prescripteurs habilités",
              Set.of(),
              lecture.lignesHabilitees(acteur),
              HABILITEES);
      case "retraits" ->
          new ListeExport<>(
              "habilitations-retirees",
              "Habilitations retirées",
              Set.of(),
              lecture.lignesRetraits(acteur),
              RETRAITS);
      default ->
          new ListeExport<>(
              "demandes-habilitation",
              "Demandes d’habilitation",
              Set.of(),
              lecture.lignes(acteur),
              DEMANDES);
    };
  }
}
