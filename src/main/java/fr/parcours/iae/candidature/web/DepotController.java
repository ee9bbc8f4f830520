package fr.parcours.iae.candidature.web;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.EnvoiCandidatures;
import fr.parcours.iae.candidature.EnvoiCandidaturesService;
import fr.parcours.iae.candidature.EnvoiCandidaturesService.Ligne;
import fr.parcours.iae.candidature.web.StructuresChoisies.Choisie;
import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.organisation.CandidatureAnterieure;
import fr.parcours.iae.organisation.FichePoste;
import fr.parcours.iae.piece.CvRecu;
import fr.parcours.iae.piece.CvService;
import fr.parcours.iae.piece.PieceJointe;
import fr.parcours.iae.piece.PieceService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Apply for oneself, or bring a person, to one SIAE or several, with a message and a CV. */
@Controller
class DepotController {

  private static final String FORMULAIRE = "candidature/deposer-candidature";
  private static final String REFUS = "refus";

  private final DepotService depots;
  private final EnvoiCandidaturesService envois;
  private final CvService cvs;
  private final StructuresChoisies structures;
  private final Candidats candidats;
  private final FormulaireService formulaires;
  private final ActeurCourant acteurCourant;

  DepotController(
      DepotService depots,
      EnvoiCandidaturesService envois,
      CvService cvs,
      StructuresChoisies structures,
      Candidats candidats,
      FormulaireService formulaires,
      ActeurCourant acteurCourant) {
    this.depots = depots;
    this.envois = envois;
    this.cvs = cvs;
    this.structures = structures;
    this.candidats = candidats;
    this.formulaires = formulaires;
    this.acteurCourant = acteurCourant;
  }

  /** What became of one candidature, for the page that follows. */
  public record LigneEnvoi(String structure, @Nullable UUID dossier, @Nullable Refus refus) {}

  /** Who is brought where, with what was already sent with the page. */
  private record Page(
      UUID candidat, UUID cle, List<Choisie> choisies, @Nullable PieceJointe cv, boolean encore) {

    boolean isWithOneInHand() {
      return choisies.stream()
          .map(Choisie::anterieure)
          .anyMatch(anterieure -> anterieure != null && anterieure.isAConfirmer());
    }
  }

  @GetMapping("/candidatures/nouvelle")
  String form(
      @RequestParam(defaultValue = "") List<UUID> siae,
      @RequestParam(required = false) @Nullable UUID candidat,
      @RequestParam(required = false) @Nullable UUID fiche,
      @RequestParam(defaultValue = "") String lieu,
      Model model,
      RedirectAttributes retour) {
    Acteur acteur = acteurCourant.get();
    List<Choisie> choisies = structures.chosen(siae);
    if (choisies.isEmpty()) {
      retour.addFlashAttribute("aucuneChoisie", true);
      retour.addAttribute("lieu", lieu);
      return "redirect:/recherche/employeurs";
    }
    UUID personne = acteur.isCandidat() ? acteur.candidatId() : candidat;
    if (personne == null) {
      StringBuilder suite = new StringBuilder("redirect:/candidats/nouveau?");
      choisies.forEach(c -> suite.append("siae=").append(c.siae().id()).append('&'));
      return suite.append(fiche == null ? "" : "fiche=" + fiche).toString();
    }
    choisies = structures.known(choisies, personne, acteur, choisies.size() > 1);
    VueFormulaire vue = formulaires.page(FORMULAIRE).ouvrir(faits(choisies, fiche, acteur));
    fill(model, new Page(personne, UUID.randomUUID(), choisies, null, false), vue, acteur);
    model.addAttribute("deTrop", siae.stream().distinct().count() > choisies.size());
    if (choisies.size() == 1) {
      model.addAttribute(
          "ferme", depots.reception(choisies.get(0).siae(), acteur).refus().orElse(null));
      CandidatureAnterieure anterieure = choisies.get(0).anterieure();
      model.addAttribute("tropTot", anterieure != null && anterieure.tropRecente());
    }
    return "candidatures/nouvelle";
  }

