package fr.parcours.iae.prefet;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.parcours.EncartPass;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.RegleMesureSortie;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * On the page of a PASS, for the SIAE that employs: what it asked the prefect about the person, and
 * the measures open to them before they leave.
 */
@Component
@Order(60)
class EncartPrefet implements EncartPass {

  private final DemandesPrefet demandes;
  private final ReglesPrefet regles;
  private final EmbaucheService embauches;
  private final PassIaeService passIaes;
  private final Organisations organisations;
  private final Clock clock;

  EncartPrefet(
      DemandesPrefet demandes,
      ReglesPrefet regles,
      EmbaucheService embauches,
      PassIaeService passIaes,
      Organisations organisations,
      Clock clock) {
    this.demandes = demandes;
    this.regles = regles;
    this.embauches = embauches;
    this.passIaes = passIaes;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  public List<Encart> encarts(UUID passId, Acteur acteur) {
    LocalDate today = LocalDate.now(clock);
    Optional<Embauche> embauche =
        embauches.notOver(passId, acteur, today).filter(e -> !e.debut().isAfter(today));
    if (embauche.isEmpty()) {
      return List.of();
    }
    List<DemandePrefet> siennes =
        demandes.ofPass(passId).stream().filter(d -> acteur.isMembreOf(d.siaeId())).toList();
    List<Encart> encarts = new ArrayList<>();
    for (TypeDecisionPrefet type : TypeDecisionPrefet.values()) {
      siennes.stream()
          .filter(d -> d.type() == type)
          .findFirst()
          .ifPresentOrElse(
              d -> encarts.add(asked(d)),
              () -> offered(type, embauche.get(), today).ifPresent(encarts::add));
    }
    return encarts;
  }

  private static Encart asked(DemandePrefet demande) {
    String texte =
        demande.etat() == EtatDemandePrefet.ACCORDEE
            ? "Décision n° %s, du %s au %s."
                .formatted(
                    demande.numero(),
                    Ecrit.jour(demande.decidee().debut()),
                    Ecrit.jour(demande.decidee().fin()))
            : demande.etat().libelle() + ".";
    return new Encart(
        demande.etat().ton(), demande.type().libelle(), texte, "/decisions-prefet/" + demande.id());
  }

  private Optional<Encart> offered(TypeDecisionPrefet type, Embauche embauche, LocalDate today) {
    Organisation siae = organisations.find(embauche.siaeId()).orElseThrow();
    LocalDate entree =
        Optional.ofNullable(embauche.passId())
            .flatMap(passIaes::find)
            .map(PassIae::debut)
            .orElse(embauche.debut());
    return regles
        .mesure(type, siae, today, null)
        .filter(regle -> regles.regle(type, siae, null).isDuPrefet())
        .filter(regle -> regle.verdict(entree, today, 0, false).isAccorde())
        .map(regle -> offer(type, regle, embauche));
  }

  private static Encart offer(TypeDecisionPrefet type, RegleMesureSortie regle, Embauche embauche) {
    return new Encart(
        "info",
        "Avant la sortie : " + type.libelle().toLowerCase(java.util.Locale.FRENCH),
        "Possible pour cette personne, %d mois au plus, avec l’accord du préfet."
            .formatted(regle.dureeMois()),
        "/decisions-prefet/nouvelle?type=%s&pass=%s".formatted(type.name(), embauche.passId()));
  }
}
