package fr.parcours.iae.demo;

import fr.parcours.iae.organisation.OrganisationService;
import fr.parcours.iae.organisation.PublishFichePoste;
import fr.parcours.iae.referentiel.Metiers;
import fr.parcours.iae.shared.KindSiae;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The jobs the SIAE of the demonstration offer. */
@Component
@Profile("demo")
class FichesDemo {

  private static final Map<KindSiae, List<String>> METIERS =
      Map.of(
          KindSiae.ACI, List.of("maraîcher", "agent d'entretien des espaces verts"),
          KindSiae.AI, List.of("aide à domicile", "agent de propreté"),
          KindSiae.EI, List.of("menuisier", "agent de tri"),
          KindSiae.ETTI, List.of("manutentionnaire", "préparateur de commandes"),
          KindSiae.EITI, List.of("coursier"));

  private final Metiers metiers;
  private final OrganisationService organisations;

  FichesDemo(Metiers metiers, OrganisationService organisations) {
    this.metiers = metiers;
    this.organisations = organisations;
  }

  void publish(Equipe equipe) {
    equipe
        .employeurs()
        .forEach(
            (kind, acteur) ->
                METIERS
                    .getOrDefault(kind, List.of())
                    .forEach(metier -> publish(Equipe.organisation(acteur), metier)));
  }

  private void publish(UUID organisation, String recherche) {
    metiers
        .search(recherche, 1)
        .forEach(
            metier ->
                organisations
                    .publishFichePoste(
                        new PublishFichePoste(
                            organisation,
                            metier.code(),
                            "",
                            "Contrat d'insertion avec accompagnement et formation au poste.",
                            2))
                    .orElseThrow());
  }
}
