package fr.parcours.iae.web;

import fr.parcours.iae.piece.EtatPiece;
import fr.parcours.iae.piece.PieceJointe;
import fr.parcours.iae.piece.PiecesDossierService;
import fr.parcours.iae.piece.TypePiece;
import fr.parcours.iae.shared.Refus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All parts of the pages on one page, for whoever builds or reviews them; demonstration only. */
@Controller
@Profile({"demo", "pieces"})
class StyleController {

  private final Clock clock;

  StyleController(Clock clock) {
    this.clock = clock;
  }

  record Etape(String id, String nom) {}

  record Erreur(String champ, String message) {}

  record Evenement(
      Instant moment,
      String titre,
      @Nullable String auteur,
      @Nullable String detail,
      @Nullable String baseLegale) {}

  @GetMapping("/style")
  String style(Model model) {
    LocalDate today = LocalDate.now(clock);
    Instant now = clock.instant();
    model.addAttribute(
        "dates", List.of(today.minusDays(3), today, today.plusDays(1), today.plusDays(12)));
    model.addAttribute("erreurs", List.of(new Erreur("motif", "Choisissez un motif")));
    model.addAttribute(
        "refus",
        new Refus(
            "CARENCE",
            "La personne a terminé un parcours il y a moins de deux ans.",
            "Délai de carence de deux ans"));
    model.addAttribute(
        "chemin",
        List.of(
            new Etape("Start_Demande", "Candidature envoyée"),
            new Etape("UserTask_Etude", "Étudier la candidature"),
            new Etape("UserTask_Diagnostic", "Réaliser le diagnostic")));
    model.addAttribute("courant", List.of(new Etape("UserTask_Contrat", "Préparer le contrat")));
    model.addAttribute(
        "evenements",
        List.of(
            new Evenement(
                now, "Diagnostic réalisé", "Awa D.", "3 critères de niveau 2", "article R. 5132-1"),
            new Evenement(
                now.minus(Duration.ofDays(3)), "Candidature envoyée", "Léo M.", null, null)));
    UUID moi = UUID.randomUUID();
    model.addAttribute("dossierId", UUID.randomUUID());
    model.addAttribute(
        "pieces",
        new PiecesDossierService.Vue(
            List.of(
                piece("Attestation France Travail.pdf", EtatPiece.EN_QUARANTAINE, moi),
                piece("Carte d’identité.jpg", EtatPiece.SAINE, UUID.randomUUID()),
                piece("Facture.pdf", EtatPiece.REFUSEE, moi)),
            false,
            moi,
            false));
    return "style";
  }

  private PieceJointe piece(String nom, EtatPiece etat, UUID deposant) {
    return new PieceJointe(
        UUID.randomUUID(),
        nom,
        TypePiece.PDF,
        184_320,
        etat,
        etat == EtatPiece.REFUSEE ? "Eicar-Test-Signature" : null,
        null,
        deposant,
        OffsetDateTime.now(clock),
        "Awa D.",
        "Les Jardins de Lens",
        false);
  }

  @GetMapping("/style/diagramme.bpmn")
  ResponseEntity<Resource> diagramme() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .body(new ClassPathResource("demo/style.bpmn"));
  }
}
