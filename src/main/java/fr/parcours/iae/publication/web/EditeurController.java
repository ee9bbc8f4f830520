package fr.parcours.iae.publication.web;

import fr.parcours.iae.publication.DefautNumerote;
import fr.parcours.iae.publication.DemandeProposition;
import fr.parcours.iae.publication.EditionService;
import fr.parcours.iae.publication.EditionService.Edition;
import fr.parcours.iae.publication.FichierRecu;
import fr.parcours.iae.publication.LecturePropositionsService;
import fr.parcours.iae.publication.Proposition;
import fr.parcours.iae.publication.PropositionService;
import fr.parcours.iae.publication.TableLue;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.version.Nature;
import fr.parcours.iae.version.RegistreService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

/**
 * A decision table edited row by row. Each button sends the whole page and gets it back changed:
 * nothing is kept before it is proposed.
 */
@Controller
class EditeurController {

  private static final String PAGE = "publication/editeur";
  private static final String PROPOSER = "proposer";
  private static final String VERIFIER = "verifier";

  private final EditionService editions;
  private final PropositionService propositions;
  private final LecturePropositionsService lecture;
  private final RegistreService registre;
  private final ActeurCourant courant;

  EditeurController(
      EditionService editions,
      PropositionService propositions,
      LecturePropositionsService lecture,
      RegistreService registre,
      ActeurCourant courant) {
    this.editions = editions;
    this.propositions = propositions;
    this.lecture = lecture;
    this.registre = registre;
    this.courant = courant;
  }

  /** The table of a version; the national one in force without a number. */
  @GetMapping("/administration/versions/decisions/{cle}/editeur")
  String open(
      @PathVariable String cle,
      @RequestParam(required = false) @Nullable Integer version,
      Model model) {
    int depart = depart(cle, version);
    Edition edition = editions.version(cle, depart, courant.get());
    show(model, edition, edition.tables(), Map.of("edition", edition.versionTag()));
    place(model, cle, depart, UUID.randomUUID());
    return PAGE;
  }

  @PostMapping("/administration/versions/decisions/{cle}/editeur")
  Object edit(
      @PathVariable String cle,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable UUID demande,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes flash) {
    int depart = depart(cle, version);
    UUID id = Objects.requireNonNullElseGet(demande, UUID::randomUUID);
    Edition edition = editions.version(cle, depart, courant.get());
    place(model, cle, depart, id);
    return answer(
        edition,
        edition,
        sent,
        (fichier, tables) ->
            editions
                .unchanged(edition, tables)
                .<Resultat<UUID>>map(Resultat::refuse)
                .orElseGet(
                    () ->
                        propositions.propose(
                            new DemandeProposition(
                                id,
                                Nature.DECISION,
                                cle,
                                depart,
                                List.of(fichier),
                                sent.getOrDefault("commentaire", "").strip()),
                            courant.get())),
        model,
        flash);
  }

  /** The table of a proposal that is still open. */
  @GetMapping("/administration/publications/{id}/editeur")
  String openProposition(@PathVariable UUID id, Model model) {
    Edition edition = editions.proposition(id, courant.get());
    show(model, edition, edition.tables(), Map.of("edition", edition.versionTag()));
    Proposition p = lecture.find(id, courant.get());
    place(model, p);
    model.addAttribute("defauts", lecture.fiche(id, courant.get()).defauts());
    return PAGE;
  }

  @PostMapping("/administration/publications/{id}/editeur")
  Object editProposition(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int vue,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes flash) {
    Edition edition = editions.proposition(id, courant.get());
    Proposition p = lecture.find(id, courant.get());
    place(model, p);
    model.addAttribute("vue", vue);
    return answer(
        edition,
        editions.version(p.cle(), p.departVersion(), courant.get()),
        sent,
        (fichier, tables) ->
            propositions.correct(
                id,
                vue,
                List.of(fichier),
                sent.getOrDefault("commentaire", "").strip(),
                courant.get()),
        model,
        flash);
  }

  /** Sends a file as an upload would. */
  private interface Envoi {
    Resultat<UUID> send(FichierRecu fichier, List<TableLue> tables);
  }

  private Object answer(
      Edition edition,
      Edition depart,
      Map<String, String> sent,
      Envoi envoi,
      Model model,
      RedirectAttributes flash) {
    String geste = sent.getOrDefault("geste", VERIFIER);
    List<TableLue> tables = SaisieTables.apply(SaisieTables.read(edition.tables(), sent), geste);
    FichierRecu fichier = editions.write(edition, tables, sent.getOrDefault("edition", "").strip());
    if (PROPOSER.equals(geste)) {
      Resultat<UUID> resultat = envoi.send(fichier, tables);
      if (resultat instanceof Resultat.Fait<UUID> fait) {
        flash.addFlashAttribute(
            "confirmation",
            "Table reçue et contrôlée. Elle ne sert nulle part avant son approbation.");
        return "redirect:" + AdressePropositions.of(fait.valeur());
      }
      model.addAttribute("refus", resultat.refus().orElseThrow());
      show(model, edition, tables, sent);
      return new ModelAndView(PAGE, new HashMap<>(model.asMap()), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    show(model, edition, tables, sent);
    if (VERIFIER.equals(geste)) {
      List<DefautNumerote> defauts =
          editions.verify(depart.modele(), fichier, tables, courant.get());
      model.addAttribute("defauts", defauts);
      model.addAttribute("verifie", true);
    }
    return PAGE;
  }

  private int depart(String cle, @Nullable Integer version) {
    return Objects.requireNonNullElseGet(
        version, () -> registre.fiche(Nature.DECISION, cle, null).cellule().version());
  }

  private static void show(
      Model model, Edition edition, List<TableLue> tables, Map<String, String> saisie) {
    model.addAttribute("tables", tables);
    model.addAttribute("saisie", saisie);
    model.addAttribute("depart", edition.modele().version());
    if (!model.containsAttribute("defauts")) {
      model.addAttribute("defauts", List.of());
    }
  }

  private static void place(Model model, String cle, int version, UUID demande) {
    model.addAttribute("adresse", "/administration/versions/decisions/" + cle + "/editeur");
    model.addAttribute("cle", cle);
    model.addAttribute("version", version);
    model.addAttribute("demande", demande);
  }

  private static void place(Model model, Proposition p) {
    model.addAttribute("adresse", AdressePropositions.of(p.id()) + "/editeur");
    model.addAttribute("cle", p.cle());
    model.addAttribute("proposition", p);
    model.addAttribute("vue", p.rang());
  }
}
