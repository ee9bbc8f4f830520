package fr.parcours.iae.candidat.web;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Coordonnees;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.referentiel.Commune;
import fr.parcours.iae.referentiel.Communes;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a candidate's file says of them, and how to reach them, which they keep up themselves. */
@Controller
class CoordonneesController {

  private static final String FORMULAIRE = "candidat/modifier-coordonnees";
  private static final String PAGE = "candidats/mes-informations";
  private static final int MAX_COMMUNES = 8;

  private final CandidatService service;
  private final Candidats candidats;
  private final Communes communes;
  private final FormulaireService formulaires;
  private final ActeurCourant acteurCourant;

  CoordonneesController(
      CandidatService service,
      Candidats candidats,
      Communes communes,
      FormulaireService formulaires,
      ActeurCourant acteurCourant) {
    this.service = service;
    this.candidats = candidats;
    this.communes = communes;
    this.formulaires = formulaires;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/mon-parcours/informations")
  String show(Model model) {
    Acteur acteur = acteurCourant.get();
    Identite moi = candidats.identiteOf(id(acteur), acteur);
    fill(model, moi, formulaires.page(FORMULAIRE).ouvrir(faits(moi, Map.of())));
    return PAGE;
  }

  @PostMapping("/mon-parcours/informations")
  Object change(HttpServletRequest request, Model model, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    Identite moi = candidats.identiteOf(id(acteur), acteur);
    Formulaire formulaire = formulaires.page(FORMULAIRE);
    Map<String, String[]> soumis = request.getParameterMap();
    Map<String, Object> faits = faits(moi, soumis);
    Saisie saisie = formulaire.validate(soumis, faits);
    if (saisie instanceof Saisie.Invalide invalide) {
      return again(model, moi, formulaire.corriger(soumis, faits, invalide.erreurs()));
    }
    Map<String, Object> champs = ((Saisie.Valide) saisie).champs();
    Optional<Commune> commune = commune(champs);
    if (commune.isEmpty() && texte(champs, "lieuCherche") != null) {
      model.addAttribute("communeInconnue", true);
      return again(model, moi, formulaire.rafraichir(soumis, faits));
    }
    service.reach(moi.id(), coordonnees(moi, champs, commune.orElse(null)), acteur);
    flash.addFlashAttribute("confirmation", "Vos coordonnées sont enregistrées.");
    return "redirect:/mon-parcours/informations";
  }

  private static UUID id(Acteur acteur) {
    return Optional.ofNullable(acteur.candidatId())
        .orElseThrow(() -> new IntrouvableException("personne"));
  }

  private static Coordonnees coordonnees(
      Identite moi, Map<String, Object> champs, @Nullable Commune commune) {
    return new Coordonnees(
        moi.coordonnees().email(),
        texte(champs, "telephone"),
        texte(champs, "adresse"),
        commune == null ? null : commune.codePostal(),
        commune == null ? null : commune.code());
  }

  private Optional<Commune> commune(Map<String, Object> champs) {
    String choisie = texte(champs, "commune");
    String lieu = texte(champs, "lieuCherche");
    if (choisie != null) {
      return communes.find(choisie);
    }
    return lieu == null ? Optional.empty() : communes.resolve(lieu);
  }

  private Map<String, Object> faits(Identite moi, Map<String, String[]> soumis) {
    Map<String, Object> faits = new HashMap<>();
    Coordonnees connues = moi.coordonnees();
    String lieu =
        Optional.ofNullable(connues.communeCode())
            .flatMap(communes::find)
            .map(Commune::libelle)
            .orElse("");
    put(faits, "telephone", connues.telephone());
    put(faits, "adresse", connues.adresse());
    put(faits, "lieuCherche", lieu);
    put(faits, "commune", connues.communeCode());
    String[] typed = soumis.get("lieuCherche");
    String cherche = typed == null || typed.length == 0 ? lieu : typed[0];
    List<Commune> places = communes.search(cherche, MAX_COMMUNES);
    boolean trouve = communes.resolve(cherche).isPresent();
    faits.put("lieuTrouve", trouve);
    faits.put("lieuInconnu", places.isEmpty() && !trouve);
    faits.put(
        "communes",
        places.stream()
            .map(c -> Map.of("label", c.libelle() + " – " + c.codePostal(), "value", c.code()))
            .toList());
    return faits;
  }

  private static void put(Map<String, Object> faits, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      faits.put(key, value);
    }
  }

  private static @Nullable String texte(Map<String, Object> champs, String key) {
    Object value = champs.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  private static ModelAndView again(Model model, Identite moi, VueFormulaire vue) {
    fill(model, moi, vue);
    return new ModelAndView(PAGE, new HashMap<>(model.asMap()), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static void fill(Model model, Identite moi, VueFormulaire vue) {
    model.addAttribute("moi", moi);
    model.addAttribute("vue", vue);
  }
}
