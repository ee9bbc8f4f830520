package fr.parcours.iae.fichesalarie.web;

import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.fichesalarie.LectureFichesService;
import fr.parcours.iae.fichesalarie.LectureFichesService.Ligne;
import fr.parcours.iae.fichesalarie.RejetAsp;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The fiches of a state, as a file. */
@Controller
class ExportFichesController {

  static final String[] FILTRES = {"etat"};

  private static final List<ColonneExport<Ligne>> COLONNES =
      List.of(
          ColonneExport.texte("Personne", 28, Ligne::personne),
          ColonneExport.texte("PASS IAE", 16, ExportFichesController::numero),
          ColonneExport.texte("État", 18, l -> l.fiche().etat().libelle()),
          ColonneExport.texte("Code de l’ASP", 14, l -> l.fiche().codeRetour()),
          ColonneExport.texte("Ce que dit l’ASP", 50, ExportFichesController::reponse),
          ColonneExport.jourDe("Modifiée le", l -> l.fiche().modifieeLe()));

  private final LectureFichesService lecture;
  private final Exports exports;
  private final ActeurCourant acteurCourant;

  ExportFichesController(
      LectureFichesService lecture, Exports exports, ActeurCourant acteurCourant) {
    this.lecture = lecture;
    this.exports = exports;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping({"/fiches-salarie/export.csv", "/fiches-salarie/export.xlsx"})
  @Nullable String export(
      @RequestParam(defaultValue = "NOUVELLE") String etat,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    return exports.send(
        new ListeExport<>(
            "fiches-salarie",
            "Fiches salarié",
            Set.of("etat"),
            lecture.lignes(siae(acteur), etat(etat), acteur),
            COLONNES),
        acteur,
        LiensExport.of("/fiches-salarie", request, FILTRES).liste(),
        request,
        response);
  }

  /** The state an address names; new ones when it names none. */
  static EtatFicheSalarie etat(String nom) {
    return Arrays.stream(EtatFicheSalarie.values())
        .filter(e -> e.name().equals(nom))
        .findFirst()
        .orElse(EtatFicheSalarie.NOUVELLE);
  }

  static UUID siae(Acteur acteur) {
    UUID siae = acteur.organisationId();
    if (siae == null) {
      throw new IntrouvableException("structure");
    }
    return siae;
  }

  /** As people read it; twelve digits in a row would be a number to a spreadsheet. */
  private static String numero(Ligne ligne) {
    String numero = ligne.fiche().numeroPass();
    return numero.substring(0, 5) + " " + numero.substring(5, 7) + " " + numero.substring(7);
  }

  private static @Nullable String reponse(Ligne ligne) {
    RejetAsp rejet = ligne.fiche().rejet();
    return rejet != null ? rejet.explication() : ligne.fiche().libelleRetour();
  }
}
