package fr.parcours.iae.comparaison.web;

import fr.parcours.iae.comparaison.ApercuService;
import fr.parcours.iae.comparaison.ComparaisonService;
import fr.parcours.iae.comparaison.Periode;
import fr.parcours.iae.comparaison.RejeuService;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.shared.IntrouvableException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What another version would do: past decisions replayed, live cases looked at. */
@Controller
class EssaiController {

  private static final Pattern DEPARTEMENT = Pattern.compile("[0-9]{2}|2[AB]|9[78][0-9]");
  private static final int DERNIERE_PAGE = 100_000;

  private final ComparaisonService comparaisons;
  private final RejeuService rejeux;
  private final ApercuService apercus;
  private final Clock clock;

  EssaiController(
      ComparaisonService comparaisons, RejeuService rejeux, ApercuService apercus, Clock clock) {
    this.comparaisons = comparaisons;
    this.rejeux = rejeux;
    this.apercus = apercus;
    this.clock = clock;
  }

  /**
   * What was typed, as it was typed.
   *
   * @param celleDu the version in force in this département today, rather than a number
   */
  record Demande(
      @Nullable String version,
      @Nullable String celleDu,
      @Nullable String departement,
      @Nullable String du,
      @Nullable String au,
      @Nullable String page) {}

  @GetMapping("/administration/comparaisons/decisions/{cle}/rejeu")
  String rejeu(@PathVariable String cle, Demande demande, Model model) {
    List<VersionDeployee> versions = comparaisons.versions(Kind.DECISION, cle);
    LocalDate today = LocalDate.now(clock);
    String du = Objects.requireNonNullElse(demande.du(), today.minusYears(1).toString());
    String au = Objects.requireNonNullElse(demande.au(), today.toString());
    @Nullable String departement = given(demande.departement());
    @Nullable String celleDu = given(demande.celleDu());
    int version =
        celleDu == null && demande.version() == null
            ? versions.get(0).version()
            : celleDu == null
                ? number(demande.version())
                    .orElseThrow(() -> new IntrouvableException("Version absente."))
                : rejeux.versionEnVigueur(cle, celleDu, today);
    show(model, cle, versions, version, departement);
    model.addAttribute("celleDu", celleDu);
    model.addAttribute("du", du);
    model.addAttribute("au", au);
    model.addAttribute("departements", rejeux.departements(cle));
    Optional<LocalDate> from = date(du);
    Optional<LocalDate> to = date(au);
    if (from.isEmpty() || to.isEmpty() || from.get().isAfter(to.get())) {
      comparaisons.version(Kind.DECISION, cle, version);
      model.addAttribute(
          "erreur",
          from.isEmpty() || to.isEmpty()
              ? "Indiquez deux dates sous la forme jj/mm/aaaa, par exemple 01/03/2026."
              : "La fin de la période ne peut pas précéder son début.");
      model.addAttribute("code", "PERIODE_INVALIDE");
      model.addAttribute("champ", from.isEmpty() ? "du" : "au");
      return "comparaison/rejeu";
    }
    int page = Math.min(Math.max(number(demande.page()).orElse(0), 0), DERNIERE_PAGE);
    model.addAttribute(
        "rejeu", rejeux.replay(cle, version, new Periode(departement, from.get(), to.get()), page));
    return "comparaison/rejeu";
  }

  @GetMapping("/administration/comparaisons/processus/{cle}/apercu")
  String apercu(
      @PathVariable String cle,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String departement,
      Model model) {
    List<VersionDeployee> versions = comparaisons.versions(Kind.PROCESSUS, cle);
    int asked = Objects.requireNonNullElse(version, versions.get(0).version());
    @Nullable String where = given(departement);
    show(model, cle, versions, asked, departement);
    if (where == null && departement != null && !departement.isBlank()) {
      comparaisons.version(Kind.PROCESSUS, cle, asked);
      model.addAttribute(
          "erreur", "Ce code n’est pas celui d’un département : écrivez 62, 2A ou 974.");
      model.addAttribute("code", "DEPARTEMENT_INCONNU");
      return "comparaison/apercu";
    }
    model.addAttribute("apercu", apercus.preview(cle, asked, where));
    model.addAttribute(
        "suivies",
        versions.stream()
            .collect(Collectors.toMap(VersionDeployee::version, VersionDeployee::titre)));
    return "comparaison/apercu";
  }

  private static void show(
      Model model,
      String cle,
      List<VersionDeployee> versions,
      int version,
      @Nullable String departement) {
    model.addAttribute("versions", versions);
    model.addAttribute("nom", versions.get(0).nom());
    model.addAttribute("cle", cle);
    model.addAttribute("version", version);
    model.addAttribute("departement", departement);
  }

  /** A code of département, or none: anything else names no département. */
  private static @Nullable String given(@Nullable String departement) {
    return departement != null && DEPARTEMENT.matcher(departement).matches() ? departement : null;
  }

  private static Optional<Integer> number(@Nullable String written) {
    try {
      return Optional.ofNullable(written).map(Integer::valueOf);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
