package fr.parcours.iae.organisation.web;

import fr.parcours.iae.organisation.Convention;
import fr.parcours.iae.organisation.EtatConvention;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.IntrouvableException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public card of a SIAE. */
@Controller
class EmployeurController {

  private final Organisations organisations;
  private final ActeurCourant acteurs;
  private final Clock clock;

  EmployeurController(Organisations organisations, ActeurCourant acteurs, Clock clock) {
    this.acteurs = acteurs;
    this.organisations = organisations;
    this.clock = clock;
  }

  @GetMapping("/employeurs/{id}")
  String card(@PathVariable UUID id, Model model) {
    Organisation siae =
        organisations
            .find(id)
            .filter(Organisation::isSiae)
            .orElseThrow(() -> new IntrouvableException("employeur"));
    Optional<EtatConvention> etat =
        organisations.conventionOf(id).map((Convention c) -> c.etat(LocalDate.now(clock)));
    boolean active = etat.map(e -> e == EtatConvention.ACTIVE).orElse(true);
    model.addAttribute("siae", siae);
    model.addAttribute("etat", etat.orElse(null));
    model.addAttribute("candidater", active && siae.ouverteAuxCandidatures());
    model.addAttribute(
        "autoprescription", acteurs.find().filter(a -> seesRight(a, siae)).isPresent());
    // As the search: whoever could not be brought to it is not called.
    model.addAttribute("fiches", active ? organisations.fichesPosteOf(id) : List.of());
    return "recherche/employeur";
  }

  /** Its own members, and the State's service that may withdraw the right. */
  private static boolean seesRight(Acteur acteur, Organisation siae) {
    return acteur.isMembreOf(siae.id())
        || acteur.organisationCategorie() == Categorie.INSTITUTION
            && siae.departement().equals(acteur.departement());
  }
}
