package fr.parcours.iae.parcours.web;

import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.parcours.FicheService;
import fr.parcours.iae.parcours.FiltreSalaries;
import fr.parcours.iae.parcours.Salarie;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The people a SIAE hired on a PASS, as a file. */
@Controller
class ExportSalariesController {

  private final FicheService fiches;
  private final Exports exports;
  private final ActeurCourant acteurCourant;
  private final Clock clock;

  ExportSalariesController(
      FicheService fiches, Exports exports, ActeurCourant acteurCourant, Clock clock) {
    this.fiches = fiches;
    this.exports = exports;
    this.acteurCourant = acteurCourant;
    this.clock = clock;
  }

  @GetMapping({"/salaries/export.csv", "/salaries/export.xlsx"})
  @Nullable String export(
      AdresseSalaries adresse, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    LocalDate today = LocalDate.now(clock);
    FiltreSalaries filtre = adresse.filtre(today, 0, 1);
    return exports.send(
        new ListeExport<>(
            "salaries",
            "Salariés et PASS",
            AdresseSalaries.kinds(filtre),
            fiches.lignes(AdresseSalaries.siae(acteur), filtre, acteur),
            colonnes(today)),
        acteur,
        LiensExport.of("/salaries", request, AdresseSalaries.FILTRES).liste(),
        request,
        response);
  }

  private static List<ColonneExport<Salarie>> colonnes(LocalDate today) {
    return List.of(
        ColonneExport.texte("Personne", 28, Salarie::personne),
        ColonneExport.texte("PASS IAE", 16, s -> s.pass().affichage()),
        ColonneExport.texte("État du PASS", 16, s -> s.pass().etat(today).libelle()),
        ColonneExport.jour("Début du PASS", s -> s.ligne().debut()),
        ColonneExport.jour("Fin du PASS", s -> s.ligne().fin()),
        ColonneExport.texte("Poste", 28, s -> s.ligne().poste()),
        ColonneExport.jour("Début du contrat", s -> s.ligne().contratDebut()),
        ColonneExport.jour("Fin du contrat", s -> s.ligne().contratFin()));
  }
}
