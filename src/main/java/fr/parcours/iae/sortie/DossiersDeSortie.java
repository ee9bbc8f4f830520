package fr.parcours.iae.sortie;

import fr.parcours.iae.tache.Responsables;
import fr.parcours.iae.version.DossierDepartement;
import fr.parcours.iae.version.EcheanceDossier;
import fr.parcours.iae.version.Parametres;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine and the work lists ask of an exit. */
@Component
@Order(40)
class DossiersDeSortie implements Responsables, DossierDepartement, EcheanceDossier {

  private final Sorties sorties;
  private final Parametres parametres;
  private final Clock clock;

  DossiersDeSortie(Sorties sorties, Parametres parametres, Clock clock) {
    this.sorties = sorties;
    this.parametres = parametres;
    this.clock = clock;
  }

  @Override
  public Optional<Responsable> responsableOf(UUID sortieId, String etape, String acteur) {
    return sorties
        .find(sortieId)
        .map(s -> new Responsable(s.siaeId(), s.departement(), sorties.candidatOf(s), s.siaeId()));
  }

  @Override
  public Optional<String> departementOf(UUID sortieId) {
    return sorties.find(sortieId).map(Sortie::departement);
  }

  /** Three months after the exit; six once the first follow-up is made. */
  @Override
  public Optional<LocalDate> prochaine(UUID sortieId) {
    return sorties
        .find(sortieId)
        .map(
            s ->
                s.jour()
                    .plus(
                        parametres.delai(
                            sorties.suivis(sortieId).isEmpty()
                                ? "suivi-sortie.3"
                                : "suivi-sortie.6",
                            s.departement(),
                            LocalDate.now(clock))));
  }
}
