package fr.parcours.iae.organisation.web;

import fr.parcours.iae.organisation.CandidatureAnterieure;
import fr.parcours.iae.organisation.CandidaturesAnterieures;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.organisation.PagePostes;
import fr.parcours.iae.organisation.PageSiae;
import fr.parcours.iae.organisation.PosteTrouve;
import fr.parcours.iae.organisation.RecherchePostes;
import fr.parcours.iae.organisation.RechercheSiae;
import fr.parcours.iae.organisation.SiaeTrouvee;
import fr.parcours.iae.referentiel.Commune;
import fr.parcours.iae.referentiel.Communes;
import fr.parcours.iae.referentiel.Metier;
import fr.parcours.iae.referentiel.Metiers;
import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The public search around a place: SIAE, or the jobs they offer; each as a list and a map. */
@Controller
class RechercheController {

  private static final String EMPLOYEURS = "/recherche/employeurs";
  private static final String POSTES = "/recherche/postes";
  private static final int SUGGESTIONS = 8;

  private final Organisations organisations;
  private final Communes communes;
  private final Metiers metiers;
  private final PlanRecherche plans;
  private final CandidaturesAnterieures anterieures;
  private final ActeurCourant acteurs;

  RechercheController(
      Organisations organisations,
      Communes communes,
      Metiers metiers,
      PlanRecherche plans,
      CandidaturesAnterieures anterieures,
      ActeurCourant acteurs) {
    this.anterieures = anterieures;
    this.acteurs = acteurs;
    this.organisations = organisations;
    this.communes = communes;
    this.metiers = metiers;
    this.plans = plans;
  }

  @GetMapping(EMPLOYEURS)
  String employeurs(@ModelAttribute("criteres") CriteresRecherche criteres, Model model) {
    model.addAttribute("chemin", EMPLOYEURS);
    Optional<Commune> commune = place(criteres, model);
    if (commune.isEmpty()) {
      return "recherche/employeurs";
    }
    PageSiae page = organisations.searchSiae(demande(criteres, commune.get()));
    if (isBeyond(page.page(), page.pages())) {
      return "redirect:" + criteres.adresse(EMPLOYEURS, page.pages());
    }
    model.addAttribute("resultats", page);
    model.addAttribute("ailleurs", elsewhere(criteres, page));
    model.addAttribute(
        "anterieures", known(criteres, page.siae().stream().map(SiaeTrouvee::id).toList()));
    if (page.total() == 0) {
      model.addAttribute(
          "plusLoin",
          criteres.wider(
              EMPLOYEURS,
              rayon -> organisations.countSiae(demande(criteres, commune.get(), rayon))));
    }
    plans
        .draw(commune.get(), criteres, page.positions(), EMPLOYEURS, "siae", "employeurs")
        .ifPresent(plan -> model.addAttribute("plan", plan));
    return "recherche/employeurs";
  }

  @GetMapping(POSTES)
  String postes(@ModelAttribute("criteres") CriteresRecherche criteres, Model model) {
    model.addAttribute("chemin", POSTES);
    Optional<Commune> commune = place(criteres, model);
    if (commune.isEmpty()) {
      return "recherche/postes";
    }
    PagePostes page =
        organisations.searchPostes(
            new RecherchePostes(demande(criteres, commune.get()), criteres.getTexte()));
    if (isBeyond(page.page(), page.pages())) {
      return "redirect:" + criteres.adresse(POSTES, page.pages());
    }
    model.addAttribute("resultats", page);
    model.addAttribute(
        "anterieures", known(criteres, page.postes().stream().map(PosteTrouve::siaeId).toList()));
    if (page.total() == 0) {
      model.addAttribute(
          "plusLoin",
          criteres.wider(
              POSTES,
              rayon ->
                  organisations.countPostes(
                      new RecherchePostes(
                          demande(criteres, commune.get(), rayon), criteres.getTexte()))));
    }
    plans
        .draw(commune.get(), criteres, page.positions(), POSTES, "poste", "postes")
        .ifPresent(plan -> model.addAttribute("plan", plan));
    return "recherche/postes";
  }

  /** What those found have received already, for the person one looks for: oneself, or another. */
  private Map<UUID, CandidatureAnterieure> known(CriteresRecherche criteres, List<UUID> siae) {
    Optional<Acteur> acteur = acteurs.find();
    UUID personne =
        acteur
            .map(a -> a.isSiae() || a.isPrescripteur() ? criteres.getCandidat() : a.candidatId())
            .orElse(null);
    return personne == null ? Map.of() : anterieures.of(personne, siae, acteur.orElseThrow());
  }

  /** What was chosen and is not on this page. */
  private List<Organisation> elsewhere(CriteresRecherche criteres, PageSiae page) {
    Set<UUID> ici = page.siae().stream().map(SiaeTrouvee::id).collect(Collectors.toSet());
    return criteres.getSiae().stream()
        .filter(id -> !ici.contains(id))
        .flatMap(id -> organisations.find(id).stream())
        .filter(Organisation::isSiae)
        .toList();
  }

  /** An address kept from a day with more answers leads to the last page there is now. */
  private static boolean isBeyond(int page, int pages) {
    return pages > 0 && page >= pages;
  }

  /** The commune meant; without one the page asks which, or says that there is none. */
  private Optional<Commune> place(CriteresRecherche criteres, Model model) {
    model.addAttribute("types", KindSiae.values());
    model.addAttribute("rayons", CriteresRecherche.RAYONS);
    model.addAttribute("metiers", metiers.romes());
    if (criteres.getLieu().isBlank()) {
      return Optional.empty();
    }
    Optional<Commune> commune = communes.resolve(criteres.getLieu());
    if (commune.isEmpty()) {
      List<Commune> suggestions = communes.search(criteres.getLieu(), SUGGESTIONS);
      model.addAttribute("suggestions", suggestions);
      model.addAttribute("lieuInconnu", suggestions.isEmpty());
      return Optional.empty();
    }
    model.addAttribute("commune", commune.get());
    model.addAttribute("rome", romeName(criteres.getMetier()));
    return commune;
  }

  private String romeName(String code) {
    return metiers.romes().stream()
        .filter(m -> m.code().equals(code))
        .findFirst()
        .map(Metier::nom)
        .orElse("");
  }

  private static RechercheSiae demande(CriteresRecherche criteres, Commune commune) {
    return demande(criteres, commune, criteres.rayonKm());
  }

  private static RechercheSiae demande(CriteresRecherche criteres, Commune commune, int rayonKm) {
    return new RechercheSiae(
        commune.latitude(),
        commune.longitude(),
        commune.code(),
        rayonKm,
        criteres.kinds(),
        criteres.getMetier(),
        criteres.isOuvertes(),
        criteres.pageNumber());
  }
}
