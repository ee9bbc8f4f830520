package fr.parcours.iae.prefet.web;

import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.prefet.DemanderDecision;
import fr.parcours.iae.prefet.LectureDemandesService;
import fr.parcours.iae.prefet.PrefetService;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The requests made to the prefect: the list, the page of one, a new one. */
@Controller
class DecisionPrefetController {

  private static final String FORMULAIRE = "prefet/demander-decision";
  private static final int TAILLE = 20;

  private final LectureDemandesService lecture;
  private final PrefetService prefet;
  private final FormulaireService formulaires;
  private final ActeurCourant acteurCourant;

  DecisionPrefetController(
      LectureDemandesService lecture,
      PrefetService prefet,
      FormulaireService formulaires,
      ActeurCourant acteurCourant) {
    this.lecture = lecture;
    this.prefet = prefet;
    this.formulaires = formulaires;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/decisions-prefet")
  String list(@RequestParam(defaultValue = "0") int page, HttpServletRequest request, Model model) {
    int from = Math.min(Math.max(page, 0), 1000);
    List<LectureDemandesService.Ligne> found = lecture.list(acteurCourant.get(), TAILLE, from);
    model.addAttribute("lignes", found.subList(0, Math.min(TAILLE, found.size())));
    model.addAttribute("suite", found.size() > TAILLE);
    model.addAttribute("page", from);
    model.addAttribute("exports", LiensExport.of("/decisions-prefet", request));
    return "prefet/liste";
  }

  @GetMapping("/decisions-prefet/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("fiche", lecture.show(id, acteurCourant.get()));
    return "prefet/demande";
  }

  @GetMapping("/decisions-prefet/nouvelle")
  ModelAndView form(
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable UUID pass) {
    Map<String, Object> faits = lecture.choix(known(type), pass, acteurCourant.get());
    VueFormulaire vue = formulaires.page(FORMULAIRE).ouvrir(faits);
    return page(UUID.randomUUID(), vue, null, faits, HttpStatus.OK);
  }

  @PostMapping("/decisions-prefet/nouvelle")
  Object request(
      @RequestParam("_cle") UUID cle, HttpServletRequest request, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    Map<String, Object> faits = lecture.choix(null, null, acteur);
    Formulaire formulaire = formulaires.page(FORMULAIRE);
    Map<String, String[]> soumis = request.getParameterMap();
    if (soumis.containsKey("_refresh")) {
      return page(cle, formulaire.rafraichir(soumis, faits), null, faits, HttpStatus.OK);
    }
    Saisie saisie = formulaire.validate(soumis, faits);
    if (saisie instanceof Saisie.Invalide invalide) {
      VueFormulaire vue = formulaire.corriger(soumis, faits, invalide.erreurs());
      return page(cle, vue, null, faits, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    Resultat<UUID> resultat =
        prefet.request(voulue(cle, ((Saisie.Valide) saisie).champs()), acteur);
    if (resultat.refus().isPresent()) {
      VueFormulaire vue = formulaire.rafraichir(soumis, faits);
      return page(cle, vue, resultat.refus().get(), faits, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    flash.addFlashAttribute("confirmation", "Demande envoyée à la DDETS");
    return "redirect:/decisions-prefet/" + resultat.orElseThrow();
  }

  @PostMapping("/decisions-prefet/{id}/retrait")
  String withdraw(@PathVariable UUID id, RedirectAttributes flash) {
    Resultat<UUID> resultat = prefet.withdraw(id, acteurCourant.get());
    flash.addFlashAttribute(
        resultat.isFait() ? "confirmation" : "erreur",
        resultat.refus().map(Refus::message).orElse("Demande retirée"));
    return "redirect:/decisions-prefet/" + id;
  }

  private static DemanderDecision voulue(UUID cle, Map<String, Object> champs) {
    Object personne = champs.get("personneConcernee");
    Object heures = champs.get("heuresVoulues");
    return new DemanderDecision(
        cle,
        TypeDecisionPrefet.valueOf((String) Objects.requireNonNull(champs.get("typeDecision"))),
        personne == null ? null : UUID.fromString((String) personne),
        (LocalDate) Objects.requireNonNull(champs.get("debutVoulu")),
        (LocalDate) Objects.requireNonNull(champs.get("finVoulue")),
        heures == null ? null : new BigDecimal(heures.toString()),
        (String) champs.get("autreEmployeur"),
        Boolean.TRUE.equals(champs.get("autreEmployeurInsertion")),
        (String) Objects.requireNonNull(champs.get("justification")));
  }

  private static @Nullable TypeDecisionPrefet known(@Nullable String code) {
    return Arrays.stream(TypeDecisionPrefet.values())
        .filter(t -> t.name().equals(code))
        .findFirst()
        .orElse(null);
  }

  private static ModelAndView page(
      UUID cle,
      VueFormulaire vue,
      @Nullable Refus refus,
      Map<String, Object> faits,
      HttpStatus status) {
    Map<String, Object> values = new HashMap<>();
    values.put("cle", cle);
    values.put("vue", vue);
    values.put("refus", refus);
    values.put("rien", ((List<?>) Objects.requireNonNull(faits.get("types"))).isEmpty());
    return new ModelAndView("prefet/nouvelle", values, status);
  }
}
