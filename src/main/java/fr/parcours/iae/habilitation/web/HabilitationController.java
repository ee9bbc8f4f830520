package fr.parcours.iae.habilitation.web;

import fr.parcours.iae.formulaire.Formulaire;
import fr.parcours.iae.formulaire.FormulaireService;
import fr.parcours.iae.formulaire.Saisie;
import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.habilitation.DemanderHabilitation;
import fr.parcours.iae.habilitation.HabilitationService;
import fr.parcours.iae.habilitation.LectureHabilitationsService;
import fr.parcours.iae.piece.PieceService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** What an organisation asks and reads of its habilitation. */
@Controller
class HabilitationController {

  private static final String FORMULAIRE = "habilitation/demander-habilitation";
  private static final String FICHIER = "_fichier";

  private final LectureHabilitationsService lecture;
  private final HabilitationService habilitations;
  private final FormulaireService formulaires;
  private final PieceService pieces;
  private final ActeurCourant acteurCourant;

  HabilitationController(
      LectureHabilitationsService lecture,
      HabilitationService habilitations,
      FormulaireService formulaires,
      PieceService pieces,
      ActeurCourant acteurCourant) {
    this.lecture = lecture;
    this.habilitations = habilitations;
    this.formulaires = formulaires;
    this.pieces = pieces;
    this.acteurCourant = acteurCourant;
  }

  @GetMapping("/habilitation")
  ModelAndView mine() {
    Map<String, Object> faits = lecture.choix(acteurCourant.get());
    return page(
        UUID.randomUUID(), formulaires.page(FORMULAIRE).ouvrir(faits), null, null, HttpStatus.OK);
  }

  @PostMapping("/habilitation")
  Object request(
      @RequestParam("_cle") UUID cle, HttpServletRequest request, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    Map<String, Object> faits = lecture.choix(acteur);
    if (!acteur.administrateurOrganisation()) {
      throw new IntrouvableException("habilitation");
    }
    Formulaire formulaire = formulaires.page(FORMULAIRE);
    Map<String, String[]> soumis = request.getParameterMap();
    Optional<Resultat<UUID>> recue = file(request).map(f -> received(cle, f, acteur));
    UUID piece =
        recue
            .filter(Resultat::isFait)
            .map(Resultat::orElseThrow)
            .or(() -> waiting(cle, request))
            .orElse(null);
    Optional<Refus> refus = recue.flatMap(Resultat::refus);
    Saisie saisie = formulaire.validate(soumis, faits);
    if (saisie instanceof Saisie.Invalide invalide) {
      VueFormulaire vue = formulaire.corriger(soumis, faits, invalide.erreurs());
      return page(cle, vue, piece, refus.orElse(null), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    if (refus.isEmpty()) {
      Resultat<UUID> resultat =
          habilitations.request(voulue(cle, ((Saisie.Valide) saisie).champs(), piece), acteur);
      if (resultat.isFait()) {
        flash.addFlashAttribute("confirmation", "Demande envoyée à la DDETS");
        return "redirect:/habilitations/" + resultat.orElseThrow();
      }
      refus = resultat.refus();
    }
    VueFormulaire vue = formulaire.rafraichir(soumis, faits);
    return page(cle, vue, piece, refus.orElseThrow(), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @GetMapping("/habilitations/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("fiche", lecture.show(id, acteurCourant.get()));
    return "habilitation/demande";
  }

  @GetMapping("/habilitations/{id}/pieces/{piece}")
  ResponseEntity<byte[]> piece(@PathVariable UUID id, @PathVariable UUID piece) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("justificatif.pdf").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(lecture.piece(id, piece, acteurCourant.get()).contenu());
  }

  @PostMapping("/habilitations/{id}/pieces")
  String join(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes flash) {
    Acteur acteur = acteurCourant.get();
    lecture.show(id, acteur);
    Optional<MultipartFile> fichier = file(request);
    Resultat<UUID> resultat =
        fichier.isEmpty()
            ? Resultat.refuse(Refus.saisie("FICHIER_MANQUANT", "Choisissez un document PDF."))
            : habilitations.join(id, nom(fichier.get()), contenu(fichier.get()), acteur);
    return back(id, resultat, "Justificatif ajouté", flash);
  }

  @PostMapping("/habilitations/{id}/retrait")
  String withdraw(@PathVariable UUID id, RedirectAttributes flash) {
    return back(id, habilitations.withdraw(id, acteurCourant.get()), "Demande retirée", flash);
  }

  private static String back(
      UUID id, Resultat<UUID> resultat, String fait, RedirectAttributes flash) {
    flash.addFlashAttribute(
        resultat.isFait() ? "confirmation" : "erreur",
        resultat.refus().map(Refus::message).orElse(fait));
    return "redirect:/habilitations/" + id;
  }

  private static DemanderHabilitation voulue(
      UUID cle, Map<String, Object> champs, @Nullable UUID piece) {
    return new DemanderHabilitation(
        cle,
        (String) Objects.requireNonNull(champs.get("typePrescripteur")),
        (String) Objects.requireNonNull(champs.get("mission")),
        piece);
  }

  private Optional<UUID> waiting(UUID cle, HttpServletRequest request) {
    String id = request.getParameter(PieceService.CHAMP);
    return id == null ? Optional.empty() : pieces.waiting(cle, id);
  }

  private Resultat<UUID> received(UUID cle, MultipartFile fichier, Acteur acteur) {
    return pieces.receive(cle, nom(fichier), contenu(fichier), acteur);
  }

  private static Optional<MultipartFile> file(HttpServletRequest request) {
    MultipartHttpServletRequest multipart =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    return Optional.ofNullable(multipart).map(m -> m.getFile(FICHIER)).filter(f -> !f.isEmpty());
  }

  private static String nom(MultipartFile fichier) {
    return Objects.requireNonNullElse(fichier.getOriginalFilename(), "justificatif.pdf");
  }

  private static byte[] contenu(MultipartFile fichier) {
    try {
      return fichier.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelAndView page(
      UUID cle, VueFormulaire vue, @Nullable UUID piece, @Nullable Refus refus, HttpStatus status) {
    Map<String, Object> values = new HashMap<>();
    values.put("cle", cle);
    values.put("vue", vue);
    values.put("piece", piece);
    values.put("refus", refus);
    values.put("page", lecture.mine(acteurCourant.get()));
    return new ModelAndView("habilitation/organisation", values, status);
  }
}
