package fr.parcours.iae.migration.web;

import fr.parcours.iae.engine.Diagrammes;
import fr.parcours.iae.migration.DemandeMigration;
import fr.parcours.iae.migration.EtatCas;
import fr.parcours.iae.migration.LancementMigration;
import fr.parcours.iae.migration.LotMigration;
import fr.parcours.iae.migration.LotMigrationService;
import fr.parcours.iae.migration.Preparation;
import fr.parcours.iae.migration.PreparationsMigration;
import fr.parcours.iae.migration.PrevisionsMigration;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Migrations of live cases: drawn up, foreseen, run, held, taken back. */
@Controller
class MigrationsController {

  private static final int LOTS = 50;
  private static final int PAGE = 100;
  private static final String CONFIRMATION = "confirmation";
  private static final String ERREUR = "erreur";

  private final PreparationsMigration preparations;
  private final PrevisionsMigration previsions;
  private final LancementMigration lancement;
  private final LotMigrationService lots;
  private final Diagrammes diagrammes;
  private final ActeurCourant courant;

  MigrationsController(
      PreparationsMigration preparations,
      PrevisionsMigration previsions,
      LancementMigration lancement,
      LotMigrationService lots,
      Diagrammes diagrammes,
      ActeurCourant courant) {
    this.preparations = preparations;
    this.previsions = previsions;
    this.lancement = lancement;
    this.lots = lots;
    this.diagrammes = diagrammes;
    this.courant = courant;
  }

  /** A lot with the titles of its versions. */
  record LotVu(LotMigration lot, String nom, String de, String vers) {}

  @GetMapping("/administration/migrations")
  String list(
      @RequestParam(defaultValue = "") String processus,
      @RequestParam(defaultValue = "") String departements,
      Model model) {
    model.addAttribute("departements", departements);
    model.addAttribute("lots", lots.latest(LOTS, courant.get()).stream().map(this::seen).toList());
    model.addAttribute("processes", preparations.processes(courant.get()));
    model.addAttribute("processus", processus);
    model.addAttribute(
        "versions",
        processus.isEmpty() ? List.of() : preparations.versions(processus, courant.get()));
    return "migration/liste";
  }

  private LotVu seen(LotMigration lot) {
    var plan = lot.plans().get(0);
    var de = preparations.version(plan.source());
    return new LotVu(lot, de.nom(), de.titre(), preparations.version(plan.cible()).titre());
  }

  @GetMapping("/administration/migrations/plan")
  String plan(
      @RequestParam MultiValueMap<String, String> params,
      Model model,
      HttpServletResponse response) {
    return showPlan(params, params.containsKey("prevoir"), null, "", model, response);
  }

  private String showPlan(
      MultiValueMap<String, String> params,
      boolean foresee,
      @Nullable Refus refus,
      String motif,
      Model model,
      HttpServletResponse response) {
    ParametresPlan plan = ParametresPlan.of(params);
    Preparation preparation = prepare(plan);
    boolean complete = preparation.principal().plan() != null && plan.departementsLisibles();
    model.addAttribute("preparation", preparation);
    model.addAttribute("departements", String.join(", ", plan.departements()));
    model.addAttribute(
        "departementsErreur",
        plan.departementsLisibles()
            ? null
            : "Écrivez les numéros des départements, séparés par des virgules.");
    model.addAttribute("cle", UUID.randomUUID());
    model.addAttribute("motif", motif);
    model.addAttribute("refus", refus);
    model.addAttribute(
        "prevision",
        foresee && complete && preparation.isValide()
            ? previsions.foresee(preparation.plans(), preparation.departements())
            : null);
    if (refus != null || !plan.departementsLisibles()) {
      response.setStatus(422);
    }
    return "migration/plan";
  }

  private Preparation prepare(ParametresPlan plan) {
    return preparations.prepare(
        plan.source(),
        plan.cible(),
        plan.departements(),
        plan.versions(),
        plan.etapes(),
        courant.get());
  }

