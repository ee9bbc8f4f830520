package fr.parcours.iae.dossier.web;

import fr.parcours.iae.candidature.ActionsPrealables;
import fr.parcours.iae.candidature.ArchivageCandidature;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.dossier.Ligne;
import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.piece.PiecesDossierService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.NoteEquipeService;
import fr.parcours.iae.tache.Sujet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The case page, the lists of candidatures, the candidate's own path. */
@Controller
class DossierController {

  private static final int TAILLE = 20;

  private final DossierService dossiers;
  private final GesteService gestes;
  private final ActionsPrealables actions;
  private final NoteEquipeService notes;
  private final PiecesDossierService pieces;
  private final ActeurCourant acteurCourant;
  private final Clock clock;

  DossierController(
      DossierService dossiers,
      GesteService gestes,
      ActionsPrealables actions,
      NoteEquipeService notes,
      PiecesDossierService pieces,
      ActeurCourant acteurCourant,
      Clock clock) {
    this.dossiers = dossiers;
    this.gestes = gestes;
    this.actions = actions;
    this.notes = notes;
    this.pieces = pieces;
    this.acteurCourant = acteurCourant;
    this.clock = clock;
  }

  @GetMapping("/dossiers/{id}")
  String show(@PathVariable UUID id, Model model) {
    Acteur acteur = acteurCourant.get();
    model.addAttribute("dossier", dossiers.show(id, acteur));
    boolean lecture = acteur.isInstitution();
    model.addAttribute("lecture", lecture);
    model.addAttribute(
        "gestes", lecture ? List.of() : gestes.possibles(Sujet.CANDIDATURE, id, acteur));
    model.addAttribute("actions", actions.of(id));
    model.addAttribute("notes", lecture ? List.of() : notes.of(id, acteur));
    model.addAttribute("pieces", lecture ? null : pieces.show(id, acteur));
    model.addAttribute("piecesOuvertes", !lecture && dossiers.isOuvertAuxPieces(id, acteur));
    model.addAttribute("aujourdhui", LocalDate.now(clock));
    return "dossiers/dossier";
  }

  @GetMapping("/dossiers/{id}/diagrammes/{definition}")
  ResponseEntity<String> diagramme(@PathVariable UUID id, @PathVariable String definition) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .body(dossiers.diagramme(id, definition, acteurCourant.get()));
  }

  @GetMapping("/candidatures")
  String list(
      AdresseCandidatures adresse,
      @RequestParam(defaultValue = "0") int page,
      HttpServletRequest request,
      Model model) {
    Acteur acteur = acteurCourant.get();
    boolean archivees = adresse.isArchivees();
    boolean recues = adresse.isRecues(acteur);
    model.addAttribute(
        "exports", LiensExport.of("/candidatures", request, ExportCandidaturesController.FILTRES));
    int from = Math.min(Math.max(page, 0), 1000);
    List<Ligne> found = dossiers.list(acteur, adresse.filtre(recues), TAILLE, from);
    model.addAttribute("lignes", found.subList(0, Math.min(TAILLE, found.size())));
    model.addAttribute("suite", found.size() > TAILLE);
    model.addAttribute("recues", recues);
    model.addAttribute("archivees", archivees);
    model.addAttribute("adresse", adresse);
    model.addAttribute("vue", archivees ? "archivees" : recues ? "" : "envoyees");
    model.addAttribute("siae", acteur.isSiae());
    model.addAttribute(
        "rangeables",
        acteur.isSiae() && recues && !archivees && found.stream().anyMatch(DossierController::over)
            ? ArchivageCandidature.archivablesALaMain()
            : Set.of());
    model.addAttribute("page", from);
    return "candidatures/liste";
  }

  /** Over without a hire, and not put away yet. */
  private static boolean over(Ligne ligne) {
    return ligne.resume().archiveeLe() == null
        && ArchivageCandidature.archivablesALaMain().contains(ligne.resume().etat());
  }

  @GetMapping("/mon-parcours")
  String monParcours(Model model) {
    model.addAttribute("parcours", dossiers.parcoursOf(acteurCourant.get()));
    model.addAttribute("aujourdhui", LocalDate.now(clock));
    return "dossiers/mon-parcours";
  }

  @GetMapping("/mon-parcours/{id}")
  String maCandidature(@PathVariable UUID id, Model model) {
    Acteur acteur = acteurCourant.get();
    model.addAttribute("dossier", dossiers.show(id, acteur));
    model.addAttribute("gestes", gestes.possibles(Sujet.CANDIDATURE, id, acteur));
    model.addAttribute("actions", actions.of(id));
    model.addAttribute("pieces", pieces.show(id, acteur));
    model.addAttribute("piecesOuvertes", dossiers.isOuvertAuxPieces(id, acteur));
    model.addAttribute("aujourdhui", LocalDate.now(clock));
    return "dossiers/ma-candidature";
  }
}
