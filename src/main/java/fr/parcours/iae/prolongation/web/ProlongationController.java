package fr.parcours.iae.prolongation.web;

import fr.parcours.iae.export.LiensExport;
import fr.parcours.iae.piece.FichierSain;
import fr.parcours.iae.prolongation.DemandeService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of requests of a prescriber, the page of one, the report that came with it. */
@Controller
class ProlongationController {

  private static final int TAILLE = 20;

  private final DemandeService demandes;
  private final ActeurCourant acteurCourant;

  ProlongationController(DemandeService demandes, ActeurCourant acteurCourant) {
    this.demandes = demandes;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/prolongations")
  String list(@RequestParam(defaultValue = "0") int page, HttpServletRequest request, Model model) {
    Acteur acteur = acteurCourant.get();
    UUID prescripteur = acteur.organisationId();
    if (prescripteur == null) {
      throw new IntrouvableException("liste");
    }
    int from = Math.min(Math.max(page, 0), 1000);
    List<DemandeService.Ligne> found = demandes.list(prescripteur, acteur, TAILLE, from);
    model.addAttribute("lignes", found.subList(0, Math.min(TAILLE, found.size())));
    model.addAttribute("suite", found.size() > TAILLE);
    model.addAttribute("page", from);
    model.addAttribute("exports", LiensExport.of("/prolongations", request));
    return "prolongations/liste";
  }

  @GetMapping("/prolongations/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("fiche", demandes.show(id, acteurCourant.get()));
    return "prolongations/demande";
  }

  @GetMapping("/prolongations/{id}/bilan")
  ResponseEntity<byte[]> bilan(@PathVariable UUID id) {
    FichierSain piece = demandes.bilan(id, acteurCourant.get());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(piece.type().media()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("fiche-bilan.pdf").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .body(piece.contenu());
  }
}