  @PostMapping("/administration/migrations")
  String launch(
      @RequestParam MultiValueMap<String, String> params,
      @RequestParam UUID cle,
      @RequestParam(defaultValue = "") String motif,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    ParametresPlan plan = ParametresPlan.of(params);
    Preparation preparation = prepare(plan);
    if (preparation.principal().plan() == null || !plan.departementsLisibles()) {
      return showPlan(params, false, null, motif, model, response);
    }
    Resultat<UUID> lot =
        lancement.launch(
            new DemandeMigration(cle, preparation.plans(), preparation.departements(), motif),
            courant.get());
    Optional<Refus> refus = lot.refus();
    if (refus.isPresent()) {
      return showPlan(params, true, refus.get(), motif, model, response);
    }
    flash.addFlashAttribute(
        CONFIRMATION, "La migration est lancée. Vous pouvez quitter cette page.");
    return page(lot.orElseThrow());
  }

  @GetMapping("/administration/migrations/{id}")
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    LotMigration lot = lots.find(id, courant.get());
    @Nullable EtatCas choisi =
        Arrays.stream(EtatCas.values()).filter(e -> e.name().equals(etat)).findFirst().orElse(null);
    int numero = Math.max(1, page);
    model.addAttribute("vu", seen(lot));
    model.addAttribute("lot", lot);
    model.addAttribute("demandeur", lots.demandeur(lot, courant.get()));
    model.addAttribute("etats", EtatCas.values());
    model.addAttribute("etat", choisi);
    model.addAttribute("motifs", lots.motifs(id, courant.get()));
    model.addAttribute("cas", lots.cas(id, choisi, PAGE, (numero - 1) * PAGE, courant.get()));
    model.addAttribute("page", numero);
    model.addAttribute("taille", PAGE);
    model.addAttribute("nombre", choisi == null ? lot.total() : lot.nombre(choisi));
    model.addAttribute(
        "base",
        "/administration/migrations/" + id + (choisi == null ? "" : "?etat=" + choisi.name()));
    model.addAttribute(
        "enfants",
        lot.plans().stream()
            .skip(1)
            .map(
                p ->
                    "%s : version %s vers version %s"
                        .formatted(
                            preparations.version(p.source()).nom(),
                            preparations.version(p.source()).titre(),
                            preparations.version(p.cible()).titre()))
            .toList());
    return "migration/lot";
  }

  /** The part of the page that refreshes itself while the lot runs. */
  @GetMapping("/administration/migrations/{id}/suivi")
  String progress(@PathVariable UUID id, Model model) {
    model.addAttribute("lot", lots.find(id, courant.get()));
    return "migration/lot :: suivi";
  }

  @PostMapping("/administration/migrations/{id}/pause")
  String hold(@PathVariable UUID id, RedirectAttributes flash) {
    return told(id, lots.hold(id, courant.get()), "La migration est en pause.", flash);
  }

  @PostMapping("/administration/migrations/{id}/reprise")
  String resume(@PathVariable UUID id, RedirectAttributes flash) {
    return told(id, lots.resume(id, courant.get()), "La migration reprend.", flash);
  }

  @PostMapping("/administration/migrations/{id}/relance")
  String retry(@PathVariable UUID id, RedirectAttributes flash) {
    Resultat<Integer> relance = lots.retry(id, courant.get());
    return told(
        id,
        relance,
        relance.isFait() && relance.orElseThrow() == 0
            ? "Rien n’était à relancer."
            : "Les dossiers qui n’étaient pas passés sont essayés de nouveau.",
        flash);
  }

  @PostMapping("/administration/migrations/{id}/retour")
  String reverse(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String motif,
      RedirectAttributes flash) {
    Resultat<UUID> retour = lots.reverse(id, motif, courant.get());
    return told(
        retour.isFait() ? retour.orElseThrow() : id,
        retour,
        "Le retour en arrière est lancé : chaque dossier passé revient à sa version.",
        flash);
  }

  private static String told(
      UUID id, Resultat<?> resultat, String message, RedirectAttributes flash) {
    Optional<Refus> refus = resultat.refus();
    flash.addFlashAttribute(
        refus.isPresent() ? ERREUR : CONFIRMATION, refus.map(Refus::message).orElse(message));
    return page(id);
  }

  private static String page(UUID id) {
    return "redirect:/administration/migrations/" + id;
  }

  @GetMapping("/administration/migrations/diagrammes/{definition}")
  ResponseEntity<String> diagramme(@PathVariable String definition) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .body(diagrammes.xml(preparations.version(definition).definitionId()));
  }
}
