package fr.parcours.iae.habilitation;

import fr.parcours.iae.organisation.KindLibelle;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.piece.PieceJointe;
import fr.parcours.iae.piece.PieceService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.ContexteTache;
import fr.parcours.iae.tache.TacheOuverte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the organisation and the DDETS need to know of a request. */
@Component
class ContexteHabilitation implements ContexteTache {

  private final PieceService pieces;
  private final Habilitations demandes;
  private final Organisations organisations;

  ContexteHabilitation(Habilitations demandes, Organisations organisations, PieceService pieces) {
    this.pieces = pieces;
    this.demandes = demandes;
    this.organisations = organisations;
  }

  @Override
  public Set<String> processus() {
    return Set.of("habilitation");
  }

  @Override
  public String page(TacheOuverte tache) {
    return "/habilitations/" + tache.dossierId();
  }

  @Override
  public Contexte pour(TacheOuverte tache, Acteur acteur) {
    DemandeHabilitation demande =
        demandes.find(tache.dossierId()).orElseThrow(() -> new IntrouvableException("demande"));
    List<Fait> faits = new ArrayList<>(faits(demande));
    demandes
        .lastWords(demande.id(), NatureFaitHabilitation.COMPLEMENT_DEMANDE)
        .ifPresent(texte -> faits.add(new Fait("Complément demandé", texte)));
    demandes
        .lastWords(demande.id(), NatureFaitHabilitation.COMPLETEE)
        .ifPresent(texte -> faits.add(new Fait("Réponse de l’organisation", texte)));
    pieces(demandes.faits(demande.id()))
        .forEach((id, piece) -> faits.add(justificatif(demande.id(), id, piece)));
    Organisation organisation = organisation(demande);
    return new Contexte(page(tache), organisation.nom(), organisation.commune(), faits);
  }

  List<Fait> faits(DemandeHabilitation demande) {
    Organisation organisation = organisation(demande);
    List<Fait> faits = new ArrayList<>();
    faits.add(new Fait("Organisation", organisation.nom()));
    faits.add(new Fait("Commune", organisation.commune()));
    faits.add(new Fait("Type demandé", libelle(demande.type())));
    faits.add(new Fait("Mission", demande.mission()));
    AvisCdiae avis = demande.avisCdiae();
    LocalDate fin = demande.fin();
    if (avis != null && fin != null) {
      faits.add(
          new Fait(
              "Avis du CDIAE",
              avis.libelle()
                  + ", rendu le "
                  + Ecrit.jour(Objects.requireNonNull(demande.avisCdiaeLe()))));
      faits.add(
          new Fait(
              demande.finieLe() == null ? "Habilitée jusqu’au" : "Devait durer jusqu’au",
              Ecrit.jour(fin)));
    }
    return faits;
  }

  Organisation organisation(DemandeHabilitation demande) {
    return organisations
        .find(demande.organisationId())
        .orElseThrow(() -> new IntrouvableException("organisation"));
  }

  static String libelle(String type) {
    return KindLibelle.of(Categorie.PRESCRIPTEUR, type);
  }

  /** The documents these facts name, with what the antivirus said. */
  Map<UUID, PieceJointe> pieces(List<FaitHabilitation> histoire) {
    Map<UUID, PieceJointe> jointes = new LinkedHashMap<>();
    for (FaitHabilitation fait : histoire) {
      UUID id = fait.pieceId();
      if (id != null) {
        pieces.of(id).ifPresent(piece -> jointes.put(id, piece));
      }
    }
    return jointes;
  }

  private static Fait justificatif(UUID demandeId, UUID id, PieceJointe piece) {
    return piece.isSaine()
        ? new Fait("Justificatif", "Document PDF", "/habilitations/" + demandeId + "/pieces/" + id)
        : new Fait("Justificatif", "Document PDF : " + piece.explication());
  }
}
