package fr.parcours.iae.embauche.web;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.embauche.DeclarationService;
import fr.parcours.iae.embauche.DeclareEmbauche;
import fr.parcours.iae.embauche.FaitsEmbauche;
import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.organisation.CandidaturesAnterieures;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The hire a SIAE declares by itself. */
@Controller
class EmbaucheController {

  private static final String FORMULAIRE = "embauche/declare-embauche";

  private final DeclarationService declarations;
  private final FaitsEmbauche faits;
  private final Candidats candidats;
  private final FormulaireService formulaires;
  private final CandidaturesAnterieures anterieures;
  private final ActeurCourant acteurCourant;

  EmbaucheController(
      DeclarationService declarations,
      FaitsEmbauche faits,
      Candidats candidats,
      FormulaireService formulaires,
      CandidaturesAnterieures anterieures,
      ActeurCourant acteurCourant) {
    this.anterieures = anterieures;
    this.declarations = declarations;
    this.faits = faits;
    this.candidats = candidats;
    this.formulaires = formulaires;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/embauches/nouvelle")
  Object form(@RequestParam(required = false) @Nullable UUID candidat) {
    if (candidat == null) {
      return "redirect:/candidats/nouveau";
    }
    Acteur acteur = acteurCourant.get();
    VueFormulaire vue =
        formulaires.page(FORMULAIRE).ouvrir(faits.declaration(candidat, siae(acteur)));
    return page(candidat, UUID.randomUUID(), vue, null, acteur, HttpStatus.OK);
  }

  @PostMapping("/embauches/nouvelle")
  Object declare(
      @RequestParam("_candidat") UUID candidat,
      @RequestParam("_cle") UUID cle,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    Map<String, Object> connus = faits.declaration(candidat, siae(acteur));
    Formulaire formulaire = formulaires.page(FORMULAIRE);
    Map<String, String[]> soumis = request.getParameterMap();
    if (soumis.containsKey("_refresh")) {
      return page(
          candidat, cle, formulaire.rafraichir(soumis, connus), null, acteur, HttpStatus.OK);
    }
    Saisie saisie = formulaire.validate(soumis, connus);
    if (saisie instanceof Saisie.Invalide invalide) {
      VueFormulaire vue = formulaire.corriger(soumis, connus, invalide.erreurs());
      return page(candidat, cle, vue, null, acteur, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    Map<String, Object> champs = ((Saisie.Valide) saisie).champs();
    Resultat<UUID> resultat =
        declarations.declare(new DeclareEmbauche(candidat, siae(acteur), champs, cle), acteur);
    if (resultat.refus().isPresent()) {
      VueFormulaire vue = formulaire.rafraichir(soumis, connus);
      Refus refus = resultat.refus().get();
      return page(candidat, cle, vue, refus, acteur, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    flash.addFlashAttribute("confirmation", "Embauche déclarée");
    return "redirect:/dossiers/" + resultat.orElseThrow();
  }

  private static UUID siae(Acteur acteur) {
    UUID siae = acteur.organisationId();
    if (siae == null) {
      throw new IntrouvableException("structure");
    }
    return siae;
  }

  private ModelAndView page(
      UUID candidat,
      UUID cle,
      VueFormulaire vue,
      @Nullable Refus refus,
      Acteur acteur,
      HttpStatus status) {
    Map<String, Object> values = new HashMap<>();
    values.put("candidat", candidat);
    values.put("nomPersonne", candidats.identiteOf(candidat, acteur).nomComplet());
    values.put("cle", cle);
    values.put("vue", vue);
    values.put("refus", refus);
    UUID siae = siae(acteur);
    values.put("anterieure", anterieures.of(candidat, List.of(siae), acteur).get(siae));
    return new ModelAndView("embauches/nouvelle", values, status);
  }
}
