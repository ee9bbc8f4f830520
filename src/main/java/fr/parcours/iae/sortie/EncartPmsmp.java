package fr.parcours.iae.sortie;

import fr.parcours.iae.parcours.EncartPass;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a PASS: the periods with another employer, for the SIAE and for the person. */
@Component
@Order(70)
class EncartPmsmp implements EncartPass {

  private final Pmsmps pmsmps;
  private final Clock clock;

  EncartPmsmp(Pmsmps pmsmps, Clock clock) {
    this.pmsmps = pmsmps;
    this.clock = clock;
  }

  @Override
  public List<Encart> encarts(UUID passId, Acteur acteur) {
    return pmsmps.ofPass(passId).stream()
        .filter(p -> acteur.isCandidat() || acteur.isSupport() || acteur.isMembreOf(p.siaeId()))
        .map(this::encart)
        .toList();
  }

  private Encart encart(Pmsmp pmsmp) {
    boolean over = pmsmp.fin().isBefore(LocalDate.now(clock));
    return new Encart(
        over ? "fini" : "info",
        "PMSMP chez " + pmsmp.accueil(),
        "%s, du %s au %s."
            .formatted(pmsmp.objet().libelle(), Ecrit.jour(pmsmp.debut()), Ecrit.jour(pmsmp.fin())),
        null);
  }
}