  @PostMapping("/candidatures/nouvelle")
  Object submit(
      @RequestParam(name = "_siae", defaultValue = "") List<UUID> siae,
      @RequestParam(name = "_montree", defaultValue = "") List<UUID> montrees,
      @RequestParam("_candidat") UUID candidat,
      @RequestParam("_cle") UUID cle,
      @RequestParam(name = "_encore", defaultValue = "false") boolean encore,
      @RequestParam(name = "_cv", required = false) @Nullable MultipartFile fichier,
      @RequestParam(name = PieceService.CHAMP, defaultValue = "") String piece,
      HttpServletRequest request,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    if (acteur.isCandidat() && !candidat.equals(acteur.candidatId())) {
      throw new IntrouvableException("personne");
    }
    Map<String, String[]> soumis = request.getParameterMap();
    List<Choisie> choisies = structures.sentBack(montrees, new HashSet<>(siae), soumis);
    if (choisies.isEmpty()) {
      throw new IntrouvableException("structure");
    }
    choisies = structures.known(choisies, candidat, acteur, false);
    Resultat<Optional<PieceJointe>> cv = cv(fichier, piece, cle, acteur);
    Page page =
        new Page(
            candidat, cle, choisies, cv.isFait() ? cv.orElseThrow().orElse(null) : null, encore);
    Formulaire formulaire = formulaires.page(FORMULAIRE);
    Map<String, Object> faits = faits(choisies, null, acteur);
    Saisie saisie = formulaire.validate(soumis, faits);
    if (saisie instanceof Saisie.Invalide invalide) {
      VueFormulaire vue = formulaire.corriger(soumis, faits, invalide.erreurs());
      return again(model, page, vue, cv.refus().orElse(null), acteur);
    }
    VueFormulaire vue = formulaire.rafraichir(soumis, faits);
    if (cv.refus().isPresent()) {
      return again(model, page, vue, cv.refus().get(), acteur);
    }
    Resultat<List<Ligne>> sent =
        envois.send(envoi(((Saisie.Valide) saisie).champs(), page), acteur);
    if (sent.refus().isPresent()) {
      return again(model, page, vue, sent.refus().get(), acteur);
    }
    List<LigneEnvoi> lignes = lignes(sent.orElseThrow(), choisies);
    if (lignes.stream().allMatch(ligne -> ligne.dossier() == null)) {
      return nothingSent(model, page, vue, lignes, acteur);
    }
    return next(lignes, acteur, flash);
  }

  /** The CV sent now, or the one sent with the page before and not refused since. */
  private Resultat<Optional<PieceJointe>> cv(
      @Nullable MultipartFile fichier, String piece, UUID cle, Acteur acteur) throws IOException {
    if (fichier == null || isNotChosen(fichier)) {
      Optional<PieceJointe> waiting = cvs.waiting(cle, piece, acteur);
      Optional<Refus> refus = waiting.flatMap(CvService::refusal);
      return refus.isPresent() ? Resultat.refuse(refus.get()) : Resultat.fait(waiting);
    }
    String nom = fichier.getOriginalFilename();
    return cvs.receive(cle, nom == null ? "CV" : nom, fichier.getBytes(), acteur)
        .map(id -> cvs.waiting(cle, id.toString(), acteur));
  }

  /** An empty field has no name; a file without a byte has one, and its sender must know. */
  private static boolean isNotChosen(MultipartFile fichier) {
    String nom = fichier.getOriginalFilename();
    return fichier.isEmpty() && (nom == null || nom.isBlank());
  }

  private static EnvoiCandidatures envoi(Map<String, Object> champs, Page page) {
    Object fiche = champs.get("ficheDePoste");
    PieceJointe cv = page.cv();
    return new EnvoiCandidatures(
        page.candidat(),
        StructuresChoisies.destinations(
            page.choisies(),
            fiche == null || fiche.toString().isBlank() ? null : UUID.fromString(fiche.toString())),
        String.valueOf(champs.get("message")),
        page.cle(),
        cv == null ? null : new CvRecu(page.cle(), cv.id()),
        page.encore());
  }

