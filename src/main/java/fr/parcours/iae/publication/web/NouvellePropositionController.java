package fr.parcours.iae.publication.web;

import fr.parcours.iae.comparaison.ComparaisonService;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.publication.DemandeProposition;
import fr.parcours.iae.publication.LecturePropositionsService;
import fr.parcours.iae.publication.PropositionService;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.version.Nature;
import fr.parcours.iae.version.RegistreService;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator takes the files of a version and sends those of the next one. */
@Controller
class NouvellePropositionController {

  private static final String PAGE = "publication/nouvelle";

  private final PropositionService propositions;
  private final LecturePropositionsService lecture;
  private final ComparaisonService modeles;
  private final RegistreService registre;
  private final ActeurCourant courant;

  NouvellePropositionController(
      PropositionService propositions,
      LecturePropositionsService lecture,
      ComparaisonService modeles,
      RegistreService registre,
      ActeurCourant courant) {
    this.propositions = propositions;
    this.lecture = lecture;
    this.modeles = modeles;
    this.registre = registre;
    this.courant = courant;
  }

  /**
   * The page where files are sent.
   *
   * @param version the one they start from; the national one in force without
   */
  @GetMapping("/administration/versions/{nature}/{cle}/proposition")
  String form(
      @PathVariable String nature,
      @PathVariable String cle,
      @RequestParam(required = false) @Nullable Integer version,
      HttpServletRequest request,
      Model model) {
    EnvoiTropGrandFilter.giveBack(request, model);
    fill(model, AdressePropositions.nature(nature), cle, version);
    if (!model.containsAttribute("saisie")) {
      model.addAttribute("saisie", Map.of());
    }
    model.addAttribute("demande", UUID.randomUUID());
    return PAGE;
  }

  @PostMapping("/administration/versions/{nature}/{cle}/proposition")
  Object propose(
      @PathVariable String nature,
      @PathVariable String cle,
      @RequestParam(required = false) @Nullable UUID demande,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "") String commentaire,
      @RequestParam(required = false) @Nullable List<MultipartFile> fichiers,
      Model model,
      RedirectAttributes flash) {
    Nature modele = AdressePropositions.nature(nature);
    UUID id = Objects.requireNonNullElseGet(demande, UUID::randomUUID);
    int depart = Objects.requireNonNullElseGet(version, () -> enVigueur(modele, cle));
    Resultat<UUID> resultat =
        propositions.propose(
            new DemandeProposition(
                id, modele, cle, depart, FichiersEnvoyes.recus(fichiers), commentaire.strip()),
            courant.get());
    if (resultat.refus().isPresent()) {
      Refus refus = resultat.refus().get();
      model.addAttribute("refus", refus);
      model.addAttribute("saisie", Map.of("commentaire", commentaire));
      model.addAttribute("demande", id);
      fill(model, modele, cle, depart);
      return new ModelAndView(PAGE, new HashMap<>(model.asMap()), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    flash.addFlashAttribute(
        "confirmation",
        "Version reçue et contrôlée. Elle ne sert nulle part avant son approbation.");
    return "redirect:" + AdressePropositions.of(id);
  }

  @GetMapping("/administration/versions/{nature}/{cle}/fichiers/{version}/{nom}")
  ResponseEntity<byte[]> file(
      @PathVariable String nature,
      @PathVariable String cle,
      @PathVariable int version,
      @PathVariable String nom) {
    return FichiersEnvoyes.envoi(
        nom,
        lecture.telecharge(AdressePropositions.nature(nature), cle, version, nom, courant.get()));
  }

  private int enVigueur(Nature nature, String cle) {
    return registre.fiche(nature, cle, null).cellule().version();
  }

  private void fill(Model model, Nature nature, String cle, @Nullable Integer version) {
    List<VersionDeployee> versions = modeles.versions(AdressePropositions.kind(nature), cle);
    int enVigueur = enVigueur(nature, cle);
    int depart = Objects.requireNonNullElse(version, enVigueur);
    ModeleLu lu = modeles.lire(AdressePropositions.kind(nature), cle, depart);
    model.addAttribute("segment", AdressePropositions.segment(nature));
    model.addAttribute("cle", cle);
    model.addAttribute("nom", versions.get(0).nom());
    model.addAttribute("versions", versions);
    model.addAttribute("enVigueur", enVigueur);
    model.addAttribute("depart", lu.version());
    model.addAttribute("fichiers", lu.lot().files().keySet());
    model.addAttribute("principal", lu.fichier());
  }
}
