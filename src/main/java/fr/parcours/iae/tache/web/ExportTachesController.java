package fr.parcours.iae.tache.web;

import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.tache.LigneTache;
import fr.parcours.iae.tache.ListeTachesService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Mes tâches as a file: the view, the filters, the search and the order of the page. */
@Controller
class ExportTachesController {

  static final String[] FILTRES = {
    "vue", "processus", "etape", "assigne", "echeance", "personne", "etiquette", "tri", "sens"
  };

  private static final List<ColonneExport<LigneTache>> COLONNES =
      List.of(
          ColonneExport.texte("Personne", 28, LigneTache::personne),
          ColonneExport.texte("Étape", 34, LigneTache::libelle),
          ColonneExport.texte("Démarche", 22, t -> Demarches.nom(t.processus())),
          ColonneExport.texte("Étiquettes", 20, t -> String.join(", ", t.etiquettes())),
          ColonneExport.texte("Structure", 30, LigneTache::siae),
          ColonneExport.jourDe("Depuis le", LigneTache::creeeLe),
          ColonneExport.jour("Échéance", LigneTache::echeance),
          ColonneExport.jour("À revoir le", LigneTache::aRevoirLe),
          ColonneExport.texte("Assignée à", 24, LigneTache::assigneA),
          ColonneExport.texte("Département", 12, LigneTache::departement));

  private final ListeTachesService liste;
  private final Exports exports;
  private final ActeurCourant acteurCourant;

  ExportTachesController(ListeTachesService liste, Exports exports, ActeurCourant acteurCourant) {
    this.liste = liste;
    this.exports = exports;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping({"/taches/export.csv", "/taches/export.xlsx"})
  @Nullable String export(
      AdresseListe adresse,
      HttpSession session,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    String texte = new MemoireListe(session, acteur).texte();
    return exports.send(
        new ListeExport<>(
            "mes-taches",
            "Mes tâches",
            adresse.kinds(texte),
            liste.lignes(acteur, adresse.filtre(texte, 1)),
            COLONNES),
        acteur,
        adresse.durable(),
        request,
        response);
  }
}
