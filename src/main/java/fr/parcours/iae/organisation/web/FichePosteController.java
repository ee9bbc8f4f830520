package fr.parcours.iae.organisation.web;

import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.organisation.ContenuFichePoste;
import fr.parcours.iae.organisation.EtatFichePoste;
import fr.parcours.iae.organisation.FichePoste;
import fr.parcours.iae.organisation.FichesPosteService;
import fr.parcours.iae.organisation.FichesPosteService.Ligne;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

/** The jobs of a SIAE, as its members manage them. */
@Controller
class FichePosteController {

  private static final String FORMULAIRE = "organisation/decrire-poste";
  private static final String LISTE = "redirect:/organisation/postes";

  private final FichesPosteService fiches;
  private final Organisations organisations;
  private final FormulaireService formulaires;
  private final FormulairePoste champs;
  private final ActeurCourant acteurCourant;

  FichePosteController(
      FichesPosteService fiches,
      Organisations organisations,
      FormulaireService formulaires,
      FormulairePoste champs,
      ActeurCourant acteurCourant) {
    this.fiches = fiches;
    this.organisations = organisations;
    this.formulaires = formulaires;
    this.champs = champs;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/organisation/postes")
  String list(
      @RequestParam(defaultValue = "") String etat, HttpServletRequest request, Model model) {
    List<Ligne> toutes = fiches.list(acteurCourant.get());
    Map<EtatFichePoste, Long> comptes = new LinkedHashMap<>();
    for (EtatFichePoste possible : EtatFichePoste.values()) {
      comptes.put(possible, toutes.stream().filter(l -> l.etat() == possible).count());
    }
    EtatFichePoste voulu = ExportPostesController.etat(etat);
    model.addAttribute("siae", siae(acteurCourant.get()));
    model.addAttribute("duree", fiches.visibility(acteurCourant.get()));
    model.addAttribute("comptes", comptes);
    model.addAttribute("total", toutes.size());
    model.addAttribute("etat", voulu);
    model.addAttribute(
        "exports", LiensExport.of("/organisation/postes", request, ExportPostesController.FILTRES));
    model.addAttribute(
        "lignes", toutes.stream().filter(l -> voulu == null || l.etat() == voulu).toList());
    return "postes/liste";
  }

  @GetMapping("/organisation/postes/nouveau")
  ModelAndView form() {
    Map<String, Object> faits = champs.faits(siae(acteurCourant.get()), Map.of());
    VueFormulaire vue = formulaires.page(FORMULAIRE).ouvrir(faits);
    return page(null, UUID.randomUUID(), vue, null, HttpStatus.OK);
  }

  @PostMapping("/organisation/postes/nouveau")
  Object publish(
      @RequestParam("_cle") UUID cle, HttpServletRequest request, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    Map<String, String[]> soumis = request.getParameterMap();
    return answer(
        null,
        cle,
        soumis,
        champs.faits(siae(acteur), soumis),
        contenu -> fiches.publish(cle, contenu, acteur),
        flash,
        "Poste publié : tout le monde peut le voir.");
  }

  @GetMapping("/organisation/postes/{id}")
  ModelAndView show(@PathVariable UUID id) {
    Ligne ligne = fiches.show(id, acteurCourant.get());
    VueFormulaire vue = formulaires.page(FORMULAIRE).ouvrir(champs.faits(ligne.fiche(), Map.of()));
    return page(ligne, id, vue, null, HttpStatus.OK);
  }

  @PostMapping("/organisation/postes/{id}")
  Object modify(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    Ligne ligne = fiches.show(id, acteur);
    Map<String, String[]> soumis = request.getParameterMap();
    return answer(
        ligne,
        id,
        soumis,
        champs.faits(ligne.fiche(), soumis),
        contenu -> fiches.modify(id, contenu, acteur),
        flash,
        "Poste modifié.");
  }

  @PostMapping("/organisation/postes/{id}/renouvellement")
  String refresh(@PathVariable UUID id, RedirectAttributes flash) {
    return done(fiches.refresh(id, acteurCourant.get()), "Poste renouvelé", flash);
  }

  @PostMapping("/organisation/postes/{id}/reouverture")
  String reopen(@PathVariable UUID id, RedirectAttributes flash) {
    return done(fiches.reopen(id, acteurCourant.get()), "Poste rouvert", flash);
  }

  @PostMapping("/organisation/postes/{id}/fermeture")
  String close(@PathVariable UUID id, RedirectAttributes flash) {
    Resultat<FichePoste> resultat = fiches.close(id, acteurCourant.get());
    return tell(
        resultat.refus(), "Poste fermé : il n’est plus visible. Vous pourrez le rouvrir.", flash);
  }

  private static String done(Resultat<FichePoste> resultat, String fait, RedirectAttributes flash) {
    String phrase =
        resultat.isFait()
            ? fait + " : visible jusqu’au " + Ecrit.jour(resultat.orElseThrow().dernierJour()) + "."
            : "";
    return tell(resultat.refus(), phrase, flash);
  }

  private static String tell(Optional<Refus> refus, String fait, RedirectAttributes flash) {
    refus.ifPresentOrElse(
        r -> flash.addFlashAttribute("refus", r),
        () -> flash.addFlashAttribute("confirmation", fait));
    return LISTE;
  }

  private Object answer(
      @Nullable Ligne ligne,
      UUID cle,
      Map<String, String[]> soumis,
      Map<String, Object> faits,
      Function<ContenuFichePoste, Resultat<UUID>> write,
      RedirectAttributes flash,
      String fait) {
    Formulaire formulaire = formulaires.page(FORMULAIRE);
    if (soumis.containsKey("_refresh")) {
      return page(ligne, cle, formulaire.rafraichir(soumis, faits), null, HttpStatus.OK);
    }
    Saisie saisie = formulaire.validate(soumis, faits);
    if (saisie instanceof Saisie.Invalide invalide) {
      VueFormulaire vue = formulaire.corriger(soumis, faits, invalide.erreurs());
      return page(ligne, cle, vue, null, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    Resultat<UUID> resultat = write.apply(champs.contenu(((Saisie.Valide) saisie).champs()));
    if (resultat.refus().isPresent()) {
      VueFormulaire vue = formulaire.rafraichir(soumis, faits);
      return page(ligne, cle, vue, resultat.refus().get(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    flash.addFlashAttribute("confirmation", fait);
    return LISTE;
  }

  private Organisation siae(Acteur acteur) {
    return Optional.ofNullable(acteur.organisationId())
        .flatMap(organisations::find)
        .filter(Organisation::isSiae)
        .orElseThrow(() -> new IntrouvableException("structure"));
  }

  private ModelAndView page(
      @Nullable Ligne ligne,
      UUID cle,
      VueFormulaire vue,
      @Nullable Refus refus,
      HttpStatus status) {
    Map<String, Object> values = new HashMap<>();
    values.put("duree", fiches.visibility(acteurCourant.get()));
    values.put("ligne", ligne);
    values.put("cle", cle);
    values.put("vue", vue);
    values.put("refus", refus);
    return new ModelAndView("postes/poste", values, status);
  }
}
