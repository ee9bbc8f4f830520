package fr.parcours.iae.prolongation;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.piece.PieceJointe;
import fr.parcours.iae.piece.PieceService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.ContexteTache;
import fr.parcours.iae.tache.TacheOuverte;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a prescriber needs to know to decide on a request. */
@Component
class ContexteProlongation implements ContexteTache {

  private final DemandesProlongation demandes;
  private final LibellesMotifs motifs;
  private final PassIaeService passIaes;
  private final Candidats candidats;
  private final Organisations organisations;
  private final PieceService pieces;

  ContexteProlongation(
      DemandesProlongation demandes,
      LibellesMotifs motifs,
      PassIaeService passIaes,
      Candidats candidats,
      Organisations organisations,
      PieceService pieces) {
    this.demandes = demandes;
    this.motifs = motifs;
    this.passIaes = passIaes;
    this.candidats = candidats;
    this.organisations = organisations;
    this.pieces = pieces;
  }

  @Override
  public Set<String> processus() {
    return Set.of("prolongation");
  }

  @Override
  public String page(TacheOuverte tache) {
    return "/prolongations/" + tache.dossierId();
  }

  @Override
  public Contexte pour(TacheOuverte tache, Acteur acteur) {
    DemandeProlongation demande = demande(tache.dossierId());
    return new Contexte(
        page(tache),
        personne(pass(demande), acteur),
        nom(demande.siaeId()),
        faits(demande, acteur));
  }

  List<Fait> faits(DemandeProlongation demande, Acteur acteur) {
    PassIae pass = pass(demande);
    List<Fait> faits = new ArrayList<>();
    faits.add(new Fait("Demandée par", nom(demande.siaeId())));
    faits.add(new Fait("Adressée à", nom(demande.prescripteurId())));
    faits.add(new Fait("Motif", motifs.of(demande)));
    faits.add(new Fait("PASS IAE", pass.affichage()));
    faits.add(new Fait("Fin actuelle", Ecrit.jour(pass.fin())));
    faits.add(
        new Fait(
            "Fin demandée",
            "%s (%d jours de plus)"
                .formatted(Ecrit.jour(demande.fin()), demande.periode().joursRendus())));
    if (demande.entretien()) {
      faits.add(
          new Fait(
              "Entretien souhaité", demande.contactTelephone() + ", " + demande.contactCourriel()));
    }
    pieces.of(demande.id()).map(piece -> bilan(demande.id(), piece)).ifPresent(faits::add);
    if (acteur.isInstitution()) {
      demandes
          .dossierOf(demande)
          .map(id -> new Fait("Dossier", "Consulter le dossier", "/dossiers/" + id))
          .ifPresent(faits::add);
    }
    return faits;
  }

  private static Fait bilan(UUID demandeId, PieceJointe piece) {
    return piece.isSaine()
        ? new Fait("Fiche bilan", piece.nom(), "/prolongations/" + demandeId + "/bilan")
        : new Fait(
            "Fiche bilan",
            "%s (%s). %s"
                .formatted(
                    piece.nom(),
                    piece.etat().libelle().toLowerCase(Locale.FRENCH),
                    piece.explication()));
  }

  private DemandeProlongation demande(UUID id) {
    return demandes.find(id).orElseThrow(() -> new IntrouvableException("demande"));
  }

  private PassIae pass(DemandeProlongation demande) {
    return passIaes.find(demande.passId()).orElseThrow();
  }

  private String personne(PassIae pass, Acteur acteur) {
    return candidats.identiteOf(pass.candidatId(), acteur).nomComplet();
  }

  private String nom(UUID organisationId) {
    return organisations.find(organisationId).map(Organisation::nom).orElse("");
  }
}
