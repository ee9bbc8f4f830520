package fr.parcours.iae.tache;

import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Theme;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What was written for others; what is for professionals is not the person's to read, nor any of it
 * a State's service's: who is spoken of is named there.
 */
@Component
class RecitParoles implements Recit {

  private final Paroles paroles;

  RecitParoles(Paroles paroles) {
    this.paroles = paroles;
  }

  /** Opinions asked for are told with the prescriber they were asked from. */
  @Override
  public List<Evenement> evenements(Cas cas) {
    return paroles.of(cas.id()).stream()
        .filter(p -> p.nature() != Paroles.Nature.AVIS_DEMANDE)
        .filter(p -> !cas.isInstitution() && (cas.isInterne() || p.nature().isPublique()))
        .map(
            p ->
                Evenement.at(p.le(), Theme.ECHANGE, p.nature().libelle())
                    .by(p.qui(), p.organisation())
                    .detail("« " + p.texte() + " »"))
        .toList();
  }
}
