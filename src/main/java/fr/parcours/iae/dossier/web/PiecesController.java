package fr.parcours.iae.dossier.web;

import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.piece.FichierSain;
import fr.parcours.iae.piece.PiecesDossierService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.TacheService;
import fr.parcours.iae.tache.web.SaisieEnvoyee;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of a case, for whoever may see the case. Their names are in no address. */
@Controller
class PiecesController {

  private static final String REFUS = "refusPiece";

  private final DossierService dossiers;
  private final PiecesDossierService pieces;
  private final TacheService taches;
  private final ActeurCourant acteurCourant;

  PiecesController(
      DossierService dossiers,
      PiecesDossierService pieces,
      TacheService taches,
      ActeurCourant acteurCourant) {
    this.dossiers = dossiers;
    this.pieces = pieces;
    this.taches = taches;
    this.acteurCourant = acteurCourant;
  }

  /**
   * Joins a file.
   *
   * @param avecReponse the file when it comes with the answer to a task, whose own fields have no
   *     such name
   * @param tache the task on whose page it was sent, to go back there
   * @param seul whether the file came alone and the page stays as it is
   */
  @PostMapping("/dossiers/{id}/pieces")
  String add(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile fichier,
      @RequestParam(name = "_fichier", required = false) @Nullable MultipartFile avecReponse,
      @RequestParam(defaultValue = "") String tache,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean seul,
      HttpServletRequest request,
      RedirectAttributes flash)
      throws IOException {
    Acteur acteur = acteurCourant.get();
    dossiers.require(id, acteur);
    keepTyped(tache, seul, request, acteur);
    MultipartFile envoye = fichier == null ? avecReponse : fichier;
    if (envoye == null || envoye.isEmpty()) {
      flash.addFlashAttribute(REFUS, Refus.saisie("FICHIER_ABSENT", "Choisissez un fichier."));
      return page(id, tache);
    }
    String nom = envoye.getOriginalFilename();
    Resultat<UUID> piece = pieces.add(id, nom == null ? "" : nom, envoye.getBytes(), acteur);
    piece.refus().ifPresent(refus -> flash.addFlashAttribute(REFUS, refus));
    if (piece.isFait()) {
      flash.addFlashAttribute(
          "pieceRecue", "Fichier reçu : il pourra être ouvert dès que l’antivirus l’aura lu.");
    }
    return page(id, tache);
  }

  @GetMapping("/dossiers/{id}/pieces/{piece}")
  ResponseEntity<byte[]> read(@PathVariable UUID id, @PathVariable UUID piece) {
    dossiers.require(id, acteurCourant.get());
    FichierSain fichier = pieces.content(id, piece);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(fichier.type().media()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(fichier.nom(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .body(fichier.contenu());
  }

  @PostMapping("/dossiers/{id}/pieces/{piece}/retrait")
  String withdraw(
      @PathVariable UUID id,
      @PathVariable UUID piece,
      @RequestParam(defaultValue = "") String tache,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean seul,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    dossiers.require(id, acteur);
    keepTyped(tache, seul, request, acteur);
    pieces.withdraw(id, piece, acteur);
    flash.addFlashAttribute("pieceRecue", "Fichier retiré du dossier.");
    return page(id, tache);
  }

  /** Without a script the answer being typed comes along: its page is about to be drawn again. */
  private void keepTyped(String tache, boolean seul, HttpServletRequest request, Acteur acteur) {
    if (!seul && isTache(tache)) {
      taches.draft(tache, SaisieEnvoyee.of(request), acteur);
    }
  }

  private static boolean isTache(String tache) {
    return tache.matches("[\\w-]{1,64}");
  }

  /** An id of a task is all that is taken from the form: the address stays ours. */
  private static String page(UUID id, String tache) {
    return "redirect:" + (isTache(tache) ? "/taches/" + tache : "/dossiers/" + id) + "#pieces";
  }
}
