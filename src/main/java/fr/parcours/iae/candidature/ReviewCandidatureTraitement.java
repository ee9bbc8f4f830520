package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.ChoixRefus;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SIAE studies a candidature: accepts, refuses, postpones or keeps it. */
@Component
class ReviewCandidatureTraitement implements TraitementEtape {

  private final CandidatureService candidatures;
  private final Acceptation acceptation;

  ReviewCandidatureTraitement(CandidatureService candidatures, Acceptation acceptation) {
    this.candidatures = candidatures;
    this.acceptation = acceptation;
  }

  @Override
  public String etape() {
    return "UserTask_ReviewCandidature";
  }

  @Override
  public Map<String, Object> faits(TacheOuverte tache, Acteur acteur) {
    return acceptation.faits(tache.dossierId(), acteur);
  }

  /** Taken by somebody, a new candidature is "à l'étude": the person and the sender can see it. */
  @Override
  public void prise(TacheOuverte tache, Acteur acteur) {
    candidatures.process(tache.dossierId(), acteur);
  }

  /** Every reason that explains itself; "autre motif" is to be written for each person. */
  @Override
  public List<ChoixRefus> motifsDeRefus(Acteur acteur) {
    String kind = acteur.organisationKind();
    return kind == null || !acteur.isSiae()
        ? List.of()
        : MotifRefus.proposes(KindSiae.valueOf(kind)).stream()
            .filter(motif -> motif != MotifRefus.OTHER)
            .map(motif -> new ChoixRefus(motif.name(), motif.libelle()))
            .toList();
  }

  @Override
  public Map<String, String[]> refusAvec(String motif) {
    return Map.of("decision", new String[] {"REFUSER"}, "motifRefus", new String[] {motif});
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    Reponse reponse =
        new Reponse(
            text(champs, "reponse"),
            text(champs, "messagePrescripteur"),
            text(champs, "motifRefus"),
            Boolean.TRUE.equals(champs.get("partagerMotif")));
    return switch (String.valueOf(champs.get("decision"))) {
      case "ACCEPTER" ->
          acceptation
              .accept(tache.dossierId(), champs, acteur)
              .map(id -> suite(true, false, false, "Candidature acceptée"));
      case "REFUSER" ->
          candidatures
              .refuse(tache.dossierId(), reponse, acteur)
              .map(
                  c ->
                      suite(
                          false,
                          true,
                          c.expediteurOrganisationId() != null,
                          "Candidature refusée"));
      case "VIVIER" ->
          candidatures
              .addToPool(tache.dossierId(), reponse, acteur)
              .map(c -> suite(false, false, false, "Candidature placée dans le vivier"));
      default ->
          candidatures
              .postpone(tache.dossierId(), reponse, acteur)
              .map(c -> suite(false, false, false, "Candidature mise en attente"));
    };
  }

  private static SuiteTache suite(
      boolean accepted, boolean refused, boolean reorientation, String resultat) {
    return new SuiteTache(
        Map.of("accepted", accepted, "refused", refused, "reorientationNeeded", reorientation),
        resultat);
  }

  private static @Nullable String text(Map<String, Object> champs, String cle) {
    Object value = champs.get(cle);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }
}
