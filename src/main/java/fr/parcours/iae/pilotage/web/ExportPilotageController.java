package fr.parcours.iae.pilotage.web;

import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.pilotage.DossierEnAttente;
import fr.parcours.iae.pilotage.LignePilotage;
import fr.parcours.iae.pilotage.PilotageService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of waiting, and what is behind them, as files. */
@Controller
class ExportPilotageController {

  static final String[] FILTRES = {
    "region",
    "departement",
    "processus",
    "etape",
    "version",
    "type",
    "organisation",
    "attente",
    "periode",
    "vue"
  };
  static final String[] FILTRES_DOSSIERS = {
    "region",
    "departement",
    "processus",
    "etape",
    "version",
    "type",
    "organisation",
    "attente",
    "retard"
  };
  private static final int SECONDES_PAR_JOUR = 86_400;

  private static final List<ColonneExport<LignePilotage>> FIGURES =
      List.of(
          ColonneExport.texte("Groupe", 36, LignePilotage::nom),
          ColonneExport.texte("Précision", 28, LignePilotage::precision),
          ColonneExport.nombre("En attente", l -> whole(l.mesure().enAttente())),
          ColonneExport.jourDe("La plus ancienne", l -> l.mesure().plusAncienne()),
          ColonneExport.nombre("En retard", l -> whole(l.mesure().enRetard())),
          ColonneExport.nombre("Attente médiane (jours)", l -> days(l.mesure().mediane())),
          ColonneExport.nombre("Attente de 9 sur 10 (jours)", l -> days(l.mesure().centile90())),
          ColonneExport.nombre("Arrivées", l -> whole(l.mesure().entrees())),
          ColonneExport.nombre("Finies", l -> whole(l.mesure().sorties())),
          ColonneExport.nombre("Dont retirées", l -> whole(l.mesure().retirees())),
          ColonneExport.nombre("Finies hors délai", l -> whole(l.mesure().horsDelai())),
          ColonneExport.nombre("Incidents", l -> whole(l.incidents())));

  private static final List<ColonneExport<DossierEnAttente>> DOSSIERS =
      List.of(
          ColonneExport.texte(
              "Dossier", 38, d -> d.dossierId() == null ? "" : d.dossierId().toString()),
          ColonneExport.texte("Démarche", 24, DossierEnAttente::demarche),
          ColonneExport.texte("Étape", 36, DossierEnAttente::etape),
          ColonneExport.nombre(
              "Version", d -> d.version() == null ? null : BigDecimal.valueOf(d.version())),
          ColonneExport.texte("Personne", 28, DossierEnAttente::personne),
          ColonneExport.texte("Attend", 36, DossierEnAttente::organisation),
          ColonneExport.texte("Structure du dossier", 36, DossierEnAttente::concerne),
          ColonneExport.texte("Département", 12, DossierEnAttente::departement),
          ColonneExport.jourDe("Depuis le", DossierEnAttente::creeeLe),
          ColonneExport.jour("Échéance", DossierEnAttente::echeance),
          ColonneExport.texte("Prise", 8, d -> d.prise() ? "oui" : "non"));

  private final PilotageService pilotage;
  private final Exports exports;
  private final ActeurCourant acteurCourant;

  ExportPilotageController(PilotageService pilotage, Exports exports, ActeurCourant acteurCourant) {
    this.pilotage = pilotage;
    this.exports = exports;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping({"/pilotage/export.csv", "/pilotage/export.xlsx"})
  @Nullable String figures(
      @ModelAttribute("adresse") AdressePilotage adresse,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    return exports.send(
        new ListeExport<>(
            "pilotage",
            "Pilotage",
            filtres(request, FILTRES),
            pilotage.figures(adresse.demande(), adresse.duree(), adresse.grain(), acteur),
            FIGURES),
        acteur,
        LiensExport.of("/pilotage", request, FILTRES).liste(),
        request,
        response);
  }

  @GetMapping({"/pilotage/dossiers/export.csv", "/pilotage/dossiers/export.xlsx"})
  @Nullable String dossiers(
      @ModelAttribute("adresse") AdressePilotage adresse,
      @RequestParam(defaultValue = "") String retard,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    return exports.send(
        new ListeExport<>(
            "ce-qui-attend",
            "Ce qui attend",
            filtres(request, FILTRES_DOSSIERS),
            pilotage.attendus(adresse.demande(), "oui".equals(retard), acteur),
            DOSSIERS),
        acteur,
        LiensExport.of("/pilotage/dossiers", request, FILTRES_DOSSIERS).liste(),
        request,
        response);
  }

  static Set<String> filtres(HttpServletRequest request, String... noms) {
    return Arrays.stream(noms)
        .filter(nom -> request.getParameter(nom) != null && !request.getParameter(nom).isBlank())
        .collect(Collectors.toSet());
  }

  private static BigDecimal whole(long nombre) {
    return BigDecimal.valueOf(nombre);
  }

  static @Nullable BigDecimal days(@Nullable Double secondes) {
    return secondes == null
        ? null
        : BigDecimal.valueOf(secondes / SECONDES_PAR_JOUR).setScale(1, RoundingMode.HALF_UP);
  }
}
