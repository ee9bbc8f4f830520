package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one form of a refused line, for the support or for the DDETS. */
abstract class TraiterRejet implements TraitementEtape {

  private static final String RENVOYEE = "ficheRenvoyee";

  private final RejetService rejets;
  private final String etape;
  private final boolean support;

  TraiterRejet(RejetService rejets, String etape, boolean support) {
    this.rejets = rejets;
    this.etape = etape;
    this.support = support;
  }

  @Override
  public String etape() {
    return etape;
  }

  @Override
  public Map<String, Object> faits(TacheOuverte tache, Acteur acteur) {
    return rejets.faits(tache.dossierId(), support);
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    if (!"RENVOYER".equals(champs.get("suiteRejet"))) {
      rejets.giveBack(tache.dossierId(), String.valueOf(champs.get("message")), acteur);
      return Resultat.fait(
          SuiteTache.of(RENVOYEE, false, "La fiche est rendue à la structure, avec votre message"));
    }
    @Nullable Object identifiant = support ? champs.get("identifiantAsp") : null;
    return rejets
        .release(
            tache.dossierId(),
            identifiant == null ? null : identifiant.toString(),
            support && Boolean.TRUE.equals(champs.get("remplacement")),
            acteur)
        .map(fiche -> SuiteTache.of(RENVOYEE, true, "La ligne repartira avec le prochain envoi"));
  }
}
