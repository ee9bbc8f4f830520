package fr.parcours.iae.heures;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.parcours.EncartPass;
import fr.parcours.iae.prefet.DemandePrefet;
import fr.parcours.iae.regles.CompteurHeures;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a PASS, for the association intermédiaire: how near the limit of hours is. */
@Component
@Order(50)
class EncartHeures implements EncartPass {

  private final HeuresService heures;
  private final EmbaucheService embauches;
  private final Clock clock;

  EncartHeures(HeuresService heures, EmbaucheService embauches, Clock clock) {
    this.heures = heures;
    this.embauches = embauches;
    this.clock = clock;
  }

  @Override
  public List<Encart> encarts(UUID passId, Acteur acteur) {
    LocalDate today = LocalDate.now(clock);
    return embauches.concludedOn(passId, acteur).stream()
        .findFirst()
        .flatMap(e -> encart(e, today))
        .stream()
        .toList();
  }

  private Optional<Encart> encart(Embauche embauche, LocalDate today) {
    return heures
        .compteur(embauche.candidatId(), embauche.siaeId(), today)
        .filter(compteur -> compteur.debut() != null)
        .map(compteur -> encart(compteur, heures.derogation(embauche.siaeId(), today)));
  }

  private static Encart encart(CompteurHeures compteur, Optional<DemandePrefet> derogation) {
    return derogation
        .map(
            d ->
                new Encart(
                    "info",
                    "Heures en entreprise",
                    "%s faites. La décision n° %s permet de dépasser %d h jusqu’au %s."
                        .formatted(
                            Ecrit.heures(compteur.consommees()),
                            d.numero(),
                            compteur.plafond(),
                            Ecrit.jour(d.decidee().fin())),
                    "/decisions-prefet/" + d.id()))
        .orElseGet(
            () ->
                new Encart(
                    Compteurs.ton(compteur),
                    "Heures en entreprise",
                    Compteurs.phrase(compteur),
                    compteur.alerte() == CompteurHeures.Alerte.AUCUNE
                        ? null
                        : "/decisions-prefet/nouvelle?type=HEURES_MISE_A_DISPOSITION"));
  }
}
