package fr.parcours.iae.tache.web;

import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.piece.PiecesDossierService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.securite.Appartenance;
import fr.parcours.iae.securite.UtilisateurConnecte;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.tache.ContexteTache;
import fr.parcours.iae.tache.Contextes;
import fr.parcours.iae.tache.Etiquette;
import fr.parcours.iae.tache.EtiquetteService;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.LigneTache;
import fr.parcours.iae.tache.ListeTachesService;
import fr.parcours.iae.tache.LotTaches;
import fr.parcours.iae.tache.NoteEquipeService;
import fr.parcours.iae.tache.PageTache;
import fr.parcours.iae.tache.TacheService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mes tâches: what waits for my organisation, late first, one click to act. */
@Controller
class TacheController {

  private static final int TAILLE = 20;

  private static final String ETUDE = "UserTask_ReviewCandidature";

  /** One line of what became of several tasks. */
  public record Resultat(String personne, String libelle, boolean faite, String message)
      implements Serializable {}

  private final TacheService taches;
  private final ListeTachesService liste;
  private final LotTaches lots;
  private final EtiquetteService etiquettes;
  private final NoteEquipeService notes;
  private final Contextes contextes;
  private final PiecesDossierService pieces;
  private final ActeurCourant acteurCourant;

  TacheController(
      TacheService taches,
      ListeTachesService liste,
      LotTaches lots,
      EtiquetteService etiquettes,
      NoteEquipeService notes,
      Contextes contextes,
      PiecesDossierService pieces,
      ActeurCourant acteurCourant) {
    this.taches = taches;
    this.liste = liste;
    this.lots = lots;
    this.etiquettes = etiquettes;
    this.notes = notes;
    this.contextes = contextes;
    this.pieces = pieces;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/taches")
  String list(AdresseListe adresse, HttpSession session, HttpServletRequest request, Model model) {
    Acteur acteur = acteurCourant.get();
    MemoireListe memoire = new MemoireListe(session, acteur);
    memoire.seen(adresse);
    ListeTachesService.Ouverte ouverte =
        liste.open(acteur, adresse.filtre(memoire.texte(), TAILLE));
    model.addAttribute("page", ouverte.page());
    model.addAttribute(
        "exports", LiensExport.of("/taches", request, ExportTachesController.FILTRES));
    model.addAttribute("comptes", ouverte.comptes());
    model.addAttribute("adresse", adresse);
    model.addAttribute("recherche", memoire.texte());
    model.addAttribute("membres", ouverte.membres());
    model.addAttribute("etiquettes", ouverte.etiquettes());
    model.addAttribute("vues", ouverte.vues());
    model.addAttribute("repere", ouverte.repere());
    model.addAttribute("motifs", taches.reasons(ETUDE, acteur));
    model.addAttribute("moi", acteur.utilisateurId());
    model.addAttribute("organisation", organisation());
    return "taches/liste";
  }

  /** Whether the list shown is still the list, and the counts now; nothing under the hand moves. */
  @GetMapping("/taches/changements")
  String changes(
      AdresseListe adresse,
      @RequestParam(defaultValue = "") String repere,
      HttpSession session,
      Model model) {
    Acteur acteur = acteurCourant.get();
    String texte = new MemoireListe(session, acteur).texte();
    ListeTachesService.Changement etat = liste.etat(acteur, adresse.filtre(texte, TAILLE));
    model.addAttribute("comptes", etat.comptes());
    model.addAttribute("change", !repere.equals(etat.repere()));
    model.addAttribute("adresse", adresse);
    return "taches/changements";
  }

  /** The words stay in the session: they may name a person. */
  @PostMapping("/taches/recherche")
  String search(@RequestParam(defaultValue = "") String texte, HttpSession session) {
    MemoireListe memoire = new MemoireListe(session, acteurCourant.get());
    String mots = texte.strip();
    memoire.search(mots.isEmpty() ? null : mots.substring(0, Math.min(mots.length(), 100)));
    return "redirect:" + memoire.adresse().lien("vue", memoire.adresse().vue());
  }

  /** The same act on each task ticked, or on the one of the button pressed. */
  @PostMapping("/taches/lot")
  String several(
      @RequestParam(defaultValue = "") List<String> selection,
      @RequestParam(defaultValue = "") String prendre,
      @RequestParam(defaultValue = "") String acte,
      @RequestParam(defaultValue = "") String membre,
      @RequestParam(defaultValue = "") String jour,
      @RequestParam(defaultValue = "") String motif,
      @RequestParam(defaultValue = "") String etiquette,
      @RequestParam(defaultValue = "") String nouvelle,
      HttpSession session,
      RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    String retour = "redirect:" + new MemoireListe(session, acteur).adresse().ici();
    List<String> ids = prendre.isEmpty() ? selection : List.of(prendre);
    if (ids.isEmpty()) {
      flash.addFlashAttribute("manque", "Cochez au moins une tâche.");
      return retour;
    }
    LotTaches.Acte voulu = new LotTaches.Acte.Prendre();
    if (prendre.isEmpty() && acte.equals("etiqueter") && !nouvelle.isBlank()) {
      fr.parcours.iae.shared.Resultat<Etiquette> faite = etiquettes.named(nouvelle, acteur);
      if (!faite.isFait()) {
        faite.refus().ifPresent(refus -> flash.addFlashAttribute("manque", refus.message()));
        return retour;
      }
      voulu = new LotTaches.Acte.Etiqueter(faite.orElseThrow().id());
    } else if (prendre.isEmpty()) {
      voulu = acte(acte, membre, jour, motif, etiquette);
    }
    if (voulu == null) {
      flash.addFlashAttribute("manque", missing(acte));
      return retour;
    }
    Map<String, LigneTache> lignes = liste.ofIds(acteur, ids);
    flash.addFlashAttribute(
        "resultats", lots.act(ids, voulu, acteur).stream().map(l -> resultat(l, lignes)).toList());
    return retour;
  }

  /** The next task of the view one works in, or the list when nothing is left. */
  @GetMapping("/taches/suivante")
  String next(HttpSession session, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    MemoireListe memoire = new MemoireListe(session, acteur);
    return liste
        .next(acteur, memoire.adresse().filtre(memoire.texte(), TAILLE), memoire.faite())
        .map(id -> "redirect:/taches/" + id)
        .orElseGet(
            () -> {
              flash.addFlashAttribute("confirmation", "Plus rien n’attend dans cette vue.");
              return "redirect:" + memoire.adresse().lien("vue", memoire.adresse().vue());
            });
  }

  @GetMapping("/taches/{id}")
  String show(@PathVariable String id, Model model) {
    Acteur acteur = acteurCourant.get();
    return page(taches.show(id, acteur), acteur, model);
  }

  @PostMapping("/taches/{id}/affectation")
  String assign(@PathVariable String id, @RequestParam boolean moi, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    (moi ? taches.take(id, acteur) : taches.giveBack(id, acteur))
        .refus()
        .ifPresent(refus -> flash.addFlashAttribute("manque", refus.message()));
    return "redirect:/taches/" + id;
  }

  @PostMapping("/taches/{id}")
  Object complete(
      @PathVariable String id,
      HttpServletRequest request,
      HttpSession session,
      Model model,
      RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    if (request.getParameter("_refresh") != null) {
      return page(taches.refresh(id, request.getParameterMap(), acteur), acteur, model);
    }
    IssueTache issue = taches.complete(id, request.getParameterMap(), acteur);
    if (issue instanceof IssueTache.Faite faite) {
      new MemoireListe(session, acteur).done(id);
      flash.addFlashAttribute("confirmation", faite.resultat());
      flash.addFlashAttribute("suivante", true);
      return "redirect:" + contextes.page(faite.tache());
    }
    IssueTache.Corriger corriger = (IssueTache.Corriger) issue;
    model.addAttribute("refus", corriger.refus());
    page(new PageTache(corriger.tache(), corriger.vue(), corriger.effets(), null), acteur, model);
    return new org.springframework.web.servlet.ModelAndView(
        "taches/tache", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /**
   * Keeps what is being typed: by itself now and then, which answers with the hour, or by the
   * button, which shows the page again.
   */
  @PostMapping("/taches/{id}/brouillon")
  Object draft(
      @PathVariable String id,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean seul,
      HttpServletRequest request,
      Model model,
      RedirectAttributes flash) {
    OffsetDateTime le = taches.draft(id, SaisieEnvoyee.of(request), acteurCourant.get());
    if (seul) {
      model.addAttribute("le", le);
      return "taches/brouillon";
    }
    flash.addFlashAttribute("confirmation", "Brouillon enregistré : vous seul le voyez.");
    return "redirect:/taches/" + id;
  }

  @PostMapping("/taches/{id}/brouillon/retrait")
  String forgetDraft(@PathVariable String id) {
    taches.forgetDraft(id, acteurCourant.get());
    return "redirect:/taches/" + id;
  }

  /** The name that goes without saying in a list; none when one works for no organisation. */
  private @Nullable String organisation() {
    return acteurCourant
        .utilisateur()
        .flatMap(UtilisateurConnecte::organisation)
        .map(Appartenance::nom)
        .orElse(null);
  }

  private String page(PageTache page, Acteur acteur, Model model) {
    model.addAttribute("effets", page.effets());
    model.addAttribute("brouillonLe", page.brouillonLe());
    model.addAttribute("notes", notes.of(page.tache().dossierId(), acteur));
    model.addAttribute("precedents", taches.precedents(page.tache(), acteur));
    model.addAttribute("tache", page.tache());
    model.addAttribute("vue", page.vue());
    model.addAttribute("contexte", contextes.pour(page.tache(), acteur));
    // Refused above to whoever may not see the case.
    ContexteTache.Pieces droit = contextes.pieces(page.tache(), acteur);
    if (droit != ContexteTache.Pieces.AUCUNES) {
      model.addAttribute("pieces", pieces.show(page.tache().dossierId(), acteur));
      model.addAttribute("piecesOuvertes", droit == ContexteTache.Pieces.OUVERTES);
    }
    model.addAttribute("moi", acteur.utilisateurId());
    model.addAttribute("membres", liste.members(acteur));
    return "taches/tache";
  }

  private static LotTaches.@Nullable Acte acte(
      String acte, String membre, String jour, String motif, String etiquette) {
    return switch (acte) {
      case "prendre" -> new LotTaches.Acte.Prendre();
      case "rendre" -> new LotTaches.Acte.Rendre();
      case "reprendre" -> new LotTaches.Acte.Reporter(null);
      case "confier" ->
          read(membre, UUID::fromString).map(LotTaches.Acte.Confier::new).orElse(null);
      case "reporter" ->
          read(jour, LocalDate::parse).map(LotTaches.Acte.Reporter::new).orElse(null);
      case "etiqueter" ->
          read(etiquette, UUID::fromString).map(LotTaches.Acte.Etiqueter::new).orElse(null);
      case "desetiqueter" ->
          read(etiquette, UUID::fromString).map(LotTaches.Acte.Desetiqueter::new).orElse(null);
      case "refuser" -> motif.isEmpty() ? null : new LotTaches.Acte.Refuser(motif);
      default -> null;
    };
  }

  private static String missing(String acte) {
    return switch (acte) {
      case "confier" -> "Choisissez à qui confier ces tâches.";
      case "reporter" -> "Donnez le jour où revoir ces tâches.";
      case "refuser" -> "Choisissez le motif du refus.";
      case "etiqueter" -> "Choisissez une étiquette ou nommez-en une nouvelle.";
      case "desetiqueter" -> "Choisissez l’étiquette à retirer.";
      default -> "Choisissez ce qu’il faut faire des tâches cochées.";
    };
  }

  private static <T> Optional<T> read(String texte, Function<String, T> lecture) {
    try {
      return texte.isEmpty() ? Optional.empty() : Optional.of(lecture.apply(texte));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Resultat resultat(LotTaches.Ligne l, Map<String, LigneTache> lignes) {
    LigneTache ligne = lignes.get(l.tacheId());
    return ligne == null
        ? new Resultat("Une tâche", "", l.faite(), l.message())
        : new Resultat(ligne.personne(), ligne.libelle(), l.faite(), l.message());
  }
}
