package fr.parcours.iae.sortie;

import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.parcours.EncartPass;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a PASS: the exits, their class, and what became of the person since. */
@Component
@Order(20)
class EncartSortie implements EncartPass {

  private final Sorties sorties;
  private final Organisations organisations;

  EncartSortie(Sorties sorties, Organisations organisations) {
    this.sorties = sorties;
    this.organisations = organisations;
  }

  @Override
  public List<Encart> encarts(UUID passId, Acteur acteur) {
    return sorties.ofPass(passId).stream()
        .map(s -> acteur.isCandidat() ? depart(s) : encart(s))
        .toList();
  }

  /** The person reads that they left and keep their PASS, not how the exit is ranged. */
  private Encart depart(Sortie sortie) {
    return new Encart(
        "info",
        "Vous avez quitté %s le %s".formatted(siae(sortie), Ecrit.jour(sortie.jour())),
        "Votre PASS IAE reste valable pour les jours qui restent.",
        null);
  }

  private String siae(Sortie sortie) {
    return organisations.find(sortie.siaeId()).map(Organisation::nom).orElse("la structure");
  }

  private Encart encart(Sortie sortie) {
    String nonComptee = sortie.motifNonComptee();
    String suivis =
        sorties.suivis(sortie.id()).stream()
            .map(s -> " À %d mois : %s.".formatted(s.mois(), Situations.libelle(s.situation())))
            .collect(Collectors.joining());
    return new Encart(
        "info",
        "Sortie de %s le %s : %s"
            .formatted(
                siae(sortie),
                Ecrit.jour(sortie.jour()),
                sortie.classe().libelle().toLowerCase(java.util.Locale.FRENCH)),
        sortie.libelle() + "." + (nonComptee == null ? "" : " " + nonComptee) + suivis,
        null);
  }
}
