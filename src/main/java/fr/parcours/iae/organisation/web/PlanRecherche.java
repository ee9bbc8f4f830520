package fr.parcours.iae.organisation.web;

import fr.parcours.iae.organisation.Position;
import fr.parcours.iae.organisation.RechercheSiae;
import fr.parcours.iae.plan.Lieu;
import fr.parcours.iae.plan.Plan;
import fr.parcours.iae.plan.Repere;
import fr.parcours.iae.referentiel.Commune;
import fr.parcours.iae.referentiel.Communes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws the answers of a search around its place; each mark leads to its line in the list. */
@Component
class PlanRecherche {

  /** More than a drawing has room for: some are too near one another to be named. */
  private static final int MAX_REPERES = 150;

  private final Communes communes;

  PlanRecherche(Communes communes) {
    this.communes = communes;
  }

  /**
   * @param chemin address of the list, where the marks of its other pages lead
   * @param ancre what the lines of the list are called, before their number
   * @param plusieurs the things found, in words
   * @return empty when the place has no known position
   */
  Optional<Plan> draw(
      Commune centre,
      CriteresRecherche criteres,
      List<Position> positions,
      String chemin,
      String ancre,
      String plusieurs) {
    Double latitude = centre.latitude();
    Double longitude = centre.longitude();
    if (latitude == null || longitude == null) {
      return Optional.empty();
    }
    List<Lieu> lieux = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      lieu(positions.get(i), i, criteres, chemin, ancre).ifPresent(lieux::add);
    }
    return Optional.of(
        Plan.of(
            new Plan.Demande(
                centre.nom(),
                latitude,
                longitude,
                criteres.rayonKm(),
                plusieurs,
                lieux,
                reperes(centre, latitude, longitude, criteres.rayonKm()))));
  }

  private static Optional<Lieu> lieu(
      Position position, int indice, CriteresRecherche criteres, String chemin, String ancre) {
    Double latitude = position.latitude();
    Double longitude = position.longitude();
    if (latitude == null || longitude == null) {
      return Optional.empty();
    }
    int page = indice / RechercheSiae.PAGE_SIZE;
    String ligne = "#" + ancre + "-" + (indice + 1);
    String lien =
        page == criteres.pageNumber() ? ligne : criteres.adresse(chemin, page + 1) + ligne;
    return Optional.of(new Lieu(indice + 1, position.libelle(), lien, latitude, longitude));
  }

  private List<Repere> reperes(Commune centre, double latitude, double longitude, int rayonKm) {
    return communes.around(latitude, longitude, rayonKm, MAX_REPERES).stream()
        .filter(c -> !c.code().equals(centre.code()))
        .map(
            c ->
                new Repere(
                    c.nom(),
                    Objects.requireNonNull(c.latitude()),
                    Objects.requireNonNull(c.longitude())))
        .toList();
  }
}
