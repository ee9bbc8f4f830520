package fr.parcours.iae.publication.web;

import fr.parcours.iae.comparaison.Periode;
import fr.parcours.iae.comparaison.RejeuService;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.publication.LecturePropositionsService;
import fr.parcours.iae.publication.Proposition;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.IntrouvableException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a proposed table would have decided, before anybody approves it. */
@Controller
class RejeuPropositionController {

  private static final int DERNIERE_PAGE = 100_000;

  private final LecturePropositionsService lecture;
  private final RejeuService rejeux;
  private final ActeurCourant courant;
  private final Clock clock;

  RejeuPropositionController(
      LecturePropositionsService lecture, RejeuService rejeux, ActeurCourant courant, Clock clock) {
    this.lecture = lecture;
    this.rejeux = rejeux;
    this.courant = courant;
    this.clock = clock;
  }

  /** A table without faults only: one that has some may not answer at all. */
  @GetMapping("/administration/publications/{id}/rejeu")
  String rejeu(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String departement,
      @RequestParam(defaultValue = "") String du,
      @RequestParam(defaultValue = "") String au,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    Proposition p = lecture.find(id, courant.get());
    ModeleLu propose = lecture.propose(id, courant.get());
    if (propose.version().kind() != Kind.DECISION || p.defauts() > 0) {
      throw new IntrouvableException("rejeu");
    }
    LocalDate today = LocalDate.now(clock);
    String from = du.isBlank() ? today.minusYears(1).toString() : du;
    String to = au.isBlank() ? today.toString() : au;
    Map<String, Long> departements = rejeux.departements(p.cle());
    String where = departements.containsKey(departement) ? departement : null;
    model.addAttribute("proposition", p);
    model.addAttribute("departements", departements);
    model.addAttribute("departement", where);
    model.addAttribute("du", from);
    model.addAttribute("au", to);
    model.addAttribute("adresse", AdressePropositions.of(id) + "/rejeu");
    Optional<LocalDate> first = date(from);
    Optional<LocalDate> last = date(to);
    if (first.isEmpty() || last.isEmpty() || first.get().isAfter(last.get())) {
      model.addAttribute(
          "erreur",
          first.isEmpty() || last.isEmpty()
              ? "Indiquez deux dates sous la forme jj/mm/aaaa, par exemple 01/03/2026."
              : "La fin de la période ne peut pas précéder son début.");
      model.addAttribute("champ", first.isEmpty() ? "du" : "au");
      return "publication/rejeu";
    }
    model.addAttribute(
        "rejeu",
        rejeux.replay(
            propose,
            p.cle(),
            new Periode(where, first.get(), last.get()),
            Math.min(Math.max(page, 0), DERNIERE_PAGE)));
    return "publication/rejeu";
  }

  private static Optional<LocalDate> date(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
