package fr.parcours.iae.pilotage.web;

import fr.parcours.iae.export.ColonneExport;
import fr.parcours.iae.export.Exports;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.export.ListeExport;
import fr.parcours.iae.pilotage.Comparaison;
import fr.parcours.iae.pilotage.Mesure;
import fr.parcours.iae.pilotage.Periode;
import fr.parcours.iae.pilotage.PilotageService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.tache.web.Demarches;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Two periods, or two versions, side by side. */
@Controller
class ComparaisonPilotageController {

  private static final String VERSIONS = "versions";

  private static final String[] FILTRES = {
    "region",
    "departement",
    "processus",
    "etape",
    "type",
    "organisation",
    "attente",
    "quoi",
    "du1",
    "au1",
    "version1",
    "du2",
    "au2",
    "version2"
  };

  private final PilotageService pilotage;
  private final Exports exports;
  private final ActeurCourant courant;
  private final Clock clock;

  ComparaisonPilotageController(
      PilotageService pilotage, Exports exports, ActeurCourant courant, Clock clock) {
    this.pilotage = pilotage;
    this.exports = exports;
    this.courant = courant;
    this.clock = clock;
  }

  /** The two sides as the address says them; what is missing is this month and the one before. */
  public record Cotes(
      @Nullable String du1,
      @Nullable String au1,
      @Nullable String version1,
      @Nullable String du2,
      @Nullable String au2,
      @Nullable String version2) {

    @Nullable Integer premiere() {
      return number(version1);
    }

    @Nullable Integer seconde() {
      return number(version2);
    }

    private static @Nullable Integer number(@Nullable String version) {
      return version != null && version.matches("\\d{1,8}") ? Integer.valueOf(version) : null;
    }
  }

  @GetMapping("/pilotage/comparaison")
  String compare(
      @ModelAttribute("adresse") AdressePilotage adresse,
      @ModelAttribute("cotes") Cotes cotes,
      @RequestParam(defaultValue = "") String quoi,
      HttpServletRequest request,
      Model model) {
    boolean deuxVersions = VERSIONS.equals(quoi);
    model.addAttribute(
        "erreur",
        periodes(adresse, cotes, deuxVersions).isEmpty()
            ? "Écrivez chaque date sous la forme jj/mm/aaaa ; une période finit après avoir commencé."
            : null);
    model.addAttribute("comparaison", comparaison(adresse, cotes, deuxVersions));
    String cle = adresse.demande().processus();
    model.addAttribute("versions", cle == null ? List.of() : pilotage.versions(cle));
    model.addAttribute("demarches", Demarches.TOUTES);
    model.addAttribute("quoi", deuxVersions ? VERSIONS : "periodes");
    model.addAttribute("nomA", deuxVersions ? "Première" : "Avant");
    model.addAttribute("nomB", deuxVersions ? "Seconde" : "Après");
    model.addAttribute("exports", LiensExport.of("/pilotage/comparaison", request, FILTRES));
    return "pilotage/comparaison";
  }

  @GetMapping({"/pilotage/comparaison/export.csv", "/pilotage/comparaison/export.xlsx"})
  @Nullable String export(
      @ModelAttribute("adresse") AdressePilotage adresse,
      @ModelAttribute("cotes") Cotes cotes,
      @RequestParam(defaultValue = "") String quoi,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Comparaison comparaison = comparaison(adresse, cotes, VERSIONS.equals(quoi));
    return exports.send(
        new ListeExport<>(
            "comparaison-des-attentes",
            "Comparaison",
            ExportPilotageController.filtres(request, FILTRES),
            pilotage.comparees(comparaison),
            columns(comparaison)),
        courant.get(),
        LiensExport.of("/pilotage/comparaison", request, FILTRES).liste(),
        request,
        response);
  }

  private static List<ColonneExport<Comparaison.Ligne>> columns(Comparaison comparaison) {
    List<ColonneExport<Comparaison.Ligne>> colonnes = new ArrayList<>();
    colonnes.add(ColonneExport.texte("Étape", 36, Comparaison.Ligne::nom));
    colonnes.add(ColonneExport.texte("Démarche", 24, Comparaison.Ligne::precision));
    side(colonnes, comparaison.a(), Comparaison.Ligne::a);
    side(colonnes, comparaison.b(), Comparaison.Ligne::b);
    return colonnes;
  }

  /** The columns of one side, each with its dates and version: a file is read without its page. */
  private static void side(
      List<ColonneExport<Comparaison.Ligne>> colonnes,
      Comparaison.Cote cote,
      Function<Comparaison.Ligne, Mesure> mesure) {
    String suite =
        " du %s au %s%s"
            .formatted(
                Ecrit.jour(cote.periode().du()),
                Ecrit.jour(cote.periode().au()),
                cote.version() == null ? "" : ", version " + cote.version());
    colonnes.add(
        ColonneExport.nombre(
            "Médiane (jours)" + suite,
            l -> ExportPilotageController.days(mesure.apply(l).mediane())));
    colonnes.add(
        ColonneExport.nombre(
            "9 sur 10 (jours)" + suite,
            l -> ExportPilotageController.days(mesure.apply(l).centile90())));
    colonnes.add(ColonneExport.nombre("Arrivées" + suite, l -> whole(mesure.apply(l).entrees())));
    colonnes.add(ColonneExport.nombre("Finies" + suite, l -> whole(mesure.apply(l).sorties())));
    colonnes.add(
        ColonneExport.nombre("Hors délai" + suite, l -> whole(mesure.apply(l).horsDelai())));
  }

  private static BigDecimal whole(long nombre) {
    return BigDecimal.valueOf(nombre);
  }

  /** The two sides asked for; the usual ones where a date cannot be read. */
  private Comparaison comparaison(AdressePilotage adresse, Cotes cotes, boolean deuxVersions) {
    Deux deux =
        periodes(adresse, cotes, deuxVersions).orElseGet(() -> usual(adresse, deuxVersions));
    return pilotage.compare(
        adresse.demande(),
        deux.avant(),
        deux.apres(),
        cotes.premiere(),
        cotes.seconde(),
        courant.get());
  }

  private record Deux(Periode avant, Periode apres) {}

  private Deux usual(AdressePilotage adresse, boolean deuxVersions) {
    Periode maintenant = adresse.duree().endingOn(LocalDate.now(clock));
    return new Deux(deuxVersions ? maintenant : maintenant.precedente(), maintenant);
  }

  private Optional<Deux> periodes(AdressePilotage adresse, Cotes cotes, boolean deuxVersions) {
    Deux usuelles = usual(adresse, deuxVersions);
    return asked(cotes.du1(), cotes.au1(), usuelles.avant())
        .flatMap(
            avant ->
                asked(cotes.du2(), cotes.au2(), usuelles.apres())
                    .map(apres -> new Deux(avant, apres)));
  }

  /** The period asked for, the usual one when none is; nothing when it cannot be read. */
  private static Optional<Periode> asked(
      @Nullable String du, @Nullable String au, Periode usuelle) {
    if (du == null || du.isBlank() || au == null || au.isBlank()) {
      return Optional.of(usuelle);
    }
    try {
      LocalDate debut = LocalDate.parse(du);
      LocalDate fin = LocalDate.parse(au);
      return fin.isBefore(debut) ? Optional.empty() : Optional.of(new Periode(debut, fin));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
