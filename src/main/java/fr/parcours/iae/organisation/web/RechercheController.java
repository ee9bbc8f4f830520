package fr.parcours.iae.organisation.web;

import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.organisation.RechercheSiae;
import fr.parcours.iae.referentiel.Commune;
import fr.parcours.iae.referentiel.Communes;
import fr.parcours.iae.referentiel.Metier;
import fr.parcours.iae.referentiel.Metiers;
import fr.parcours.iae.shared.KindSiae;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The public search of SIAE around a place. */
@Controller
class RechercheController {

  private static final int SUGGESTIONS = 8;

  private final Organisations organisations;
  private final Communes communes;
  private final Metiers metiers;

  RechercheController(Organisations organisations, Communes communes, Metiers metiers) {
    this.organisations = organisations;
    this.communes = communes;
    this.metiers = metiers;
  }

  @GetMapping("/recherche/employeurs")
  String search(@ModelAttribute("criteres") CriteresRecherche criteres, Model model) {
    model.addAttribute("types", KindSiae.values());
    model.addAttribute("rayons", CriteresRecherche.RAYONS);
    model.addAttribute("metiers", metiers.romes());
    if (criteres.getLieu().isBlank()) {
      return "recherche/employeurs";
    }
    Optional<Commune> commune = communes.resolve(criteres.getLieu());
    if (commune.isEmpty()) {
      List<Commune> suggestions = communes.search(criteres.getLieu(), SUGGESTIONS);
      model.addAttribute("suggestions", suggestions);
      model.addAttribute("lieuInconnu", suggestions.isEmpty());
      return "recherche/employeurs";
    }
    model.addAttribute("commune", commune.get());
    model.addAttribute("rome", romeName(criteres.getMetier()));
    model.addAttribute("resultats", organisations.searchSiae(demande(criteres, commune.get())));
    return "recherche/employeurs";
  }

  private String romeName(String code) {
    return metiers.romes().stream()
        .filter(m -> m.code().equals(code))
        .findFirst()
        .map(Metier::nom)
        .orElse("");
  }

  private static RechercheSiae demande(CriteresRecherche criteres, Commune commune) {
    return new RechercheSiae(
        commune.latitude(),
        commune.longitude(),
        commune.code(),
        criteres.rayonKm(),
        criteres.kinds(),
        criteres.getMetier(),
        criteres.isOuvertes(),
        criteres.pageNumber());
  }
}
