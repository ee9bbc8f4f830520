package fr.parcours.iae.publication;

import fr.parcours.iae.engine.ModeleLu;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the gate of the product what it says of a version. */
@Component
class Controleur {

  RapportDepot control(ModeleLu depart, ModeleLu propose) {
    return new RapportDepot(Composition.versionTag(propose), false, List.of());
  }
}
