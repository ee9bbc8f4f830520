package fr.parcours.iae.organisation.web;

import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.organisation.ContratPropose;
import fr.parcours.iae.organisation.EtatFichePoste;
import fr.parcours.iae.organisation.FichesPosteService;
import fr.parcours.iae.organisation.FichesPosteService.Ligne;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The jobs of a SIAE, as a file. */
@Controller
class ExportPostesController {

  static final String[] FILTRES = {"etat"};

  private static final List<ColonneExport<Ligne>> COLONNES =
      List.of(
          ColonneExport.texte("Poste", 34, l -> l.fiche().intitule()),
          ColonneExport.nombre("Nombre de postes", l -> BigDecimal.valueOf(l.fiche().postes())),
          ColonneExport.texte("Métier", 34, l -> l.fiche().metier()),
          ColonneExport.texte("ROME", 8, l -> l.fiche().rome()),
          ColonneExport.texte("Contrat", 24, ExportPostesController::contrat),
          ColonneExport.nombre("Heures par semaine", l -> l.fiche().heuresHebdomadaires()),
          ColonneExport.texte("Lieu", 24, l -> l.fiche().commune()),
          ColonneExport.texte("Visibilité", 18, l -> l.etat().libelle()),
          ColonneExport.jour("Publié le", l -> l.fiche().publieeLe()),
          ColonneExport.jour("Dernier jour visible", l -> l.fiche().dernierJour()),
          ColonneExport.jour("Fermé le", l -> l.fiche().fermeeLe()));

  private final FichesPosteService fiches;
  private final Exports exports;
  private final ActeurCourant acteurCourant;

  ExportPostesController(FichesPosteService fiches, Exports exports, ActeurCourant acteurCourant) {
    this.fiches = fiches;
    this.exports = exports;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping({"/organisation/postes/export.csv", "/organisation/postes/export.xlsx"})
  @Nullable String export(
      @RequestParam(defaultValue = "") String etat,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    EtatFichePoste voulu = etat(etat);
    return exports.send(
        new ListeExport<>(
            "postes",
            "Nos postes",
            voulu == null ? Set.of() : Set.of("etat"),
            fiches.lignes(voulu, acteur),
            COLONNES),
        acteur,
        LiensExport.of("/organisation/postes", request, FILTRES).liste(),
        request,
        response);
  }

  /** The state an address names; none for all of them. */
  static @Nullable EtatFichePoste etat(String nom) {
    return Arrays.stream(EtatFichePoste.values())
        .filter(e -> e.name().equals(nom))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String contrat(Ligne ligne) {
    ContratPropose contrat = ligne.fiche().contrat();
    return contrat == null ? null : contrat.libelle();
  }
}
