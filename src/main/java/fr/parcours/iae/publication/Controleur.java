package fr.parcours.iae.publication;

import fr.parcours.iae.controle.ControleModeles;
import fr.parcours.iae.controle.Defaut;
import fr.parcours.iae.controle.LotPropose;
import fr.parcours.iae.controle.RapportControle;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.version.Nature;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the gate of the product what it says of a version, and what of it is not even kept. */
@Component
class Controleur {

  private final ControleModeles controle;

  Controleur(ControleModeles controle) {
    this.controle = controle;
  }

  RapportDepot control(ModeleLu depart, ModeleLu propose) {
    RapportControle rapport =
        controle.control(
            new LotPropose(
                Nature.valueOf(propose.version().kind().name()),
                propose.version().cle(),
                propose.lot().files(),
                depart.lot().files()));
    List<DefautConstate> defauts = rapport.defauts().stream().map(Controleur::constate).toList();
    return new RapportDepot(
        rapport.versionTag().isBlank() ? null : rapport.versionTag(), rapport.isHostile(), defauts);
  }

  private static DefautConstate constate(Defaut d) {
    return new DefautConstate(d.code(), d.fichier(), d.element().orElse(null), d.message());
  }
}