  private static List<LigneEnvoi> lignes(List<Ligne> envois, List<Choisie> choisies) {
    Map<UUID, String> noms = new HashMap<>();
    choisies.forEach(c -> noms.put(c.siae().id(), c.siae().nom()));
    return envois.stream()
        .map(
            e ->
                new LigneEnvoi(
                    noms.getOrDefault(e.siaeId(), ""),
                    e.resultat().isFait() ? e.resultat().orElseThrow() : null,
                    e.resultat().refus().orElse(null)))
        .toList();
  }

  private static String next(List<LigneEnvoi> lignes, Acteur acteur, RedirectAttributes flash) {
    if (lignes.size() == 1) {
      flash.addFlashAttribute(
          "confirmation", "Candidature envoyée à " + lignes.get(0).structure() + ".");
      return acteur.isCandidat()
          ? "redirect:/mon-parcours"
          : "redirect:/dossiers/" + lignes.get(0).dossier();
    }
    flash.addFlashAttribute("envois", lignes);
    return acteur.isCandidat() ? "redirect:/mon-parcours" : "redirect:/candidatures?vue=envoyees";
  }

  private ModelAndView nothingSent(
      Model model, Page page, VueFormulaire vue, List<LigneEnvoi> lignes, Acteur acteur) {
    if (lignes.size() == 1) {
      return again(model, page, vue, lignes.get(0).refus(), acteur);
    }
    ModelAndView again = again(model, page, vue, null, acteur);
    again.addObject("envois", lignes);
    return again;
  }

  private ModelAndView again(
      Model model, Page page, VueFormulaire vue, @Nullable Refus refus, Acteur acteur) {
    fill(model, page, vue, acteur);
    Map<String, Object> values = new HashMap<>(model.asMap());
    if (refus != null) {
      values.put(REFUS, refus);
      values.put("cibleRefus", field(refus, page));
    }
    return new ModelAndView("candidatures/nouvelle", values, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** Id of the field where a refusal is answered; none when no field is. */
  private static @Nullable String field(Refus refus, Page page) {
    return switch (refus.code()) {
      case "DEJA_EN_COURS" -> "encore";
      case "AUCUNE_STRUCTURE", "TROP_DE_STRUCTURES" -> "siae-" + page.choisies().get(0).siae().id();
      default -> refus.code().startsWith("FICHIER_") ? "cv" : null;
    };
  }

  private void fill(Model model, Page page, VueFormulaire vue, Acteur acteur) {
    model.addAttribute("choisies", page.choisies());
    model.addAttribute("candidat", page.candidat());
    model.addAttribute("cle", page.cle());
    model.addAttribute("cv", page.cv());
    model.addAttribute("nomPersonne", candidats.identiteOf(page.candidat(), acteur).nomComplet());
    model.addAttribute("pourMoi", acteur.isCandidat());
    model.addAttribute("tropTot", false);
    model.addAttribute("encore", page.encore());
    model.addAttribute("dejaEnCours", page.isWithOneInHand());
    model.addAttribute("vue", vue);
  }

  /**
   * For one SIAE, its jobs, of which the one one comes for is chosen as long as it is offered; for
   * several, each line of the page has its own.
   */
  private static Map<String, Object> faits(
      List<Choisie> choisies, @Nullable UUID fiche, Acteur acteur) {
    boolean plusieurs = choisies.size() > 1;
    List<FichePoste> postes = plusieurs ? List.of() : choisies.get(0).postes();
    Map<String, Object> faits = new HashMap<>();
    faits.put("plusieursStructures", plusieurs);
    faits.put("expediteur", DepotService.emetteur(acteur).name());
    faits.put("fichesDePoste", postes.stream().map(DepotController::choix).toList());
    postes.stream()
        .filter(f -> f.id().equals(fiche))
        .forEach(f -> faits.put("ficheDePoste", f.id().toString()));
    return faits;
  }

  private static Map<String, String> choix(FichePoste fiche) {
    return Map.of("label", fiche.intitule(), "value", fiche.id().toString());
  }
}
