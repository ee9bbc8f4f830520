package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;

/** The one form of a fiche, whether it is new or comes back from the ASP. */
abstract class SaisieFiche implements TraitementEtape {

  private final FicheSalarieService fiches;
  private final String etape;
  private final String resultat;

  SaisieFiche(FicheSalarieService fiches, String etape, String resultat) {
    this.fiches = fiches;
    this.etape = etape;
    this.resultat = resultat;
  }

  @Override
  public String etape() {
    return etape;
  }

  @Override
  public Map<String, Object> faits(TacheOuverte tache, Acteur acteur) {
    return fiches.faits(tache.dossierId());
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    return fiches
        .complete(tache.dossierId(), champs, acteur)
        .map(fiche -> new SuiteTache(Map.of(), resultat));
  }
}
