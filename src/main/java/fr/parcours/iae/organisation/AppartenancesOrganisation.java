package fr.parcours.iae.organisation;

import fr.parcours.iae.securite.Appartenances;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the login for which organisations a person may act. */
@Component
class AppartenancesOrganisation implements Appartenances {

  private final Organisations organisations;

  AppartenancesOrganisation(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public List<fr.parcours.iae.securite.Appartenance> of(UUID utilisateurId) {
    return organisations.appartenancesOf(utilisateurId).stream()
        .map(
            a ->
                new fr.parcours.iae.securite.Appartenance(
                    a.organisationId(),
                    a.nom(),
                    a.categorie(),
                    a.kind(),
                    a.prescripteurHabilite(),
                    a.administrateur(),
                    a.departement()))
        .toList();
  }

  @Override
  public Optional<Boolean> habilitee(UUID organisationId) {
    return organisations.isHabilitee(organisationId);
  }
}
