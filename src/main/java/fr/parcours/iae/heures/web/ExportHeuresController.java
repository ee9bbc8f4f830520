package fr.parcours.iae.heures.web;

import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.heures.HeuresService;
import fr.parcours.iae.heures.ListeHeuresService;
import fr.parcours.iae.heures.ListeHeuresService.Salarie;
import fr.parcours.iae.regles.CompteurHeures;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The hours of a month, as a file. */
@Controller
class ExportHeuresController {

  static final String[] FILTRES = {"mois"};

  private static final List<ColonneExport<Salarie>> COLONNES =
      List.of(
          ColonneExport.texte("Personne", 28, Salarie::personne),
          ColonneExport.texte("Poste", 28, s -> s.ligne().poste()),
          ColonneExport.nombre("Heures par semaine", s -> s.ligne().heuresHebdomadaires()),
          ColonneExport.nombre("Heures du mois", s -> s.ligne().heures()));

  /** In an association intermédiaire only, as on the page. */
  private static final List<ColonneExport<Salarie>> EN_ENTREPRISE =
      List.of(
          ColonneExport.nombre("Heures en entreprise", s -> consommees(s.compteur())),
          ColonneExport.nombre("Plafond en entreprise", s -> plafond(s.compteur())));

  private final ListeHeuresService liste;
  private final HeuresService heures;
  private final Exports exports;
  private final ActeurCourant acteurCourant;
  private final Clock clock;

  ExportHeuresController(
      ListeHeuresService liste,
      HeuresService heures,
      Exports exports,
      ActeurCourant acteurCourant,
      Clock clock) {
    this.liste = liste;
    this.heures = heures;
    this.exports = exports;
    this.acteurCourant = acteurCourant;
    this.clock = clock;
  }

  @GetMapping({"/heures/export.csv", "/heures/export.xlsx"})
  @Nullable String export(
      @RequestParam(required = false) @Nullable String mois,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    YearMonth voulu = month(mois, YearMonth.now(clock));
    return exports.send(
        new ListeExport<>(
            "heures",
            "Heures " + voulu,
            Set.of("mois"),
            liste.lignes(siae(acteur), voulu, acteur),
            colonnes(acteur, voulu)),
        acteur,
        LiensExport.of("/heures", request, FILTRES).liste(),
        request,
        response);
  }

  private List<ColonneExport<Salarie>> colonnes(Acteur acteur, YearMonth mois) {
    List<ColonneExport<Salarie>> colonnes = new ArrayList<>(COLONNES);
    colonnes.add(1, ColonneExport.jour("Mois", s -> mois.atDay(1)));
    if (heures.isMiseADisposition(acteur)) {
      colonnes.addAll(EN_ENTREPRISE);
    }
    return colonnes;
  }

  /** The month an address names; the last one that is over when it names none that may be shown. */
  static YearMonth month(@Nullable String texte, YearMonth courant) {
    YearMonth defaut = courant.minusMonths(1);
    try {
      YearMonth voulu = texte == null ? defaut : YearMonth.parse(texte);
      return voulu.isAfter(courant) || voulu.getYear() < 2000 ? defaut : voulu;
    } catch (DateTimeException e) {
      return defaut;
    }
  }

  static UUID siae(Acteur acteur) {
    UUID siae = acteur.organisationId();
    if (siae == null) {
      throw new IntrouvableException("liste");
    }
    return siae;
  }

  private static @Nullable BigDecimal consommees(@Nullable CompteurHeures compteur) {
    return compteur == null || compteur.debut() == null ? null : compteur.consommees();
  }

  private static @Nullable BigDecimal plafond(@Nullable CompteurHeures compteur) {
    return compteur == null || compteur.debut() == null
        ? null
        : BigDecimal.valueOf(compteur.plafond());
  }
}
