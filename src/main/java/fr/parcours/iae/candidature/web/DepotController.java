package fr.parcours.iae.candidature.web;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.organisation.FichePoste;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Apply for oneself, or bring a person. */
@Controller
class DepotController {

  private static final String FORMULAIRE = "candidature/deposer-candidature";

  private final DepotService depots;
  private final Organisations organisations;
  private final Candidats candidats;
  private final FormulaireService formulaires;
  private final ActeurCourant acteurCourant;

  DepotController(
      DepotService depots,
      Organisations organisations,
      Candidats candidats,
      FormulaireService formulaires,
      ActeurCourant acteurCourant) {
    this.depots = depots;
    this.organisations = organisations;
    this.candidats = candidats;
    this.formulaires = formulaires;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/candidatures/nouvelle")
  String form(
      @RequestParam UUID siae,
      @RequestParam(required = false) @Nullable UUID candidat,
      @RequestParam(required = false) @Nullable UUID fiche,
      Model model) {
    Acteur acteur = acteurCourant.get();
    UUID personne = acteur.isCandidat() ? acteur.candidatId() : candidat;
    if (personne == null) {
      return "redirect:/candidats/nouveau?siae=" + siae + (fiche == null ? "" : "&fiche=" + fiche);
    }
    Organisation structure = siae(siae);
    VueFormulaire vue = formulaires.page(FORMULAIRE).ouvrir(faits(structure, fiche));
    fill(model, structure, personne, vue, acteur);
    model.addAttribute("ferme", depots.reception(structure, acteur).refus().orElse(null));
    model.addAttribute("cle", UUID.randomUUID());
    return "candidatures/nouvelle";
  }

  @PostMapping("/candidatures/nouvelle")
  Object submit(
      @RequestParam("_siae") UUID siae,
      @RequestParam("_candidat") UUID candidat,
      @RequestParam("_cle") UUID cle,
      HttpServletRequest request,
      Model model,
      RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    if (acteur.isCandidat() && !candidat.equals(acteur.candidatId())) {
      throw new IntrouvableException("personne");
    }
    Organisation structure = siae(siae);
    Formulaire formulaire = formulaires.page(FORMULAIRE);
    Map<String, String[]> soumis = request.getParameterMap();
    Saisie saisie = formulaire.validate(soumis, faits(structure));
    if (saisie instanceof Saisie.Invalide invalide) {
      VueFormulaire vue = formulaire.corriger(soumis, faits(structure), invalide.erreurs());
      return again(model, structure, candidat, cle, vue, null, acteur);
    }
    Resultat<UUID> resultat =
        depots.submit(command(((Saisie.Valide) saisie).champs(), siae, candidat, cle), acteur);
    if (resultat.refus().isPresent()) {
      VueFormulaire vue = formulaire.rafraichir(soumis, faits(structure));
      return again(model, structure, candidat, cle, vue, resultat.refus().get(), acteur);
    }
    flash.addFlashAttribute("confirmation", "Candidature envoyée à " + structure.nom() + ".");
    return acteur.isCandidat()
        ? "redirect:/mon-parcours"
        : "redirect:/dossiers/" + resultat.orElseThrow();
  }

  private static SubmitCandidature command(
      Map<String, Object> champs, UUID siae, UUID candidat, UUID cle) {
    Object fiche = champs.get("ficheDePoste");
    return new SubmitCandidature(
        candidat,
        siae,
        fiche == null || fiche.toString().isBlank() ? null : UUID.fromString(fiche.toString()),
        String.valueOf(champs.get("message")),
        cle);
  }

  private ModelAndView again(
      Model model,
      Organisation structure,
      UUID candidat,
      UUID cle,
      VueFormulaire vue,
      @Nullable Refus refus,
      Acteur acteur) {
    fill(model, structure, candidat, vue, acteur);
    Map<String, Object> values = new HashMap<>(model.asMap());
    values.put("cle", cle);
    if (refus != null) {
      values.put("refus", refus);
    }
    return new ModelAndView("candidatures/nouvelle", values, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private void fill(
      Model model, Organisation structure, UUID candidat, VueFormulaire vue, Acteur acteur) {
    model.addAttribute("structure", structure);
    model.addAttribute("candidat", candidat);
    model.addAttribute("nomPersonne", candidats.identiteOf(candidat, acteur).nomComplet());
    model.addAttribute("pourMoi", acteur.isCandidat());
    model.addAttribute("vue", vue);
  }

  /** The job one comes for is chosen already, as long as it is still offered. */
  private Map<String, Object> faits(Organisation structure, @Nullable UUID fiche) {
    Map<String, Object> faits = new HashMap<>(faits(structure));
    organisations.fichesPosteOf(structure.id()).stream()
        .filter(f -> f.id().equals(fiche))
        .forEach(f -> faits.put("ficheDePoste", f.id().toString()));
    return faits;
  }

  private Map<String, Object> faits(Organisation structure) {
    List<Map<String, String>> fiches =
        organisations.fichesPosteOf(structure.id()).stream().map(DepotController::choix).toList();
    return Map.of("fichesDePoste", fiches);
  }

  private static Map<String, String> choix(FichePoste fiche) {
    return Map.of("label", fiche.intitule(), "value", fiche.id().toString());
  }

  private Organisation siae(UUID id) {
    return organisations
        .find(id)
        .filter(Organisation::isSiae)
        .orElseThrow(() -> new IntrouvableException("structure"));
  }
}
