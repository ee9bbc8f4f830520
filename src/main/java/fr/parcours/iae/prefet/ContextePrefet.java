package fr.parcours.iae.prefet;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.ContexteTache;
import fr.parcours.iae.tache.TacheOuverte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the SIAE and the DDETS need to know of a request. */
@Component
class ContextePrefet implements ContexteTache {

  private final DemandesPrefet demandes;
  private final PassIaeService passIaes;
  private final Candidats candidats;
  private final Organisations organisations;

  ContextePrefet(
      DemandesPrefet demandes,
      PassIaeService passIaes,
      Candidats candidats,
      Organisations organisations) {
    this.demandes = demandes;
    this.passIaes = passIaes;
    this.candidats = candidats;
    this.organisations = organisations;
  }

  @Override
  public Set<String> processus() {
    return Set.of("decision-prefet");
  }

  @Override
  public String page(TacheOuverte tache) {
    return "/decisions-prefet/" + tache.dossierId();
  }

  @Override
  public Contexte pour(TacheOuverte tache, Acteur acteur) {
    DemandePrefet demande = demande(tache.dossierId());
    return new Contexte(page(tache), objet(demande, acteur), siae(demande), faits(demande, acteur));
  }

  /** The person, as this viewer may see them, or the whole SIAE. */
  String objet(DemandePrefet demande, Acteur acteur) {
    UUID passId = demande.passId();
    return passId == null
        ? "Toute la structure"
        : passIaes
            .find(passId)
            .map(PassIae::candidatId)
            .map(id -> candidats.identiteOf(id, acteur).nomComplet())
            .orElse("Une personne de la structure");
  }

  String siae(DemandePrefet demande) {
    return organisations.find(demande.siaeId()).map(Organisation::nom).orElse("");
  }

  List<Fait> faits(DemandePrefet demande, Acteur acteur) {
    List<Fait> faits = new ArrayList<>();
    faits.add(new Fait("Demande", demande.type().libelle()));
    faits.add(new Fait("Structure", siae(demande)));
    faits.add(new Fait("Pour", objet(demande, acteur)));
    faits.add(new Fait("Période demandée", periode(demande.debut(), demande.fin())));
    add(
        faits,
        "Heures par semaine",
        demande.heures() == null ? null : Ecrit.heures(demande.heures()));
    add(faits, "Autre employeur", demande.autreEmployeur());
    add(faits, "Renouvelle", renouvelee(demande));
    faits.add(new Fait("Motif de la demande", demande.justification()));
    add(faits, "Décision n°", demande.numero());
    if (demande.etat() == EtatDemandePrefet.ACCORDEE) {
      faits.add(new Fait("Vaut", periode(demande.decidee().debut(), demande.decidee().fin())));
    }
    if (acteur.isInstitution() && demande.candidatureId() != null) {
      faits.add(
          new Fait("Dossier", "Consulter le dossier", "/dossiers/" + demande.candidatureId()));
    }
    return faits;
  }

  private @Nullable String renouvelee(DemandePrefet demande) {
    UUID id = demande.renouvelleId();
    return id == null
        ? null
        : demandes.find(id).map(d -> "la décision n° " + d.numero()).orElse(null);
  }

  private DemandePrefet demande(UUID id) {
    return demandes.find(id).orElseThrow(() -> new IntrouvableException("demande"));
  }

  private static String periode(LocalDate debut, LocalDate fin) {
    return "du %s au %s".formatted(Ecrit.jour(debut), Ecrit.jour(fin));
  }

  private static void add(List<Fait> faits, String libelle, @Nullable String valeur) {
    if (valeur != null) {
      faits.add(new Fait(libelle, valeur));
    }
  }
}
